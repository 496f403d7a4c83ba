"""Which of the words that people typed are words, and which of those others may stand for. Made once, at build time."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from sys import intern

from app.text.lookalikes import LONGEST, Lookalikes

STEADY = 4
"""Letters from which an ordinary word is not taken for one that sounds otherwise: "starting" is not "starving"."""
A_SLIP = -3.0
"""How likely a word must be typed so (logs) that it is not looked at as several words run together."""
SAID_ALIKE = -5.5
"""The same for a word in no list that sounds the same and begins alike, however it is written: "sekshun"."""
COMMONER = 3
"""How many times as often an ordinary word stands there as one that is thought to be it, misspelt."""


def vocabulary(typed: Iterable[str], known: frozenset[str]) -> Lookalikes:
    """Over all words typed but those that are others, misspelt; offered are those typed twice or `known`."""
    counts = Counter(typed)
    for word in _misspelt(counts, known):
        del counts[word]
    words = sorted(map(intern, counts))
    offered = [place for place, word in enumerate(words) if correctable(word) and (counts[word] > 1 or word in known)]
    return Lookalikes.over(words, _shares(counts, words), offered)


def correctable(word: str) -> bool:
    """Plain letters, not too many: others are left as they are."""
    return len(word) <= LONGEST and word.isalpha() and word.isascii()


def _misspelt(counts: Counter[str], known: frozenset[str]) -> list[str]:
    """Words of some length in no list, a slip away from one that is, or said like it, and that is far commoner."""
    words = sorted(counts)
    listed = [number for number, word in enumerate(words) if word in known and counts[word] > 1]
    alike = Lookalikes.over(words, _shares(counts, words), listed)
    strange = [number for number, word in enumerate(words) if _strange(word, known)]
    return [words[number] for number in strange if _stands_for_another(number, alike, counts)]


def _strange(word: str, known: frozenset[str]) -> bool:
    return word not in known and correctable(word) and len(word) >= STEADY


def _stands_for_another(number: int, alike: Lookalikes, counts: Counter[str]) -> bool:
    word = alike.words[number]
    return any(
        counts[alike.words[one]] >= COMMONER * counts[word]
        and (likely >= A_SLIP or (likely >= SAID_ALIKE and alike.sounds[one] == alike.sounds[number]))
        for one, likely in alike.of(word)
    )


def _shares(counts: Counter[str], words: list[str]) -> list[float]:
    return [math.log(counts[word] / counts.total()) for word in words]
