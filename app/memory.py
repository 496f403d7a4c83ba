"""What a process does once when everything is loaded, so that it stays small and is not held up later."""

from __future__ import annotations

import ctypes
import gc
from contextlib import suppress


def settle() -> None:
    """Take what stands now for lasting, and give what loading needed back to the system.

    Content and indexes live as long as the process: the collector need not walk them again while a child waits.
    """
    gc.collect()
    gc.freeze()
    with suppress(OSError, AttributeError):  # only glibc can
        ctypes.CDLL(None).malloc_trim(0)
