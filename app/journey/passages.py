"""Every piece of the journey's words that a child may read, for the rules of wording. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.content.checks.passages import Passage
from app.content.models.base import Shape
from app.journey.loader import JourneyContent
from app.journey.texts import texts

FOR_ADULTS = ("rules", "adult")
"""Parts of a dotted path below which the words of the law stand beside a child's, for those who walk with one."""


def journey_passages(journey: JourneyContent) -> Iterator[Passage]:
    """In every language, file by file."""
    grouped: Mapping[str, Mapping[str, Mapping[str, Shape]]] = {
        "steps": journey.step_words,
        "charts": journey.chart_words,
        "where-am-i": journey.question_words,
    }
    for name, languages in grouped.items():
        for language, words in languages.items():
            for key, one in words.items():
                yield from _read_by_children(name, language, one, key)
    whole: Mapping[str, Mapping[str, Shape]] = {"people": journey.people_words, "dates": journey.date_words}
    for name, tables in whole.items():
        for language, words_of in tables.items():
            yield from _read_by_children(name, language, words_of, name)


def _read_by_children(name: str, language: str, words: Shape, key: str) -> Iterator[Passage]:
    for where, text in texts(words, key):
        if not set(FOR_ADULTS) & set(where.split(".")):
            yield Passage(f"journey/{name}.{language}.yaml", where, language, text)
