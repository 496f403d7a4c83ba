"""From content/journey to shapes. Reads every file, collects every fault, skips nothing quietly."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from app.content.documents import read_yaml
from app.content.faults import Fault, FaultList
from app.content.models.base import Shape
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
    """Reads below content/journey and keeps the faults it meets."""

    def __init__(self, content: Path, languages: Iterable[str], source_language: str) -> None:
        self.folder = content / FOLDER
        self.languages = tuple(languages)
        self.source_language = source_language
        self.found = FaultList()

    def table(self, name: str, shape: type[S]) -> dict[str, S]:
        """A YAML list of things with an id, by id; a second use of an id is a fault."""
        table: dict[str, S] = {}
        with self.found.reading(f"{FOLDER}/{name}"):
            for row in read_yaml(self.folder / name) or []:
                with self.found.reading(f"{FOLDER}/{name} ({row.get('id')})"):
                    self._add(name, shape.model_validate(row), str(row.get("id")), table)
        return table

    def _add(self, name: str, made: S, key: str, table: dict[str, S]) -> None:
        if key in table:
            self.found.add(f"{FOLDER}/{name}", f"{key}.id", "This id is used twice; every id stands once.")
        table[key] = made

    def mappings(self, name: str, shape: type[S]) -> dict[str, dict[str, S]]:
        """The words of one kind in every language that has the file; the source language must have it."""
        return {code: self._mapping(f"{name}.{code}.yaml", shape) for code in self._having(name)}

    def _mapping(self, name: str, shape: type[S]) -> dict[str, S]:
        table: dict[str, S] = {}
        with self.found.reading(f"{FOLDER}/{name}"):
            for key, row in (read_yaml(self.folder / name) or {}).items():
                with self.found.reading(f"{FOLDER}/{name} ({key})"):
                    table[key] = shape.model_validate(row)
        return table

    def ones(self, name: str, shape: type[S]) -> dict[str, S]:
        """One shape a language, for every language that has the file."""
        made: dict[str, S] = {}
        for code in self._having(name):
            self.one(f"{name}.{code}.yaml", shape, code, made)
        return made

    def one(self, name: str, shape: type[S], key: str, into: dict[str, S]) -> None:
        """A file that is one shape, put under `key`; left out, with a fault, where it is damaged."""
        with self.found.reading(f"{FOLDER}/{name}"):
            into[key] = shape.model_validate(read_yaml(self.folder / name))

    def _having(self, name: str) -> tuple[str, ...]:
        there = (code for code in self.languages if (self.folder / f"{name}.{code}.yaml").exists())
        return tuple(dict.fromkeys((self.source_language, *there)))


def load_journey(content: Path, languages: Iterable[str], source_language: str = "en") -> JourneyContent:
    """Read content/journey. Never raises for a fault in content: look at `faults`."""
    reader = JourneyReader(content, languages, source_language)
    dates: dict[str, DateFacts] = {}
    reader.one("dates.yaml", DateFacts, "dates", dates)
    return JourneyContent(
        steps=reader.table("steps.yaml", Step),
        step_words=reader.mappings("steps", StepWords),
        charts=reader.table("charts.yaml", Chart),
        chart_words=reader.mappings("charts", ChartWords),
        questions=reader.table("where-am-i.yaml", Question),
        question_words=reader.mappings("where-am-i", QuestionWords),
        meetings=reader.table("people.yaml", Meeting),
        people_words=reader.ones("people", PeopleWords),
        dates=dates.get("dates", NO_DATES),
        date_words=reader.ones("dates", DateWords),
        faults=tuple(reader.found.faults),
    )
