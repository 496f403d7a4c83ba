"""The words of a sentence as meant: misspelt ones mended, run-together ones parted. It drops nothing that was typed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from string import ascii_lowercase

from app.text.speller import Speller, Table

SHORTEST_JOINED = 6
LONGEST_JOINED = 200
LONGEST_WORD = 14
STRAY_LETTER = 10.0
"""Cost of a letter that belongs to no word, beside costs of -log(share) for words."""
SHORT = 3
COMMON = 8.0
"""Cost of a word that stands about three times in ten thousand; rarer ones are no reading of a short word."""
MOST_COST = 2.75
"""Cost for each letter above which a word is not taken for several words run together."""

_DOUBLED = re.compile(r"([a-z])\1")


@dataclass(frozen=True)
class Token:
    """One word as meant, and as typed; they differ only where the typed one is in no list."""

    word: str
    typed: str


class Mender:
    """Finds what strange words were meant to be, among the words the net knows; only reads."""

    def __init__(
        self, vocabulary: Mapping[str, int], known: frozenset[str] = frozenset(), spelling: Table | None = None
    ) -> None:
        self._speller = Speller(vocabulary, known, spelling)
        self._vocabulary = frozenset(vocabulary)
        self._known = known
        total = sum(vocabulary.values()) or 1
        self._costs = {word: -math.log(count / total) + _shortness(word) for word, count in vocabulary.items()}

    @property
    def spelling(self) -> Table:
        """What the speller looks words up in; kept with what was learnt, for making it takes memory."""
        return self._speller.table

    def tokens(self, words: Sequence[str]) -> list[Token]:
        """Each typed word as one token, or as several where it was run together."""
        return [token for word in words for token in self._mended(word)]

    def _mended(self, word: str) -> list[Token]:
        if word in self._vocabulary or word in self._known or not word.isalpha() or not word.isascii():
            return [Token(word, word)]
        single = _DOUBLED.sub(r"\1", word)
        if single in self._vocabulary:
            return [Token(single, word)]
        parted = self.parted(word)
        if parted:
            return [Token(part, part) for part in parted]
        if len(word) == SHORT:
            return [Token(self._beside(word), word)]
        correction = self._speller.correct(word)
        if correction is None:
            return [Token(word, word)]
        return [Token(meant, word) for meant in correction.words]

    def _beside(self, word: str) -> str:
        """The commonest word one slip away from a short one the speller leaves alone: `"kil"` is kill."""
        likeliest = min((self._costs.get(other, inf), other) for other in _one_slip_away(word))
        return likeliest[1] if likeliest[0] < COMMON else word

    def parted(self, word: str) -> list[str]:
        """The words that were typed as one, or nothing: `"mydadhitsme"` is my, dad, hits, me."""
        if not SHORTEST_JOINED <= len(word) <= LONGEST_JOINED:
            return []
        cheapest: list[tuple[float, int]] = [(0.0, 0)]
        for end in range(1, len(word) + 1):
            cheapest.append(min(self._ways_to(word, end, cheapest)))
        if cheapest[-1][0] > MOST_COST * len(word):
            return []
        parts = _walked_back(word, cheapest)
        kept = [part for part in parts if part in self._vocabulary]
        return kept if len(kept) > 1 else []

    def _ways_to(self, word: str, end: int, cheapest: Sequence[tuple[float, int]]) -> list[tuple[float, int]]:
        ways = [(cheapest[end - 1][0] + STRAY_LETTER, end - 1)]
        for start in range(max(0, end - LONGEST_WORD), end):
            cost = self._costs.get(word[start:end])
            if cost is not None:
                ways.append((cheapest[start][0] + cost, start))
        return ways


def _one_slip_away(word: str) -> Iterable[str]:
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    yield from (left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1)
    yield from (left + letter + right for left, right in cuts for letter in ascii_lowercase)
    yield from (left + letter + right[1:] for left, right in cuts if right for letter in ascii_lowercase)


def _shortness(word: str) -> float:
    """Single letters stand for words only when they are words."""
    return 0.0 if len(word) > 1 or word in "ia" else STRAY_LETTER


def _walked_back(word: str, cheapest: Sequence[tuple[float, int]]) -> list[str]:
    parts: list[str] = []
    end = len(word)
    while end:
        start = cheapest[end][1]
        parts.append(word[start:end])
        end = start
    return parts[::-1]
