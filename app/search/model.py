"""The trained layer: from a question to a score for every entry and for "none of them". Only reads what was taught."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Protocol

import numpy as np
import numpy.typing as npt

from app.search.space import Point
from app.text.features import Floats, Ints
from app.text.packed import PackedRows

FAR, NEAR = 0.6, 0.4
"""Shares of what all texts say together and of what the near ones say each for itself; chosen by leaving texts out."""
STEEPNESS = 2.5
"""How much more a close text counts than a distant one, among the near ones."""
ALWAYS = 0.3
"""What two texts have in common that have nothing in common: so a question that is like none is "none of them"."""


class Model(Protocol):
    """Either kind: a question and its likenesses in, a score a column out; the last column is "none of them"."""

    def scores(self, point: Point, alike: Floats) -> Floats:
        """`alike` has a number a text, nought for those that are not near."""


@dataclass(frozen=True, eq=False)
class Taught:
    """What all texts say of a feature is added up once; the near texts have a say of their own."""

    common: Ints
    """The places of features that enough texts have, rising; the last stands beyond all places ..."""
    lines: PackedRows
    """... and a row for each, a number a column; noughts in the last."""
    field: Floats
    """The same for the sentence vector: a row for each of its `squares`."""
    duals: PackedRows
    """A row a text, a number a column."""
    bias: Floats
    """What a question scores that is like none: a number a column."""

    def scores(self, point: Point, alike: Floats) -> Floats:
        """About 1 for what was taught, about 0 for the rest."""
        rows = np.searchsorted(self.common, point.places)
        there = self.common[rows] == point.places
        near = np.flatnonzero(alike > 0)
        total: Floats = self.bias + squares(point.vector) @ self.field
        total += self.lines.added(rows[there], point.weights[there])
        total += self.duals.added(near, steep(alike[near]))
        return total


@dataclass(frozen=True, eq=False)
class Nearest:
    """For very many phrasings, where teaching would take too long: an entry is as near as its nearest phrasing."""

    begins: npt.NDArray[np.int64]
    """Where each column's texts begin; none is empty, but the last column may be missing."""
    columns: int

    def scores(self, point: Point, alike: Floats) -> Floats:
        """The likeness of the nearest text of each column."""
        nearest: Floats = np.maximum.reduceat(alike, self.begins)
        return np.pad(nearest, (0, self.columns - len(nearest)))


def steep(alike: Floats) -> Floats:
    """Likenesses so that near ones stand out: 1 stays 1."""
    raised: Floats = alike ** np.float32(STEEPNESS)
    return raised


def squares(vector: Floats) -> Floats:
    """Products of every two numbers of a vector. Two vectors' squares, one of them `doubled`, multiply to the square of
    their product: so what many texts are like in meaning can be added up."""
    left, right = _pairs(len(vector))
    products: Floats = vector[left] * vector[right]
    return products


def doubled(width: int) -> Floats:
    """How often each of `squares` stands for: once for a number with itself, twice for two different ones."""
    left, right = _pairs(width)
    return np.where(left == right, 1, 2).astype(np.float32)


@cache
def _pairs(width: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    return np.triu_indices(width)
