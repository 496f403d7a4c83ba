"""Finds a postcode, or half of one, in what was typed, and tidies it. It must not keep it.

Letters and digits that look alike (O and 0, I, L and 1) are put right where only one reading makes a postcode.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import product

_AREAS = """
AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK
FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP
NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W
WA WC WD WF WN WR WS WV YO ZE
"""
AREAS = frozenset(_AREAS.split())
"""Every postcode area in use."""

INWARD_LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
"""The letters that stand in the last two places of a postcode."""

_OUTWARD = re.compile(r"([A-Z]{1,2})(\d|[1-9]\d|\d[A-HJKMNP-Y])")
_LETTERED = frozenset({"E", "EC", "N", "NW", "SE", "SW", "W", "WC"})
"""Areas whose first halves may end in a letter ("SW1A"); elsewhere a letter there is a slip or no postcode."""
_PIECE = re.compile(r"\d[A-Z]?")
_TOKEN = re.compile(r"[A-Z0-9]+")
_LOOKS_LIKE = {"O": "O0", "0": "0O", "I": "I1", "1": "1I", "L": "L1"}
_INWARD_SLIPS = str.maketrans("OIL", "011")
_INWARD_LETTER_SLIPS = str.maketrans("01", "OI")
_FIELD_FILLER = re.compile(r"^(?:MY |THE |ITS |IT IS |POST ?CODE |IS |NEAR |IN |I LIVE |IM )+")


@dataclass(frozen=True)
class Postcode:
    """`outward` ("SE1") and, for a whole one, `inward` ("9ZZ"). Its text form is hidden so that no log can hold it."""

    outward: str = field(repr=False)
    inward: str = field(default="", repr=False)

    @property
    def whole(self) -> bool:
        """Both halves are there."""
        return bool(self.inward)

    @property
    def area(self) -> str:
        """The letters it starts with."""
        return "".join(char for char in self.outward[:2] if char.isalpha())

    @property
    def spaced(self) -> str:
        """As it is written on a letter. Only for the postcode service."""
        return f"{self.outward} {self.inward}" if self.inward else self.outward

    def __str__(self) -> str:
        return "a postcode"


@dataclass(frozen=True)
class Recognised:
    """A postcode and the words that stood around it (an address, say)."""

    postcode: Postcode = field(repr=False)
    rest: str = field(default="", repr=False)


def recognise(text: str) -> Recognised | None:
    """The postcode in a text, or None. A whole one is found anywhere; half a one only alone or at the end.

    Wrong would be to read the `B2` of "Flat B2, High Street" as the middle of Birmingham.
    """
    upper = text.upper()
    return _alone(upper) or _whole_inside(upper) or _half_at_end(upper)


def _alone(text: str) -> Recognised | None:
    tokens = _TOKEN.findall(_FIELD_FILLER.sub("", " ".join(_TOKEN.findall(text))))
    if len(tokens) == 2 and _is_outward(tokens[0]) and _PIECE.fullmatch(tokens[1]):
        return Recognised(Postcode(tokens[0]))
    compact = "".join(tokens)
    whole = _whole(compact)
    if whole:
        return Recognised(whole)
    half = _half(compact)
    return Recognised(half) if half else None


def _whole_inside(text: str) -> Recognised | None:
    """The last whole postcode among the words: one word, or two words next to each other."""
    tokens = list(_TOKEN.finditer(text))
    for index in range(len(tokens) - 1, -1, -1):
        for length in (2, 1):
            if index + length > len(tokens):
                continue
            first, last = tokens[index], tokens[index + length - 1]
            found = _whole(text[first.start() : first.end()] + (text[last.start() : last.end()] if length == 2 else ""))
            if found:
                return Recognised(found, f"{text[: first.start()]} {text[last.end() :]}")
    return None


def _half_at_end(text: str) -> Recognised | None:
    tokens = list(_TOKEN.finditer(text))
    for length in (2, 1):
        if len(tokens) <= length:
            continue
        first = tokens[-length]
        found = _half("".join(token.group() for token in tokens[-length:]), strict=True)
        if found:
            return Recognised(found, text[: first.start()])
    return None


def _whole(compact: str) -> Postcode | None:
    if not 5 <= len(compact) <= 7 or compact.isalpha():
        return None
    digit, letters = compact[-3].translate(_INWARD_SLIPS), compact[-2:].translate(_INWARD_LETTER_SLIPS)
    if not digit.isdigit() or not letters.isalpha() or compact[-2:].isdigit():
        return None
    outward = _outward(compact[:-3])
    return Postcode(outward, digit + letters) if outward else None


def _half(compact: str, *, strict: bool = False) -> Postcode | None:
    """`SE1`, and `SE1 9` or `SE1 9Z` where only a piece of the second half was typed."""
    if not 2 <= len(compact) <= 6 or compact.isalpha():
        return None
    outward = compact if strict and _is_outward(compact) else "" if strict else _outward(compact)
    if outward:
        return Postcode(outward)
    piece = re.fullmatch(r"([A-Z]{1,2}\d[0-9A-Z]?)(\d[A-Z]?)", compact)
    return Postcode(piece[1]) if piece and _is_outward(piece[1]) else None


def _outward(text: str) -> str:
    """The reading of a first half with the fewest slips, or "" where none makes one."""
    readings = product(*(_LOOKS_LIKE.get(char, char) for char in text))
    fits = [reading for reading in map("".join, readings) if _is_outward(reading)]
    return min(fits, key=lambda fit: sum(a != b for a, b in zip(fit, text, strict=True)), default="")


def _is_outward(text: str) -> bool:
    match = _OUTWARD.fullmatch(text)
    return match is not None and match[1] in AREAS and (text[-1].isdigit() or match[1] in _LETTERED)
