"""Turn words into counted, hashed features: letters in words, words, neighbouring pairs. Shared by search and safety.

Nothing is learnt and nothing is kept: the same words give the same rows in every process.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

import numpy as np
import numpy.typing as npt

BITS = 22
SIZE = 1 << BITS
"""Features are numbered 0 to SIZE - 1; two may share a number, rarely."""

SHORTEST, LONGEST = 2, 5
"""Letters in a letter run, the blank before and behind the word included."""

APART = (2, 3)
"""How far apart two words stand that are counted as a pair of their own."""

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]
NO_RUNS: Ints = np.zeros(0, np.int32)
Weighted = Sequence[tuple[str, float]]
"""Words in order, each with a weight: 1 for a word as typed, less for a doubtful reading."""


@dataclass(frozen=True, eq=False)
class Row:
    """One text: feature numbers, rising and without repeats, and a count for each."""

    ids: Ints
    counts: Floats


@dataclass(frozen=True, eq=False)
class Rows:
    """Many texts, one behind the other: text i has `ids[starts[i]:starts[i + 1]]`."""

    starts: npt.NDArray[np.int64]
    ids: Ints
    counts: Floats


@dataclass(frozen=True, eq=False)
class LetterRuns:
    """The letter runs of the content's own words, found once: word i has `numbers[starts[i]:starts[i + 1]]`.

    Words that somebody typed are never added.
    """

    words: Mapping[str, int]
    starts: npt.NDArray[np.int64]
    numbers: Ints

    @classmethod
    def over(cls, words: Iterable[str]) -> LetterRuns:
        """Of these words."""
        kept = list(words)
        runs = [_runs(word) for word in kept]
        starts = np.concatenate([[0], np.cumsum([len(one) for one in runs])]).astype(np.int64)
        return cls({word: place for place, word in enumerate(kept)}, starts, np.concatenate([*runs, NO_RUNS]))

    def of(self, word: str) -> Ints:
        """The numbers of one word's runs, a repeated run repeated."""
        place = self.words.get(word)
        return _runs(word) if place is None else self.numbers[self.starts[place] : self.starts[place + 1]]


def letter_features(words: Weighted, known: LetterRuns | None = None) -> Row:
    """Runs of 2 to 5 letters inside each word. They survive most misspellings."""
    if not words:
        return Row(NO_RUNS, np.zeros(0, np.float32))
    runs = [known.of(word) if known else _runs(word) for word, _ in words]
    weights = np.repeat([weight for _, weight in words], [len(one) for one in runs])
    return _merged(np.concatenate(runs), weights.astype(np.float32))


def word_features(words: Weighted) -> Row:
    """Whole words and neighbouring pairs; a pair weighs what its weaker half weighs."""
    counted: dict[int, float] = {}
    for word, weight in words:
        number = _number(f"w:{word}")
        counted[number] = counted.get(number, 0.0) + weight
    for (left, light), (right, heavy) in pairwise(words):
        number = _number(f"p:{left} {right}")
        counted[number] = counted.get(number, 0.0) + min(light, heavy)
    return _row(counted)


def apart_features(words: Sequence[str]) -> Row:
    """Words that stand two or three apart: they tell a sentence by its build, whatever stands between."""
    apart = Counter(f"a:{left} {right}" for gap in APART for left, right in zip(words, words[gap:], strict=False))
    return _row({_number(pair): float(count) for pair, count in apart.items()})


def stack(rows: Iterable[Row]) -> Rows:
    """Rows one behind the other."""
    kept = list(rows)
    lengths = [len(row.ids) for row in kept]
    return Rows(
        starts=np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
        ids=np.concatenate([row.ids for row in kept]) if kept else np.zeros(0, np.int32),
        counts=np.concatenate([row.counts for row in kept]) if kept else np.zeros(0, np.float32),
    )


def evenly(words: Iterable[str]) -> list[tuple[str, float]]:
    """Words as typed, each with weight 1."""
    return [(word, 1.0) for word in words]


def _merged(numbers: Ints, weights: Floats) -> Row:
    """Each number once, with what its weights add up to; a quarter faster than the library's way for a hundred."""
    order = numbers.argsort(kind="stable")
    rising = numbers[order]
    first = np.flatnonzero(np.concatenate([[True], rising[1:] != rising[:-1]])) if len(rising) else order
    return Row(rising[first], np.add.reduceat(weights[order], first) if len(first) else weights)


def _runs(word: str) -> Ints:
    """The numbers of the letter runs of one word with its blanks; done on bytes, which is faster where it is right."""
    padded = f" {word} "
    raw: str | bytes = padded.encode() if padded.isascii() else padded
    runs = [raw[at : at + size] for size in range(SHORTEST, LONGEST + 1) for at in range(len(raw) - size + 1)]
    numbers = [crc32(run if isinstance(run, bytes) else run.encode()) & (SIZE - 1) for run in runs]
    return np.array(numbers, dtype=np.int32)


def _number(feature: str) -> int:
    return crc32(feature.encode()) & (SIZE - 1)


def _row(counted: dict[int, float]) -> Row:
    ids = np.fromiter(counted.keys(), dtype=np.int32, count=len(counted))
    counts = np.fromiter(counted.values(), dtype=np.float32, count=len(counted))
    order = np.argsort(ids)
    return Row(ids[order], counts[order])
