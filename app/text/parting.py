"""Part words that were typed without spaces: `"mydadhitsme"` is my, dad, hits, me."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

SHORTEST, LONGEST = 6, 200
"""Letters of a word that is looked at."""
LONGEST_PART = 14
STRAY_LETTER = 10.0
"""Cost of a letter that belongs to no word, beside costs of -log(share) for words."""
MOST_COST = 2.75
"""Cost for each letter above which a word is not taken for several words run together."""


class Parter:
    """Knows how common each word is; only reads."""

    def __init__(self, shares: Mapping[str, float]) -> None:
        """`shares`: the log of each word's share of all words."""
        self._costs = {word: _shortness(word) - share for word, share in shares.items()}

    def parted(self, word: str) -> list[str]:
        """The words that were typed as one, or nothing."""
        if not SHORTEST <= len(word) <= LONGEST:
            return []
        cheapest: list[tuple[float, int]] = [(0.0, 0)]
        for end in range(1, len(word) + 1):
            cheapest.append(min(self._ways_to(word, end, cheapest)))
        if cheapest[-1][0] > MOST_COST * len(word):
            return []
        parts = [part for part in _walked_back(word, cheapest) if part in self._costs]
        return parts if len(parts) > 1 else []

    def _ways_to(self, word: str, end: int, cheapest: Sequence[tuple[float, int]]) -> list[tuple[float, int]]:
        ways = [(cheapest[end - 1][0] + STRAY_LETTER, end - 1)]
        for start in range(max(0, end - LONGEST_PART), end):
            cost = self._costs.get(word[start:end])
            if cost is not None:
                ways.append((cheapest[start][0] + cost, start))
        return ways


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
