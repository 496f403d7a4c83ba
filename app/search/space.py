"""Where phrasings and questions meet: weighted letter runs, words and pairs of them, and one sentence vector each.

Built from the phrasings once. A feature that no phrasing has counts for nothing; it is not remembered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from app.text.features import (
    SIZE,
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

UNHEARD = np.float32(4.0)
"""How telling a feature is that no phrasing has: a question full of them is like none."""

FIRST = (0, SIZE, 2 * SIZE)
"""The number from which the features of each view are counted."""
NOTHING = (np.zeros(0, np.int32), np.zeros(0, np.float32))


@dataclass(frozen=True, eq=False)
class Point:
    """One text in the space: `places` into the space's features with `weights`, and its sentence vector."""

    places: Ints
    weights: Floats
    vector: Floats
    near: int
    """So many places, the first, count in a likeness; those behind are of words apart."""


@dataclass(frozen=True, eq=False)
class Space:
    """Three views side by side: first the places of letter runs, then of words and pairs, then of words apart."""

    known: Ints
    """The numbers of the features that occur, rising: of the second view from `SIZE` on, of the third from 2 `SIZE`."""
    rarity: Floats
    """How telling each is; nought where too many texts have it."""
    runs: LetterRuns
    axes: Floats
    """A row a number of the word vectors, a column a direction that is kept."""

    @property
    def size(self) -> int:
        """Places in all views."""
        return len(self.known)

    @classmethod
    def over(cls, readings: Sequence[Reading], language: Language) -> Space:
        """Over the texts."""
        runs = LetterRuns.over(sorted({word for reading in readings for word, _ in reading.weighted}))
        views = zip(*(_views(reading, runs) for reading in readings), strict=True)
        fewest = (1, 1, enough(len(readings)))
        found = [_telling(stack(rows), least) for rows, least in zip(views, fewest, strict=False)] or [NOTHING]
        known = [ids + np.int32(first) for first, (ids, _) in zip(FIRST, found, strict=False)]
        return cls(
            np.concatenate(known), np.concatenate([rarity for _, rarity in found]), runs, _axes(readings, language)
        )

    def point(self, reading: Reading, language: Language) -> Point:
        """Where a reading stands; an empty reading stands at nought."""
        rows = _views(reading, self.runs)
        sizes = [len(row.ids) for row in rows]
        asked = np.concatenate([row.ids + np.int32(first) for first, row in zip(FIRST, rows, strict=True)])
        places = np.minimum(np.searchsorted(self.known, asked), max(self.size - 1, 0))
        there = self.known[places] == asked if self.size else np.zeros(len(asked), np.bool_)
        weights = _dampened(np.concatenate([row.counts for row in rows]))
        weights[there] *= self.rarity[places[there]]
        weights[~there] *= UNHEARD
        weights *= np.repeat(_scales(weights, sizes), sizes)
        kept = there & (weights > 0)
        near = int(np.count_nonzero(kept[: sizes[0] + sizes[1]]))
        return Point(places[kept].astype(np.int32), weights[kept], self._meaning(reading, language), near)

    def _meaning(self, reading: Reading, language: Language) -> Floats:
        if language.vectors is None:
            return np.zeros(0, np.float32)
        turned: Floats = language.vectors.sentence(reading.weighted) @ self.axes
        return turned / np.float32(max(float(np.linalg.norm(turned)), 1e-6))


def _views(reading: Reading, runs: LetterRuns) -> tuple[Row, Row, Row]:
    words = reading.words
    return letter_features(reading.weighted, runs), word_features(evenly(words)), apart_features(words)


def _telling(rows: Rows, fewest: int) -> tuple[Ints, Floats]:
    """Every feature that the fewest of these texts have or more, rising, and how telling it is."""
    known, counts = np.unique(rows.ids, return_counts=True)
    known, counts = known[counts >= fewest], counts[counts >= fewest]
    texts = len(rows.starts) - 1
    telling = counts <= max(2.0, min(COMMONEST_SHARE * texts, COMMONEST))
    rarity = np.where(telling, np.log((1 + texts) / (1 + counts)) + 1, 0)
    return known.astype(np.int32), rarity.astype(np.float32)


def _dampened(counts: Floats) -> Floats:
    """What stands there twice counts more, but not twice."""
    twice = counts > 1
    counts[twice] = 1 + np.log(counts[twice])
    return counts


def _scales(weights: Floats, sizes: Sequence[int]) -> Floats:
    """What makes each view as long as its share says."""
    ends = np.cumsum(sizes)
    views = [weights[end - size : end] for size, end in zip(sizes, ends.tolist(), strict=True)]
    lengths = np.array([max(sqrt(float(view @ view)), 1e-6) for view in views])
    scales: Floats = (np.sqrt((LETTERS, WORDS, WORDS_APART)) / lengths).astype(np.float32)
    return scales


def enough(texts: int) -> int:
    """How many of so many texts must have a feature so that it counts where all are asked together."""
    return min(ENOUGH, 1 + texts // FOR_EVERY)


def _axes(readings: Sequence[Reading], language: Language) -> Floats:
    if language.vectors is None:
        return np.zeros((0, 0), np.float32)
    meant = np.stack([language.vectors.sentence(reading.weighted) for reading in readings])
    _, directions = np.linalg.eigh(meant.T @ meant)
    return np.ascontiguousarray(directions[:, ::-1][:, :DIRECTIONS])
