"""Which worry a text is most like: the net asks it once help is raised. Who answers is made elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Naming(Protocol):
    """Compares a text with what writers and children said of each worry."""

    def likest(self, text: str) -> Sequence[tuple[str, float]]:
        """Ids of worries, the likest first, with how alike they are: below 0.2 a guess, from 0.5 hardly ever wrong."""
