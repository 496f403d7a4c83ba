"""Which words somebody may have meant who typed another: by letters and by sound. Context is not looked at here.

Words are found by two kinds of keys (letters left out; the sound), so that no question scans the whole vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA

from app.text.sound import sound

LONGEST = 16
"""Longer words are left alone."""
MOST = 8
"""Words that one typed word may stand for."""
SLIPS = (-1.0, -2.0, -4.5, -7.0)
"""What a doubled letter, one slip, two, and more among words that sound the same take from likelihood (logs)."""
SAME_SOUND, OTHER_START = 1.5, -1.0
TWO_LESS = 6
"""Letters from which a word is looked up without any two of them, too."""
TOLD_BY_RARITY = 0.7
"""How much a word's commonness counts when only `MOST` are kept."""

_DOUBLED = re.compile(r"([a-z])\1")

Found = list[tuple[int, float]]
"""Numbers of words, and how likely (logs, below nought) each is typed so; the likeliest first."""


@dataclass(frozen=True, eq=False)
class Near:
    """What each word of the vocabulary may have been typed for: word i has `numbers[starts[i]:starts[i + 1]]`."""

    starts: npt.NDArray[np.int32]
    numbers: npt.NDArray[np.unsignedinteger]
    likely: npt.NDArray[np.float16]

    @classmethod
    def of(cls, found: Sequence[Found]) -> Near:
        """In the order of the words."""
        flat = [one for row in found for one in row]
        return cls(
            np.cumsum([0, *map(len, found)]).astype(np.int32),
            np.array([number for number, _ in flat], _narrowest(len(found))),
            np.array([likely for _, likely in flat], np.float16),
        )

    def row(self, number: int) -> Found:
        """Those of one word."""
        here = slice(self.starts[number], self.starts[number + 1])
        return list(zip(self.numbers[here].tolist(), self.likely[here].tolist(), strict=True))


@dataclass(frozen=True, eq=False)
class Lookalikes:
    """Words in a fixed order, and the table in which they are looked up."""

    words: Sequence[str]
    shares: Sequence[float]
    """How common each is: the log of its share."""
    keys: npt.NDArray[np.uint32]
    owners: npt.NDArray[np.unsignedinteger]
    """Keys, rising, and beside each the number of a word that has it."""
    sounds: npt.NDArray[np.uint32]
    """The key of each word's sound."""

    @classmethod
    def over(cls, words: Sequence[str], shares: Sequence[float], offered: Iterable[int]) -> Lookalikes:
        """`offered` are the numbers of the words that others may stand for."""
        sounds = [_sound(word) for word in words]
        pairs = {(key, number) for number in offered for key in (sounds[number], *_keys(words[number]))}
        ordered = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
        keys, owners = ordered[:, 0].astype(np.uint32), ordered[:, 1].astype(_narrowest(len(words)))
        return cls(words, shares, keys, owners, np.array(sounds, np.uint32))

    def of(self, word: str) -> Found:
        """The words it may have been typed for, itself left out."""
        if not len(self.keys):
            return []
        spoken, single = _sound(word), _DOUBLED.sub(r"\1", word)
        found: Found = []
        for number, same in self._sharing(word, spoken):
            other = self.words[number]
            likely = SLIPS[0] if other == single else _likelihood(word, other, same=same)
            if likely is not None:
                found.append((number, likely))
        found.sort(key=lambda one: (-one[1] - TOLD_BY_RARITY * self.shares[one[0]], one[0]))
        return found[:MOST]

    def sounding_like(self, word: str) -> Found:
        """Only those of them that sound the same."""
        spoken = _sound(word)
        return [(number, likely) for number, likely in self.of(word) if self.sounds[number] == spoken]

    def _sharing(self, word: str, spoken: int) -> list[tuple[int, bool]]:
        """Words that have a key in common with this one, and whether they sound the same."""
        asked = np.fromiter((spoken, *_keys(word)), dtype=np.uint32)
        places = np.minimum(np.searchsorted(self.keys, asked), len(self.keys) - 1)
        there = self.keys[places] == asked
        begins, ends = places[there].tolist(), np.searchsorted(self.keys, asked[there], "right").tolist()
        met: set[int] = set()
        for begin, end in zip(begins, ends, strict=True):
            met.update(self.owners[begin:end].tolist())
        numbers = sorted(number for number in met if self.words[number] != word)
        return list(zip(numbers, (self.sounds[numbers] == spoken).tolist(), strict=True))


def _likelihood(word: str, other: str, *, same: bool) -> float | None:
    """None where one is hardly typed for the other; `same`: they sound the same."""
    slips, most = OSA.distance(word, other), max(len(word), len(other))
    if slips > max(1, (most + 1) // 2 if same else most // 2) or (slips > 2 and not same):
        return None
    likely = SLIPS[min(slips, 3)] + (SAME_SOUND if same else 0.0)
    return likely + (OTHER_START if word[0] != other[0] else 0.0)


def _narrowest(words: int) -> type[np.unsignedinteger]:
    """What holds the number of each of so many words."""
    return np.uint16 if words <= 1 << 16 else np.uint32


def _sound(word: str) -> int:
    return crc32(f"~{sound(word)}".encode())


def _keys(word: str) -> Iterable[int]:
    """Numbers that two words share when they differ by a slip or two."""
    one_less = _without_each(word)
    two_less = [less for place, rest in enumerate(one_less) for less in _without_each(rest, place)]
    kept = (_DOUBLED.sub(r"\1", word), word, *one_less, *(two_less if len(word) >= TWO_LESS else ()))
    return (crc32(letters.encode()) for letters in kept)


def _without_each(word: str, first: int = 0) -> list[str]:
    """The word without its letter at `first`, without the next, and so on."""
    return [word[:place] + word[place + 1 :] for place in range(first, len(word))]
