"""The trained layer: from likenesses to a score for every entry and for "none of them". Only reads what was taught."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from app.text.features import Floats

SHARPENING = 1.5
"""How much more a close phrasing counts than a distant one; chosen by leaving phrasings out."""


LOOKED_AT = 24
"""Columns that are scored: those whose nearest text is nearest. The best of all was always among them."""

OUT_OF_SIGHT = -100.0
"""The score of the others."""


class Model(Protocol):
    """Either kind: rows of likenesses to all texts in, a score a column out; the last column is "none of them"."""

    def scores(self, alike: Floats) -> Floats: ...


@dataclass(frozen=True, eq=False)
class Taught:
    """Every text has a say in every column: `duals` has a row a column, a number a text."""

    duals: Floats
    begins: npt.NDArray[np.int64]
    """Where each column's texts begin; none is empty, but the last column may be missing."""

    def scores(self, alike: Floats) -> Floats:
        """About 1 for what was taught, about 0 for the rest.

        For one question alone only the nearest columns are scored, for that is all that can come first. Several texts
        are put together by the caller, who may lift a column from far down; then all are.
        """
        if len(alike) > 1:
            return sharpened(alike) @ self.duals.T
        return self._row(alike[0])[None]

    def _row(self, alike: Floats) -> Floats:
        last = len(self.duals) - 1
        nearest = np.maximum.reduceat(alike, self.begins)[:last]
        columns = np.append(np.argpartition(-nearest, min(LOOKED_AT, last - 1))[:LOOKED_AT], last)
        scores = np.full(len(self.duals), OUT_OF_SIGHT, np.float32)
        scores[columns] = self.duals[columns] @ sharpened(alike)
        return scores


@dataclass(frozen=True, eq=False)
class Nearest:
    """For very many phrasings, where teaching would take too long: an entry is as near as its nearest phrasing."""

    begins: npt.NDArray[np.int64]
    """Where each column's texts begin; none is empty, but the last column may be missing."""
    columns: int

    def scores(self, alike: Floats) -> Floats:
        """The likeness of the nearest text of each column."""
        nearest: Floats = np.maximum.reduceat(alike, self.begins, axis=-1)
        missing = self.columns - nearest.shape[-1]
        return np.pad(nearest, ((0, 0), (0, missing)))


def sharpened(alike: Floats) -> Floats:
    """Likenesses so that near ones stand out: 1 stays 1."""
    raised: Floats = np.exp(np.float32(SHARPENING) * (alike - np.float32(1)))
    return raised
