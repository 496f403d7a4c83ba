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

from app.safety.rising import Flags, Numbers, Rows, found
from app.safety.tokens import Token

Floats = npt.NDArray[np.float32]
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
        added = np.zeros((len(asked), self.odds.shape[1]), np.float32)
        added[there] = self.odds[places[there]] * lengths[there, None]
        sums, squares = _running(added), _running(lengths[:, None] ** 2)
        first, last = spans[:, 0] * A_PLACE, spans[:, 1] * A_PLACE
        whole: Floats = (sums[last] - sums[first]) / np.sqrt(np.maximum(squares[last] - squares[first], 1e-6))
        return whole

    def found(self, asked: Numbers) -> tuple[Rows, Flags]:
        """The place of each unit, and whether it stands there; no unit stands in a table that is empty."""
        return found(asked, self.units)

    def lengths(self, places: Rows, there: Flags) -> Floats:
        """How much each unit counts in the length of its text."""
        lengths = np.full(len(places), UNHEARD, np.float32)
        lengths[there] = self.rarity[places[there]]
        return lengths


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
