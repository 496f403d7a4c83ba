"""What must hold between content files and in their wording. One question: `check`. It mends nothing."""

from __future__ import annotations

from collections.abc import Iterable

from app.content.checks.aids import aids
from app.content.checks.passages import Passage
from app.content.checks.phrasings import phrasings
from app.content.checks.readability import readability
from app.content.checks.references import passage_references, references
from app.content.checks.required import required
from app.content.checks.sizes import sizes, typed_phone
from app.content.checks.topics import topics
from app.content.checks.words import passage_wording, words
from app.content.faults import Fault
from app.content.loader import Content

RULES = (references, required, aids, topics, phrasings, sizes, words)
"""Each takes the content and yields faults."""


def check(content: Content, *, measure_reading: bool = False) -> list[Fault]:
    """Every fault the rules find, sorted by file. The loader's own faults stay in `content.faults`.

    `measure_reading` adds the reading ages, which takes some seconds; start-up leaves it out.
    """
    rules = (*RULES, readability) if measure_reading else RULES
    return sorted(fault for rule in rules for fault in rule(content))


def check_passages(content: Content, passages: Iterable[Passage]) -> list[Fault]:
    """The rules about wording and names for text that a child reads and that stands elsewhere, such as the journey."""
    found: list[Fault] = []
    for passage in passages:
        found.extend(passage_wording(content, passage))
        found.extend(passage_references(content, passage))
        found.extend(typed_phone(passage))
    return sorted(found)
