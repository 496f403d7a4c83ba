"""Lengths and typed numbers: short answers stay short, and a figure or a phone number stands in one place only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from app.content.checks.passages import Passage, aid_passages, entry_passages, longest_reading, passages
from app.content.faults import Fault
from app.content.figures import NAMED
from app.content.loader import Content

LONGEST_SHORT = 40
"""Words of a short answer, a phone number counting as it is read."""

LONGEST_MEANING = 25
"""Words of one meaning in the glossary."""

LONGEST_CELL = 35
"""Words of one cell of the table of who finds out, and of one way to begin."""

LONGEST_YOUNGER = 25
"""Words of a short answer for younger readers."""

SHORT_CODES = frozenset({"101", "111", "119", "85258", "61016", "116000", "116123"})
PHONE = re.compile(r"(?<!\d)0\d(?:[\s-]?\d){6,}|\b\d{3,6}\b")
TYPED_TIME = re.compile(r"\b\d+ (?:more |working |school |calendar )*(?:hour|day|week|month|year)s?\b", re.IGNORECASE)


def sizes(content: Content) -> Iterator[Fault]:
    """Short answers and meanings that are too long; numbers that are typed instead of named."""
    for passage in passages(content):
        yield from _too_long(content, passage)
        yield from typed_phone(passage)
    for passage in chain(entry_passages(content), aid_passages(content)):
        yield from _typed_time(passage)


def _too_long(content: Content, passage: Passage) -> Iterator[Fault]:
    most = _most(passage)
    count = len(longest_reading(content, passage.language, passage.text).split()) if most else 0
    if count > most:
        yield Fault(passage.file, passage.field, f"This has {count} words, numbers read out. Make it {most} at most.")


def _most(passage: Passage) -> int:
    if passage.field == "short":
        return LONGEST_YOUNGER if passage.file.endswith(".younger.md") else LONGEST_SHORT
    if passage.file.startswith(("tell/", "say/")):
        return LONGEST_CELL
    return LONGEST_MEANING if passage.field.endswith(".meaning") else 0


def typed_phone(passage: Passage) -> Iterator[Fault]:
    """Phone numbers that stand in one piece of text as digits."""
    for number in PHONE.findall(NAMED.sub("", passage.text.replace("NHS 111", ""))):
        if len(number) > 6 or number in SHORT_CODES:
            says = f"The number {number} is typed. Write {{{{phone ...}}}} or {{{{text ...}}}}, so that it stands once."
            yield Fault(passage.file, passage.field, says)


def _typed_time(passage: Passage) -> Iterator[Fault]:
    for typed in TYPED_TIME.findall(NAMED.sub("", passage.text)):
        says = f"'{typed}' is typed. If a rule sets it, write its name from figures.yaml; if not, write it in words."
        yield Fault(passage.file, passage.field, says)
