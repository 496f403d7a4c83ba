"""From content/journey to shapes. Reads every file, collects every fault, skips nothing quietly."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from app.content.faults import Fault
from app.content.loader import Reader
from app.content.models.base import Shape
from app.i18n.locales import SOURCE_LANGUAGE
from app.journey.deadlines import DateFacts, DateWords
from app.journey.models import Chart, ChartWords, Meeting, PeopleWords, Question, QuestionWords, Step, StepWords

S = TypeVar("S", bound=Shape)
FOLDER = "journey"
NO_DATES = DateFacts(events=(), spoken=(), local=())


@dataclass(frozen=True)
class JourneyContent:
    """Everything read below content/journey. Tables of words are keyed by language, then id."""

    steps: dict[str, Step]
    step_words: dict[str, dict[str, StepWords]]
    charts: dict[str, Chart]
    chart_words: dict[str, dict[str, ChartWords]]
    questions: dict[str, Question]
    question_words: dict[str, dict[str, QuestionWords]]
    meetings: dict[str, Meeting]
    people_words: dict[str, PeopleWords]
    dates: DateFacts
    date_words: dict[str, DateWords]
    faults: tuple[Fault, ...]


class JourneyReader:
    """Reads words in every language that has the file; the source language must have it."""

    def __init__(self, content: Path, languages: Iterable[str], source_language: str) -> None:
        self.reader = Reader(content)
        self.languages = tuple(languages)
        self.source_language = source_language

    def mappings(self, name: str, shape: type[S]) -> dict[str, dict[str, S]]:
        """The words of one kind, by language and id."""
        return {code: self.reader.mapping(f"{FOLDER}/{name}.{code}.yaml", shape) for code in self._having(name)}

    def ones(self, name: str, shape: type[S]) -> dict[str, S]:
        """One shape a language; left out, with a fault, where its file is damaged."""
        made = {code: self.reader.one(f"{FOLDER}/{name}.{code}.yaml", shape) for code in self._having(name)}
        return {code: one for code, one in made.items() if one is not None}

    def _having(self, name: str) -> tuple[str, ...]:
        folder = self.reader.folder / FOLDER
        there = (code for code in self.languages if (folder / f"{name}.{code}.yaml").exists())
        return tuple(dict.fromkeys((self.source_language, *there)))


def load_journey(content: Path, languages: Iterable[str], source_language: str = SOURCE_LANGUAGE) -> JourneyContent:
    """Read content/journey. Never raises for a fault in content: look at `faults`."""
    words = JourneyReader(content, languages, source_language)
    reader = words.reader
    return JourneyContent(
        steps=reader.table(f"{FOLDER}/steps.yaml", Step),
        step_words=words.mappings("steps", StepWords),
        charts=reader.table(f"{FOLDER}/charts.yaml", Chart),
        chart_words=words.mappings("charts", ChartWords),
        questions=reader.table(f"{FOLDER}/where-am-i.yaml", Question),
        question_words=words.mappings("where-am-i", QuestionWords),
        meetings=reader.table(f"{FOLDER}/people.yaml", Meeting),
        people_words=words.ones("people", PeopleWords),
        dates=reader.one(f"{FOLDER}/dates.yaml", DateFacts) or NO_DATES,
        date_words=words.ones("dates", DateWords),
        faults=tuple(reader.found.faults),
    )
