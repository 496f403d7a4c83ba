"""Finds the place names inside a sentence or a pasted address, and nothing else of it.

It must not take a street for a town: the Leeds of "Leeds Road" is not Leeds.
"""

from __future__ import annotations

import re

from app.helpfinder.placenames import PlaceName, PlaceNames, grams, key_of
from app.helpfinder.placewords import PlaceWords
from app.text.normalise import normalise

LONGEST_NAME = 6
_SEGMENTS = re.compile(r"[,;|/\n\r\t]+|(?<=[a-z])\.\s")


def names_in(text: str, names: PlaceNames, around: PlaceWords) -> list[PlaceName]:
    """The place names in a text, in their order, without streets and without repeats.

    `around` tells streets and everyday words.
    """
    found: dict[str, PlaceName] = {}
    segments = [words for part in _SEGMENTS.split(text.casefold()) if (words := normalise(part).split())]
    for number, words in enumerate(segments, start=1):
        for name in _in_segment(words, names, around, last=number == len(segments)):
            found.setdefault(name.key, name)
    return list(found.values())


def _in_segment(words: list[str], names: PlaceNames, around: PlaceWords, *, last: bool) -> list[PlaceName]:
    found: list[PlaceName] = []
    reached = 0
    for start, end, key in grams(words, LONGEST_NAME):
        name = names.exact(key) if start >= reached else None
        if name is None or _is_street(words, end, names, around):
            continue
        everyday = _is_everyday(words, start, end, around, last=last)
        if everyday and not (start == 0 and names.exact(key_of(words[end:]))):
            continue
        found.append(name)
        reached = end
    return found


def _is_street(words: list[str], end: int, names: PlaceNames, around: PlaceWords) -> bool:
    """A name with "road" behind it, next or after one more word ("Preston New Road")."""
    behind = words[end : end + 2]
    if behind and around.is_street(behind[0]):
        return True
    return len(behind) == 2 and around.is_street(behind[1]) and names.exact(key_of(behind[:1])) is None


def _is_everyday(words: list[str], start: int, end: int, around: PlaceWords, *, last: bool) -> bool:
    """An everyday word that is neither a whole part nor, in the last part, its last word ("12 High Street")."""
    word = words[start]
    if end - start > 1 or not around.is_everyday(word) or len(words) == 1:
        return False
    return not (last and end == len(words) and not around.is_street(word))
