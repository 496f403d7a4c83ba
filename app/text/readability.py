"""How old a reader of English must be to read a text. An estimate from syllables and lengths, blind to sense."""

from __future__ import annotations

import re
from functools import cache

import textstat

GRADE_TO_AGE = 5.0
"""A school grade of the United States is the age less five."""

_SPLIT = re.compile(r"(?<=[.?!])[\"”')]*\s+|\n+")
_NUMBER = re.compile(r"\d[\d ]*\d|\d")
_DIGITS = ("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def reading_age(text: str) -> float:
    """Years: the Flesch-Kincaid grade plus five. Hand in plain text, with names resolved; an empty text is 0.

    Every line is a sentence of its own, as list points are. Numbers count as they are spoken.
    """
    spoken = ". ".join(one.rstrip(".?!:;, ") for one in sentences(_NUMBER.sub(_spoken, text)))
    return _grade(spoken + ".") + GRADE_TO_AGE if spoken else 0.0


def sentences(text: str) -> list[str]:
    """The sentences of a text; a new line ends one too."""
    return [one.strip() for one in _SPLIT.split(text) if re.search(r"\w", one)]


@cache
def _grade(text: str) -> float:
    return float(textstat.textstat.flesch_kincaid_grade(text))


def _spoken(found: re.Match[str]) -> str:
    number = found[0].replace(" ", "")
    if len(number) <= 2 and not number.startswith("0"):
        return _below_hundred(int(number))
    if len(number) == 4 and number[:2] in {"19", "20"}:
        return f"{_below_hundred(int(number[:2]))} {_below_hundred(int(number[2:]))}"
    return " ".join(_DIGITS[int(digit)] for digit in number)


def _below_hundred(number: int) -> str:
    if number < 10:
        return _DIGITS[number]
    if number < 20:
        return _TEENS[number - 10]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]} {_DIGITS[ones]}" if ones else _TENS[tens]
