"""The learnt part of the net: weights for traits, and the scores they give. It fits nothing and sets no threshold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from app.safety.traits import Trait

Floats = npt.NDArray[np.float32]

DISCLOSURE, EMERGENCY = 0, 1
"""The columns of `Weights.levels`."""


@dataclass(frozen=True, eq=False)
class Weights:
    """Rising trait numbers, and for each a row of weights; all that is stored of what was learnt."""

    numbers: npt.NDArray[np.uint32]
    levels: Floats
    level_bias: Floats
    concerns: tuple[str, ...]
    concern_weights: npt.NDArray[np.float16]
    concern_bias: Floats


class Known(NamedTuple):
    """Traits of one thing that the weights know: their rows and how much each counts."""

    rows: npt.NDArray[np.intp]
    counts: Floats


class Model:
    """Scores sums of traits; only reads."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights

    def known(self, traits: Sequence[Trait]) -> Known:
        """Those of the traits that the model has weights for."""
        if not traits or not len(self.weights.numbers):
            return Known(np.zeros(0, np.intp), np.zeros(0, np.float32))
        asked, counts = zip(*traits, strict=True)
        numbers = np.array(asked, dtype=np.uint32)
        rows = np.searchsorted(self.weights.numbers, numbers)
        rows[rows == len(self.weights.numbers)] = 0
        there = self.weights.numbers[rows] == numbers
        return Known(rows[there], np.array(counts, dtype=np.float32)[there])

    def levels(self, known: Known) -> Floats:
        """What these traits add to the two levels, the bias left out."""
        added: Floats = known.counts @ self.weights.levels[known.rows]
        return added

    def each(self, traits: Sequence[Trait]) -> Floats:
        """One row for each trait, nought where it is unknown: what it adds to the two levels."""
        if not traits:
            return np.zeros((0, 2), dtype=np.float32)
        asked, counts = zip(*traits, strict=True)
        numbers = np.array(asked, dtype=np.uint32)
        rows = np.minimum(np.searchsorted(self.weights.numbers, numbers), len(self.weights.numbers) - 1)
        counted = np.where(self.weights.numbers[rows] == numbers, np.array(counts, dtype=np.float32), np.float32(0))
        each: Floats = self.weights.levels[rows] * counted[:, None]
        return each

    def concerns(self, parts: Iterable[tuple[Known, float]]) -> Floats:
        """The score of each concern for weighted parts, the bias included."""
        total = self.weights.concern_bias.copy()
        for known, weight in parts:
            total += weight * (known.counts @ self.weights.concern_weights[known.rows].astype(np.float32))
        return total
