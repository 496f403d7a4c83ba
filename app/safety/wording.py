"""A second opinion on a text, from its words and pairs alone: rare ones count more, strange ones hold it back.

The first opinion (`model.py`) knows letters, frames and patterns, and trusts what many texts share; this one trusts
what a few texts say alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt

from app.safety.tokens import Token

Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.uint32]
Spans = npt.NDArray[np.int64]

UNHEARD = 4.0
"""How telling a word or pair is that no text had: a text full of them is like none."""
A_PLACE = 2
"""Units of one place: its word, and the pair it makes with the word before."""


@dataclass(frozen=True, eq=False)
class Wording:
    """Units that the texts had, rising; how rare each is, and what it adds to the two levels of `model.Weights`."""

    units: Numbers
    rarity: Floats
    odds: Floats

    def spans(self, tokens: Sequence[Token], spans: Spans) -> Floats:
        """A row a span of places: between about -1 and 1 for a disclosure and for an emergency."""
        asked = units(tokens)
        places, there = self.found(asked)
        lengths = self.lengths(places, there)
        added = np.where(there[:, None], self.odds[places] * lengths[:, None], np.float32(0))
        sums, squares = _running(added), _running(lengths[:, None] ** 2)
        first, last = spans[:, 0] * A_PLACE, spans[:, 1] * A_PLACE
        whole: Floats = (sums[last] - sums[first]) / np.sqrt(np.maximum(squares[last] - squares[first], 1e-6))
        return whole

    def found(self, asked: Numbers) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.bool_]]:
        """The place of each unit, and whether it stands there."""
        places = np.minimum(np.searchsorted(self.units, asked), len(self.units) - 1)
        return places, self.units[places] == asked

    def lengths(self, places: npt.NDArray[np.intp], there: npt.NDArray[np.bool_]) -> Floats:
        """How much each unit counts in the length of its text."""
        return np.where(there, self.rarity[places], np.float32(UNHEARD))


def units(tokens: Sequence[Token]) -> Numbers:
    """The numbers of word and pair of each place, one place behind the other."""
    words = [token.word for token in tokens]
    named = [
        name for before, word in zip(["^", *words], words, strict=False) for name in (f"w:{word}", f"p:{before} {word}")
    ]
    return np.array([crc32(name.encode()) for name in named], np.uint32)


def _running(rows: Floats) -> Floats:
    """Row i holds the sum of the first i."""
    return np.concatenate([np.zeros((1, rows.shape[1]), np.float32), np.cumsum(rows, axis=0, dtype=np.float32)])
