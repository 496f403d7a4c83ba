"""Where phrasings and questions meet: weighted letter runs, words and pairs, and one sentence vector each.

Built from the phrasings once. A feature that no phrasing has counts for nothing; it is not remembered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.text.features import Floats, Ints, Row, Rows, evenly, letter_features, stack, word_features
from app.text.language import Language
from app.text.reading import Reading

LETTERS, WORDS, MEANING = 0.35, 0.25, 0.40
"""Shares of the three views in the likeness of two texts; they add up to 1."""


@dataclass(frozen=True, eq=False)
class Point:
    """One text in the space: `places` into the space's features with `weights`, and its sentence vector."""

    places: Ints
    weights: Floats
    vector: Floats


@dataclass(frozen=True, eq=False)
class Block:
    """One view: the feature numbers that occur, rising, and how telling each is."""

    known: Ints
    rarity: Floats

    @classmethod
    def over(cls, rows: Rows) -> Block:
        known, counts = np.unique(rows.ids, return_counts=True)
        texts = len(rows.starts) - 1
        return cls(known.astype(np.int32), (np.log((1 + texts) / (1 + counts)) + 1).astype(np.float32))

    def weigh(self, row: Row, share: float) -> tuple[Ints, Floats]:
        """Places in this block and weights, of length sqrt(share) as a whole."""
        if not len(self.known) or not len(row.ids):
            return np.zeros(0, np.int32), np.zeros(0, np.float32)
        places = np.minimum(np.searchsorted(self.known, row.ids), len(self.known) - 1)
        there = self.known[places] == row.ids
        places = places[there].astype(np.int32)
        counts = row.counts[there]
        weights = np.where(counts > 1, 1 + np.log(np.maximum(counts, 1)), counts) * self.rarity[places]
        length = float(np.linalg.norm(weights))
        return places, (weights * np.float32(share**0.5 / max(length, 1e-6))).astype(np.float32)


@dataclass(frozen=True, eq=False)
class Space:
    """Both blocks side by side: a place below `len(letters.known)` is a letter run, the others words and pairs."""

    letters: Block
    words: Block

    @property
    def size(self) -> int:
        return len(self.letters.known) + len(self.words.known)

    @classmethod
    def over(cls, readings: Sequence[Reading]) -> Space:
        return cls(
            Block.over(stack(letter_features(reading.weighted) for reading in readings)),
            Block.over(stack(word_features(evenly(reading.words)) for reading in readings)),
        )

    def point(self, reading: Reading, language: Language) -> Point:
        """Where a reading stands; an empty reading stands at nought."""
        near, light = self.letters.weigh(letter_features(reading.weighted), LETTERS)
        far, heavy = self.words.weigh(word_features(evenly(reading.words)), WORDS)
        return Point(
            np.concatenate([near, far + np.int32(len(self.letters.known))]),
            np.concatenate([light, heavy]),
            _vector(reading, language),
        )


def _vector(reading: Reading, language: Language) -> npt.NDArray[np.float32]:
    if language.vectors is None:
        return np.zeros(0, np.float32)
    return language.vectors.sentence(reading.weighted)
