"""Every exception of ours, in one tree, so that a caller can catch what it can mend and nothing else.

GuideError
├── ContentFaulty       content/ cannot be served; carries every fault
└── BuildMissing        `guide build` has not been run, or its files are gone
    └── BuildCorrupt    a built file is there but damaged, or made from other content

No message of any of these ever holds a child's words or a postcode.
"""

from __future__ import annotations

from collections.abc import Sequence


class GuideError(Exception):
    """The root: something of ours failed in a way we foresaw."""


class ContentFaulty(GuideError):
    """Content that must not be served; `faults` are lines a writer understands."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__(f"{len(faults)} fault(s) in content:\n" + "\n".join(faults))
        self.faults = tuple(faults)


class BuildMissing(GuideError):
    """A built file is absent; run `guide build`."""


class BuildCorrupt(BuildMissing):
    """A built file is damaged or belongs to other content; run `guide build`."""
