"""How likely one word follows another, counted in what people type: tells "their" from "there", "is" from "his"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]

HELD_BACK = 0.7
"""Taken from each count of a pair, for the pairs that were never seen (absolute discounting)."""
UNSEEN = 0.5
"""The count of a word that was never seen."""


@dataclass(frozen=True, eq=False)
class WordOrder:
    """Words are numbers below `edge`; `edge` stands before the first and behind the last, `edge + 1` is any other."""

    edge: int
    pairs: npt.NDArray[np.uint32]
    """`left * (edge + 2) + right` of each pair that was seen, rising ..."""
    likely: npt.NDArray[np.float16]
    """... and the log of how likely its right one follows its left one."""
    alone: Floats
    """The log of each number's share ..."""
    rest: Floats
    """... which counts by this much (logs) behind a left one that it was never seen to follow."""

    @classmethod
    def over(cls, texts: Sequence[Sequence[int]], edge: int) -> WordOrder:
        """From texts of word numbers. Of "any other" (`edge + 1`) nothing is learnt, for it is many words."""
        bordered = [[edge, *text, edge] for text in texts]
        other = edge + 1
        counts = np.bincount(
            [number for text in bordered for number in text[1:] if number != other], minlength=edge + 2
        )
        shares = np.maximum(counts, UNSEEN) / max(float(counts.sum()), 1.0)
        met = Counter(pair for text in bordered for pair in pairwise(text) if other not in pair)
        left, right, seen = _apart(met)
        before = np.bincount(left, weights=seen, minlength=edge + 2)
        followers = np.bincount(left, minlength=edge + 2)
        rest = np.where(before > 0, HELD_BACK * followers / np.maximum(before, 1), 1.0)
        likely = (seen - HELD_BACK) / before[left] + rest[left] * shares[right]
        keys = left * (edge + 2) + right
        order = np.argsort(keys)
        return cls(
            edge=edge,
            pairs=keys[order].astype(np.uint32),
            likely=np.log(likely)[order].astype(np.float16),
            alone=np.log(shares).astype(np.float32),
            rest=np.log(rest).astype(np.float32),
        )

    def seen(self, left: Sequence[int], right: Sequence[int]) -> list[bool]:
        """Whether each pair was seen."""
        found: list[bool] = self._found(*self._keys(left, right))[1].tolist()
        return found

    def logs(self, left: Sequence[int], right: Sequence[int]) -> list[float]:
        """How likely each right one follows the left one beside it."""
        lefts, rights = self._keys(left, right)
        places, there = self._found(lefts, rights)
        seldom = self.rest[lefts] + self.alone[rights]
        logs: list[float] = (np.where(there, self.likely[places], seldom) if len(self.pairs) else seldom).tolist()
        return logs

    def _keys(self, left: Sequence[int], right: Sequence[int]) -> tuple[Numbers, Numbers]:
        return np.array(left, dtype=np.int64), np.array(right, dtype=np.int64)

    def _found(self, left: Numbers, right: Numbers) -> tuple[Numbers, npt.NDArray[np.bool_]]:
        keys = (left * (self.edge + 2) + right).astype(np.uint32)
        if not len(self.pairs):
            return np.zeros(len(keys), np.int64), np.zeros(len(keys), np.bool_)
        places = np.minimum(np.searchsorted(self.pairs, keys), len(self.pairs) - 1)
        return places, self.pairs[places] == keys


def _apart(met: Mapping[tuple[int, int], int]) -> tuple[Numbers, Numbers, npt.NDArray[np.float64]]:
    pairs = np.array(list(met), dtype=np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1], np.fromiter(met.values(), np.float64, len(met))
