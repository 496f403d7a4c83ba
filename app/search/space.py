"""Where phrasings and questions meet: weighted letter runs, words and pairs of them, and one sentence vector each.

Built from the phrasings once. A feature that no phrasing has counts for nothing; it is not remembered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from app.text.features import (
    Floats,
    Ints,
    LetterRuns,
    Row,
    Rows,
    apart_features,
    evenly,
    letter_features,
    stack,
    word_features,
)
from app.text.language import Language
from app.text.reading import Reading

LETTERS, WORDS = 0.3, 0.2
"""Shares of two views in the likeness of two texts; what is missing to 1 falls to the sentence vectors."""
WORDS_APART = 0.2
"""How much words that stand two or three apart count beside that, where all texts are asked together."""

COMMONEST_SHARE, COMMONEST = 0.05, 3000
"""A feature of more than this share of the texts, or of more texts, tells nothing and is left out."""

DIRECTIONS = 64
"""How many directions of the sentence vectors are kept, those in which the texts differ most; all 128 do no better."""

ENOUGH, FOR_EVERY = 6, 2_000
"""Texts that must have a feature so that what all say of it is added up: one, and another for so many texts, up to so
many. A rarer feature counts among the near texts alone, for there are very many."""

UNHEARD = 4.0
"""How telling a feature is that no phrasing has: a question full of them is like none."""


@dataclass(frozen=True, eq=False)
class Point:
    """One text in the space: `places` into the space's features with `weights`, and its sentence vector."""

    places: Ints
    weights: Floats
    vector: Floats
    near: int
    """So many places, the first, count in a likeness; those behind are of words apart."""


@dataclass(frozen=True, eq=False)
class Block:
    """One view: the feature numbers that occur, rising, and how telling each is."""

    known: Ints
    rarity: Floats

    @classmethod
    def over(cls, rows: Rows, fewest: int = 1) -> Block:
        """Of every feature that the fewest of these texts have or more, those left out that too many share."""
        known, counts = np.unique(rows.ids, return_counts=True)
        known, counts = known[counts >= fewest], counts[counts >= fewest]
        texts = len(rows.starts) - 1
        telling = counts <= max(2.0, min(COMMONEST_SHARE * texts, COMMONEST))
        rarity = np.where(telling, np.log((1 + texts) / (1 + counts)) + 1, 0)
        return cls(known.astype(np.int32), rarity.astype(np.float32))

    def weigh(self, row: Row, share: float) -> tuple[Ints, Floats]:
        """Places in this block and weights, of length sqrt(share) as a whole."""
        if not len(self.known) or not len(row.ids):
            return np.zeros(0, np.int32), np.zeros(0, np.float32)
        places = np.minimum(np.searchsorted(self.known, row.ids), len(self.known) - 1)
        there = self.known[places] == row.ids
        weights = _dampened(row.counts) * np.where(there, self.rarity[places], np.float32(UNHEARD))
        length = max(sqrt(float(weights @ weights)), 1e-6)
        kept = there & (weights > 0)
        return places[kept].astype(np.int32), weights[kept] * np.float32(sqrt(share) / length)


def _dampened(counts: Floats) -> Floats:
    """What stands there twice counts more, but not twice."""
    if counts.max() <= 1:
        return counts
    less: Floats = np.where(counts > 1, 1 + np.log(np.maximum(counts, 1)), counts).astype(np.float32)
    return less


@dataclass(frozen=True, eq=False)
class Space:
    """Three blocks side by side: first the places of letter runs, then of words and pairs, then of words apart."""

    letters: Block
    words: Block
    apart: Block
    runs: LetterRuns
    axes: Floats
    """A row a number of the word vectors, a column a direction that is kept."""

    @property
    def size(self) -> int:
        """Places in all blocks."""
        return len(self.letters.known) + len(self.words.known) + len(self.apart.known)

    @classmethod
    def over(cls, readings: Sequence[Reading], language: Language) -> Space:
        """Over the texts."""
        apart = stack(apart_features(reading.words) for reading in readings)
        runs = LetterRuns.over(sorted({word for reading in readings for word, _ in reading.weighted}))
        return cls(
            Block.over(stack(letter_features(reading.weighted, runs) for reading in readings)),
            Block.over(stack(word_features(evenly(reading.words)) for reading in readings)),
            Block.over(apart, enough(len(readings))),
            runs,
            _axes(readings, language),
        )

    def point(self, reading: Reading, language: Language) -> Point:
        """Where a reading stands; an empty reading stands at nought."""
        runs, light = self.letters.weigh(letter_features(reading.weighted, self.runs), LETTERS)
        whole, heavy = self.words.weigh(word_features(evenly(reading.words)), WORDS)
        apart, beside = self.apart.weigh(apart_features(reading.words), WORDS_APART)
        behind = len(self.letters.known)
        last = behind + len(self.words.known)
        return Point(
            np.concatenate([runs, whole + np.int32(behind), apart + np.int32(last)]),
            np.concatenate([light, heavy, beside]),
            self._meaning(reading, language),
            near=len(runs) + len(whole),
        )

    def _meaning(self, reading: Reading, language: Language) -> Floats:
        if language.vectors is None:
            return np.zeros(0, np.float32)
        turned: Floats = language.vectors.sentence(reading.weighted) @ self.axes
        return turned / np.float32(max(float(np.linalg.norm(turned)), 1e-6))


def enough(texts: int) -> int:
    """How many of so many texts must have a feature so that it counts where all are asked together."""
    return min(ENOUGH, 1 + texts // FOR_EVERY)


def _axes(readings: Sequence[Reading], language: Language) -> Floats:
    if language.vectors is None:
        return np.zeros((0, 0), np.float32)
    meant = np.stack([language.vectors.sentence(reading.weighted) for reading in readings])
    _, directions = np.linalg.eigh(meant.T @ meant)
    return np.ascontiguousarray(directions[:, ::-1][:, :DIRECTIONS])
