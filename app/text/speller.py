"""Suggest what a misspelt word may have meant, among the words the content uses. It never replaces: both readings stay.

Candidates come from two tables (words with letters left out; words by their sound), so that no question scans the whole
vocabulary. It keeps nothing of what was typed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from sys import intern
from types import MappingProxyType
from zlib import crc32

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA, JaroWinkler

from app.text.sound import sound

SHORTEST = 4
"""Shorter words are too easily another word."""
LONGEST = 16
LIKE_ENOUGH = 0.70
MOST_TRIED = 60
HEARD = 0.05
"""What it adds to a likeness that two words sound the same."""

Table = tuple[npt.NDArray[np.uint32], npt.NDArray[np.int32]]
"""Keys, rising, and beside each the word that has it."""


@dataclass(frozen=True)
class Correction:
    """One reading of a word; two words when it was typed without the space. `likeness` runs from 0 to about 1."""

    words: tuple[str, ...]
    likeness: float


class Speller:
    """Corrections towards a vocabulary; safe to share between threads, since it only reads."""

    def __init__(
        self, vocabulary: Mapping[str, int], known: frozenset[str] = frozenset(), table: Table | None = None
    ) -> None:
        """`vocabulary` maps each word of the content to how often it stands there; `table` spares making it anew."""
        self._frequency = {intern(word): count for word, count in vocabulary.items()}
        self._known = known
        self._words: Sequence[str] = sorted(word for word in self._frequency if _correctable(word, SHORTEST - 1))
        self.table = table or _table(self._words)
        self._keys, self._owners = self.table
        self._bonus = {word: 0.01 * math.log1p(count) for word, count in self._frequency.items()}

    @property
    def vocabulary(self) -> Mapping[str, int]:
        """The words it corrects towards, with how often each stands in the content."""
        return MappingProxyType(self._frequency)

    def is_vocabulary(self, word: str) -> bool:
        """A word of the content."""
        return word in self._frequency

    def is_known(self, word: str) -> bool:
        """An ordinary word of the language, though the content may not use it."""
        return word in self._known

    def correct(self, word: str) -> Correction | None:
        """The likeliest reading; nothing for a word that is short, in the vocabulary, or like no word of it."""
        if word in self._frequency or not _correctable(word, SHORTEST):
            return None
        spoken = sound(word)
        scored = [(self._likeness(word, other), other) for other in self._candidates(word, spoken)]
        first = max(scored, default=(0.0, ""))[0]
        near = ((likeness + _heard(other, spoken), other) for likeness, other in scored if likeness + HEARD >= first)
        likeness, best = max(near, default=(0.0, ""))
        if likeness >= LIKE_ENOUGH:
            return Correction((best,), likeness)
        return self._split(word)

    def _candidates(self, word: str, spoken: str) -> list[str]:
        keys = np.unique(np.fromiter(_keys(word, spoken), dtype=np.uint32))
        left = np.searchsorted(self._keys, keys, "left")
        right = np.searchsorted(self._keys, keys, "right")
        owners: set[int] = set()
        for start, stop in zip(left.tolist(), right.tolist(), strict=True):
            if start < stop:
                owners.update(self._owners[start:stop].tolist())
        return [self._words[owner] for owner in sorted(owners)[:MOST_TRIED]]

    def _likeness(self, word: str, other: str) -> float:
        alike = 0.6 * OSA.normalized_similarity(word, other) + 0.4 * JaroWinkler.similarity(word, other)
        return alike + self._bonus[other]

    def _split(self, word: str) -> Correction | None:
        """Two words of the vocabulary typed as one; the split whose rarer half is commonest."""
        halves = ((word[:cut], word[cut:]) for cut in range(2, len(word) - 1))
        known = [pair for pair in halves if all(half in self._frequency for half in pair)]
        best = max(known, key=lambda pair: min(self._frequency[half] for half in pair), default=None)
        return Correction(best, LIKE_ENOUGH) if best else None


def _heard(other: str, spoken: str) -> float:
    return HEARD if sound(other) == spoken else 0.0


def _correctable(word: str, shortest: int) -> bool:
    return shortest <= len(word) <= LONGEST and word.isalpha()


def _table(words: Sequence[str]) -> Table:
    pairs = {(key, owner) for owner, word in enumerate(words) for key in _keys(word, sound(word))}
    ordered = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    return ordered[:, 0].astype(np.uint32), ordered[:, 1].astype(np.int32)


def _keys(word: str, spoken: str) -> Iterable[int]:
    """Numbers that two words share when they differ by a slip or two, or sound the same."""
    yield crc32(f"~{spoken}".encode())
    left_out = 1 if len(word) < 6 else 2
    for count in range(left_out + 1):
        for gone in combinations(range(len(word)), count):
            kept = "".join(letter for place, letter in enumerate(word) if place not in gone) if gone else word
            yield crc32(kept.encode())
