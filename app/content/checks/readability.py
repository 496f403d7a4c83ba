"""Reading ages of the answers, measured over all the words of an entry. Slow: never at start-up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from app.content.checks.passages import longest_reading
from app.content.faults import Fault
from app.content.loader import Content
from app.i18n.locales import SOURCE_LANGUAGE
from app.text.readability import reading_age

OLDEST = 11.0
"""The reading age no answer goes above."""

OLDEST_YOUNGER = 8.5
"""The reading age no answer for younger readers goes above."""


@dataclass(frozen=True, order=True)
class Measured:
    """The reading age of one file, in years."""

    age: float
    file: str


@dataclass(frozen=True)
class ReadingAges:
    """Reading ages of a group of files, the hardest first."""

    measured: tuple[Measured, ...]

    @property
    def median(self) -> float:
        """The age in the middle; 0 where nothing was measured."""
        return median(one.age for one in self.measured) if self.measured else 0.0

    def worst(self, count: int = 10) -> tuple[Measured, ...]:
        """The hardest files."""
        return self.measured[:count]


def entry_reading(content: Content) -> ReadingAges:
    """The reading age of every answer in English: question, short answer and all parts."""
    table = content.entry_words.get(SOURCE_LANGUAGE, {})
    return _measure(
        content,
        {
            f"faq/{entry}/{SOURCE_LANGUAGE}.md": "\n".join(
                (own.question, own.short, own.more, own.now, own.next, own.if_not)
            )
            for entry, own in table.items()
        },
    )


def younger_reading(content: Content) -> ReadingAges:
    """The reading age of every answer for younger readers."""
    table = content.younger.get(SOURCE_LANGUAGE, {})
    return _measure(
        content,
        {
            f"faq/{entry}/{SOURCE_LANGUAGE}.younger.md": "\n".join((own.question, own.short, own.more, own.now))
            for entry, own in table.items()
        },
    )


def readability(content: Content) -> Iterator[Fault]:
    """A fault for each answer that is harder to read than it may be."""
    yield from _too_hard(entry_reading(content), OLDEST)
    yield from _too_hard(younger_reading(content), OLDEST_YOUNGER)


def _too_hard(reading: ReadingAges, oldest: float) -> Iterator[Fault]:
    for one in reading.measured:
        if one.age > oldest:
            says = f"The reading age is {one.age:.1f}; {oldest:g} at most. Shorter sentences and shorter words."
            yield Fault(one.file, "file", says)


def _measure(content: Content, texts: dict[str, str]) -> ReadingAges:
    ages = (
        Measured(reading_age(longest_reading(content, SOURCE_LANGUAGE, text)), file) for file, text in texts.items()
    )
    return ReadingAges(tuple(sorted(ages, reverse=True)))
