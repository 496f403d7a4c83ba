"""Cut a long story into pieces that overlap, for the net to read each on its own. It judges nothing.

What is told in one line of a long story weighs little in the whole of it, and without full stops the end of a story
would lie behind what is read of one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONG = 500
"""Letters above which a text is cut; up to there the whole says enough."""
SIZE, STEP = 60, 45
"""Words in a piece, and words from one piece to the next: what is told at a cut stands whole in one of them."""
_WORD = re.compile(r"\S+")


def pieces(text: str) -> Iterator[str]:
    """The pieces of a long text in order, as typed; none of a short one."""
    if len(text) <= LONG:
        return
    starts = [found.start() for found in _WORD.finditer(text)]
    for first in range(0, min(len(starts), max(1, len(starts) - SIZE + STEP)), STEP):
        behind = first + SIZE
        yield text[starts[first] : starts[behind] if behind < len(starts) else len(text)]
