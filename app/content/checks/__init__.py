"""What must hold between content files and in their wording. One question: `check`. It mends nothing."""

from __future__ import annotations

from app.content.checks.aids import aids
from app.content.checks.phrasings import phrasings
from app.content.checks.readability import readability
from app.content.checks.references import references
from app.content.checks.sizes import sizes
from app.content.checks.topics import topics
from app.content.checks.words import words
from app.content.faults import Fault
from app.content.loader import Content

RULES = (references, aids, topics, phrasings, sizes, words)
"""Each takes the content and yields faults."""


def check(content: Content, *, measure_reading: bool = False) -> list[Fault]:
    """Every fault the rules find, sorted by file. The loader's own faults stay in `content.faults`.

    `measure_reading` adds the reading ages, which takes some seconds; start-up leaves it out.
    """
    rules = (*RULES, readability) if measure_reading else RULES
    return sorted(fault for rule in rules for fault in rule(content))
