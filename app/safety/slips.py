"""Misspell lines at random, so that no one word decides alone. The same lines slip the same way."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

SEED = 17
OFTEN = 0.3
"""The share of words that slip."""
SMALL = 5
"""Words up to this long slip into one another: "my" and "by", "dad" and "bad"."""
VOWELS = "aeiou"


class Slips:
    """`common` words are those that small words slip into."""

    def __init__(self, common: Iterable[str]) -> None:
        self._beside = _neighbours([word for word in common if 1 < len(word) <= SMALL])

    def slipped(self, lines: Sequence[str], copy: int) -> list[str]:
        """Each line with some of its words misspelt; another copy slips elsewhere. No line depends on the others."""
        return [self._line(line, random.Random(f"{SEED + copy} {line}")) for line in lines]

    def _line(self, line: str, dice: random.Random) -> str:
        return " ".join(self._word(word, dice) for word in line.split())

    def _word(self, word: str, dice: random.Random) -> str:
        if len(word) < 2 or dice.random() > OFTEN:
            return word
        beside = self._beside.get(word)
        return dice.choice(beside) if beside and dice.random() < 0.5 else _letter_slip(word, dice)


def _letter_slip(word: str, dice: random.Random) -> str:
    place = dice.randrange(len(word) - 1)
    before, here, after, behind = word[:place], word[place], word[place + 1], word[place + 2 :]
    ways = [before + after + here + behind, before + after + behind, before + here + here + after + behind]
    if here in VOWELS:
        ways.append(before + dice.choice(VOWELS) + after + behind)
    return dice.choice(ways)


def _neighbours(words: Sequence[str]) -> Mapping[str, list[str]]:
    """Words that differ by one letter: changed, left out or added."""
    by_rest: dict[str, set[str]] = defaultdict(set)
    for word in words:
        by_rest[word].add(word)
        for place in range(len(word)):
            by_rest[word[:place] + word[place + 1 :]].add(word)
            by_rest[f"{word[:place]}?{word[place + 1 :]}"].add(word)
    beside: dict[str, set[str]] = defaultdict(set)
    for group in by_rest.values():
        for word in group:
            beside[word] |= group - {word}
    return {word: sorted(others) for word, others in beside.items() if others}
