"""The learnt part of the net: weights for traits, and the scores they give. It fits nothing and sets no threshold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.safety.rising import Flags, Numbers, Rows, found
from app.safety.traits import Trait

Floats = npt.NDArray[np.float32]

DISCLOSURE, EMERGENCY = 0, 1
"""The columns of `Weights.levels`."""


@dataclass(frozen=True, eq=False)
class Weights:
    """Rising trait numbers, and for each a row of weights; all that is stored of what was learnt."""

    numbers: Numbers
    levels: Floats
    level_bias: Floats


class Model:
    """Scores sums of traits; only reads. A trait that was not learnt from adds nothing."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights

    def levels(self, traits: Sequence[Trait]) -> Floats:
        """What these traits add to the two levels, the bias left out."""
        added: Floats = self.each(traits).sum(axis=0)
        return added

    def each(self, traits: Sequence[Trait]) -> Floats:
        """One row for each trait: what it adds to the two levels."""
        rows, there, counts = _found(traits, self.weights.numbers)
        each = np.zeros((len(traits), self.weights.levels.shape[1]), np.float32)
        each[there] = self.weights.levels[rows[there]] * counts[there, None]
        return each


def _found(traits: Sequence[Trait], numbers: Numbers) -> tuple[Rows, Flags, Floats]:
    """For each trait its row, whether it was learnt from, and how much it counts."""
    asked, counts = zip(*traits, strict=True) if traits else ((), ())
    rows, there = found(np.array(asked, np.uint32), numbers)
    return rows, there, np.array(counts, np.float32)
