"""Who has which feature: every phrasing's point, turned round, so that a question visits only what it shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.search.space import LETTERS, WORDS, Point
from app.text.features import Floats
from app.text.packed import PackedRows

MEANING = 1.0 - LETTERS - WORDS

LARGEST, LEAST = 255, 1e-6
"""The largest amount, and what it is worth at least, so that a text without any feature divides by no nought."""

LOOKED_AT = 500
"""Phrasings that are looked at whole, at most: those that share most letters and words with a question."""
NEAR_ENOUGH = 0.2
"""The share of the largest sharing below which one is not looked at."""


@dataclass(frozen=True, eq=False)
class Table:
    """Place p is held by `holders[begins[p]:begins[p + 1]]`, with `amounts` beside them, in small whole numbers each.

    What 1 of an amount is worth differs from text to text: `worth` has a number a text. `vectors` has a row a text.
    """

    begins: npt.NDArray[np.int32]
    holders: npt.NDArray[np.unsignedinteger]
    amounts: npt.NDArray[np.uint8]
    worth: Floats
    vectors: PackedRows

    @classmethod
    def of(cls, points: Sequence[Point], places: int) -> Table:
        """Points in the order of their texts; `places` is the size of their space."""
        flat = np.concatenate([point.places for point in points])
        order = np.argsort(flat, kind="stable")
        owners = np.repeat(np.arange(len(points)), [len(point.places) for point in points])
        worth = np.array([point.weights.max(initial=LEAST) for point in points], np.float32) / np.float32(LARGEST)
        weights = np.concatenate([point.weights for point in points])
        return cls(
            begins=np.searchsorted(flat[order], np.arange(places + 1)).astype(np.int32),
            holders=owners[order].astype(np.uint16 if len(points) < 1 << 16 else np.uint32),
            amounts=np.rint(weights / worth[owners])[order].astype(np.uint8),
            worth=worth,
            vectors=PackedRows.of(np.stack([point.vector for point in points])),
        )

    def __len__(self) -> int:
        return len(self.vectors)

    def nearest(self, point: Point) -> Floats:
        """How alike the texts are that share most with a question, 0 to 1: a number a text, nought for all others."""
        shared = self.shared(point, point.near)
        near = _largest(shared)
        alike = np.zeros_like(shared)
        alike[near] = shared[near] + np.float32(MEANING) * self.vectors.products(near, point.vector) ** 2
        return alike

    def shared(self, point: Point, first: int | None = None) -> Floats:
        """What letters and words make of the likeness, a number a text: all of a point's places, or the first."""
        places, weights = point.places[:first], point.weights[:first]
        begins, ends = self.begins[places], self.begins[places + 1]
        spans = [slice(begin, end) for begin, end in zip(begins.tolist(), ends.tolist(), strict=True)]
        if not spans:
            return np.zeros(len(self), dtype=np.float32)
        holders = np.concatenate([self.holders[span] for span in spans])
        amounts = np.concatenate([self.amounts[span] for span in spans]).astype(np.float32)
        amounts *= np.repeat(weights, ends - begins)
        counted: Floats = np.bincount(holders, weights=amounts, minlength=len(self)).astype(np.float32) * self.worth
        return counted

    def meant(self, points: Sequence[Point]) -> Floats:
        """The part that sentence vectors make: a row a question, a number a text."""
        directions: Floats = np.stack([point.vector for point in points]) @ self.vectors.whole().T
        directions *= directions
        directions *= np.float32(MEANING)
        return directions


def _largest(shared: Floats) -> npt.NDArray[np.intp]:
    """Where the largest numbers are; nowhere where all are nought."""
    near = np.flatnonzero(shared > np.float32(NEAR_ENOUGH) * shared.max(initial=0))
    if len(near) <= LOOKED_AT:
        return near
    return near[np.argpartition(-shared[near], LOOKED_AT)[:LOOKED_AT]]
