"""Finds the place names inside a sentence or a pasted address, and nothing else of it.

It must not take a street for a town: the Leeds of "Leeds Road" is not Leeds.
"""

from __future__ import annotations

import re

from app.helpfinder.placenames import PlaceName, PlaceNames, grams, key_of
from app.text.normalise import normalise

LONGEST_NAME = 6
_SEGMENTS = re.compile(r"[,;|/\n\r\t]+|(?<=[a-z])\.\s")
_STREETS = """
road rd street st lane ln avenue ave av close cl drive dr way court ct crescent cres terrace place pl grove
gardens gdns house school academy station hospital square row walk view college primary secondary university
cottage arms flats mews rise parade market tower building buildings
"""
_AFTER_A_STREET_NAME = frozenset(_STREETS.split())
_EVERYDAY = """
street reading bath sale march sandy deal rye ware battle stone nelson rugby angel bow ham hale hove barking
wells thorne diss eye hook ash bury crook wing over beer cross avon wash boston stanley clifton norton sutton
park hill green end port well bank ford lea leek settle hope old town south north east west the city village
home sandwich poole worth looe lee mere box
"""
_PLAIN_WORDS = frozenset(_EVERYDAY.split())
"""Names that are everyday words: believed only as a whole part of an address or as its last word."""


def names_in(text: str, names: PlaceNames) -> list[PlaceName]:
    """The place names in a text, in their order, without streets and without repeats."""
    found: dict[str, PlaceName] = {}
    segments = [words for part in _SEGMENTS.split(text.casefold()) if (words := normalise(part).split())]
    for number, words in enumerate(segments, start=1):
        for name in _in_segment(words, names, last=number == len(segments)):
            found.setdefault(name.key, name)
    return list(found.values())


def _in_segment(words: list[str], names: PlaceNames, *, last: bool) -> list[PlaceName]:
    found: list[PlaceName] = []
    reached = 0
    for start, end, key in grams(words, LONGEST_NAME):
        name = names.exact(key) if start >= reached else None
        if name is None or _is_street(words, end, names):
            continue
        if _is_everyday(words, start, end, last=last) and not (start == 0 and names.exact(key_of(words[end:]))):
            continue
        found.append(name)
        reached = end
    return found


def _is_street(words: list[str], end: int, names: PlaceNames) -> bool:
    """A name with "road" behind it, next or after one more word ("Preston New Road")."""
    behind = words[end : end + 2]
    if behind and behind[0] in _AFTER_A_STREET_NAME:
        return True
    return len(behind) == 2 and behind[1] in _AFTER_A_STREET_NAME and names.exact(key_of(behind[:1])) is None


def _is_everyday(words: list[str], start: int, end: int, *, last: bool) -> bool:
    """An everyday word that is neither a whole part nor, in the last part, its last word ("12 High Street")."""
    word = words[start]
    if end - start > 1 or word not in _PLAIN_WORDS or len(words) == 1:
        return False
    return not (last and end == len(words) and word not in _AFTER_A_STREET_NAME)
