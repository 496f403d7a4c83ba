"""Who has which feature: every phrasing's point, turned round, so that a question visits only what it shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.search.space import LETTERS, WORDS, Point
from app.text.features import Floats

MEANING = 1.0 - LETTERS - WORDS

MANY = 16
"""Questions from which comparing all of them at once is faster."""
COMPARED_WHOLE = 20_000
"""Up to so many phrasings all sentence vectors are compared, and so many can be taught ..."""
COMPARED_NEAREST = 1_000
"""... and with more of them only those of the phrasings that share most words and letters."""
NEAR_ENOUGH = 0.3
"""The share of the largest sharing below which those are not looked at."""


@dataclass(frozen=True, eq=False)
class Table:
    """Place p is held by `holders[begins[p]:begins[p + 1]]`, with `amounts` beside them; `vectors` has a row a text.

    Holders and amounts stand in few bytes, for there are hundreds of thousands.
    """

    begins: npt.NDArray[np.int64]
    holders: npt.NDArray[np.unsignedinteger]
    amounts: npt.NDArray[np.float16]
    vectors: Floats

    @classmethod
    def of(cls, points: Sequence[Point], places: int) -> Table:
        """Points in the order of their texts; `places` is the size of their space."""
        flat = np.concatenate([point.places for point in points])
        order = np.argsort(flat, kind="stable")
        owners = np.repeat(np.arange(len(points)), [len(point.places) for point in points])
        return cls(
            begins=np.searchsorted(flat[order], np.arange(places + 1)).astype(np.int64),
            holders=owners[order].astype(np.uint16 if len(points) < 1 << 16 else np.uint32),
            amounts=np.concatenate([point.weights for point in points])[order].astype(np.float16),
            vectors=np.stack([point.vector for point in points]),
        )

    def __len__(self) -> int:
        return len(self.vectors)

    def likeness(self, points: Sequence[Point]) -> Floats:
        """How alike each text is to each question, 0 to 1: a row a question, a number a text."""
        shared = np.stack([self._shared(point) for point in points])
        if len(self) <= COMPARED_WHOLE:
            meant = self._meant(points)
            np.square(meant, out=meant)
            meant *= np.float32(MEANING)
            shared += meant
            return shared
        return np.stack([self._nearest(row, point) for row, point in zip(shared, points, strict=True)])

    def _meant(self, points: Sequence[Point]) -> Floats:
        """How near the sentence vectors are; a few at a time go faster one by one."""
        if len(points) < MANY:
            return np.stack([self.vectors @ point.vector for point in points])
        together: Floats = np.stack([point.vector for point in points]) @ self.vectors.T
        return together

    def _nearest(self, shared: Floats, point: Point) -> Floats:
        """The same for one question where there are very many texts: most of them are not looked at whole."""
        nearest = _largest(shared)
        alike = np.zeros_like(shared)
        alike[nearest] = shared[nearest] + np.float32(MEANING) * (self.vectors[nearest] @ point.vector) ** 2
        return alike

    def _shared(self, point: Point) -> Floats:
        """The part of the likeness that letters and words make."""
        begins, ends = self.begins[point.places], self.begins[point.places + 1]
        spans = [slice(begin, end) for begin, end in zip(begins.tolist(), ends.tolist(), strict=True)]
        if not spans:
            return np.zeros(len(self), dtype=np.float32)
        holders = np.concatenate([self.holders[span] for span in spans])
        amounts = np.concatenate([self.amounts[span] for span in spans]).astype(np.float32)
        amounts *= np.repeat(point.weights, ends - begins)
        return np.bincount(holders, weights=amounts, minlength=len(self)).astype(np.float32)


def _largest(shared: Floats) -> npt.NDArray[np.intp]:
    """Where the largest numbers are, some `COMPARED_NEAREST` of them; cheaper than a partition of all."""
    near = np.flatnonzero(shared > np.float32(NEAR_ENOUGH) * shared.max())
    if len(near) <= COMPARED_NEAREST:
        return near
    return near[np.argsort(-shared[near])[:COMPARED_NEAREST]]
