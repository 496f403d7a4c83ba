"""Whether the words of the journey fit its facts, language by language. Reads no facts but ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from app.content.checks.sizes import LONGEST_SHORT
from app.content.faults import Fault
from app.content.figures import NAMED
from app.content.loader import Content
from app.content.models.base import Shape
from app.i18n.locales import SOURCE_LANGUAGE
from app.journey.deadlines import DateWords, Note
from app.journey.loader import JourneyContent
from app.journey.models import PeopleWords, Presence, StepWords
from app.journey.texts import TextCheck
from app.journey.whole import node_word_faults


class WordCheck:
    """Whether the words of one language fit the facts. A thing may lack its words only outside the source language."""

    def __init__(self, journey: JourneyContent, content: Content, language: str) -> None:
        self._journey = journey
        self._language = language
        self._texts = TextCheck(content, language)

    def faults(self) -> Iterator[Fault]:
        """All of them, file by file."""
        journey, code = self._journey, self._language
        tables: tuple[tuple[str, Mapping[str, Shape], Mapping[str, object]], ...] = (
            ("steps", journey.step_words.get(code, {}), journey.steps),
            ("charts", journey.chart_words.get(code, {}), journey.charts),
            ("where-am-i", journey.question_words.get(code, {}), journey.questions),
        )
        for name, words, facts in tables:
            yield from self._same(self._file(name), "ids", words, facts, partly=code != SOURCE_LANGUAGE)
            for key, one in words.items():
                yield from self._texts.faults(self._file(name), key, one)
        for step, step_words in journey.step_words.get(code, {}).items():
            yield from self._step(step, step_words)
        yield from self._charts()
        yield from self._questions()
        yield from self._people(journey.people_words.get(code))
        yield from self._dates(journey.date_words.get(code))

    def _file(self, name: str) -> str:
        return f"journey/{name}.{self._language}.yaml"

    def _same(
        self, file: str, where: str, words: Iterable[str], facts: Iterable[str], partly: bool = False
    ) -> Iterator[Fault]:
        has, needs = set(words), set(facts)
        yield from (Fault(file, where, f"{one} has words but no facts.") for one in sorted(has - needs))
        if not partly:
            yield from (Fault(file, where, f"{one} has no words.") for one in sorted(needs - has))

    def _step(self, step: str, words: StepWords) -> Iterator[Fault]:
        facts, file = self._journey.steps.get(step), self._file("steps")
        if facts is None:
            return
        yield from self._same(file, f"{step}.rules", words.rules, [rule.id for rule in facts.rules])
        named = [name.split()[0] for name in NAMED.findall(words.how_long)]
        yield from self._same(file, f"{step}.how_long", named, facts.limits)
        if len(words.if_not) != len(facts.if_not):
            yield Fault(file, f"{step}.if_not", "There are as many rungs here as in steps.yaml.")
        if len(words.short.split()) > LONGEST_SHORT:
            yield Fault(file, f"{step}.short", f"At most {LONGEST_SHORT} words.")

    def _charts(self) -> Iterator[Fault]:
        file = self._file("charts")
        for chart, words in self._journey.chart_words.get(self._language, {}).items():
            nodes = self._journey.charts[chart].nodes if chart in self._journey.charts else ()
            yield from self._same(file, f"{chart}.nodes", words.nodes, [node.id for node in nodes])
            for node in nodes:
                if node.id in words.nodes:
                    yield from node_word_faults(file, node, words.nodes[node.id])

    def _questions(self) -> Iterator[Fault]:
        for question, words in self._journey.question_words.get(self._language, {}).items():
            facts = self._journey.questions.get(question)
            choices = [choice.id for choice in facts.choices] if facts else []
            yield from self._same(self._file("where-am-i"), question, words.choices, choices)

    def _people(self, words: PeopleWords | None) -> Iterator[Fault]:
        if words is None:
            return
        file, meetings = self._file("people"), self._journey.meetings
        yield from self._texts.faults(file, "people", words)
        yield from self._same(file, "meetings", words.meetings, meetings)
        for meeting in meetings.values():
            why = words.meetings[meeting.id].why if meeting.id in words.meetings else {}
            yield from self._same(file, f"{meeting.id}.why", why, [seat.role for seat in meeting.seats])
        yield from self._same(file, "roles", self._roles() & set(words.roles), self._roles())
        ways = {way for meeting in meetings.values() for way in meeting.ways}
        yield from self._same(file, "ways", words.ways, ways)
        yield from self._same(file, "presence", words.presence, Presence)

    def _roles(self) -> set[str]:
        seated = {seat.role for meeting in self._journey.meetings.values() for seat in meeting.seats}
        supporting = {role for meeting in self._journey.meetings.values() for role in meeting.supporters}
        charted = {role for chart in self._journey.charts.values() for node in chart.nodes for role in node.who}
        return seated | supporting | charted

    def _dates(self, words: DateWords | None) -> Iterator[Fault]:
        if words is None:
            return
        file, dates = self._file("dates"), self._journey.dates
        yield from self._texts.faults(file, "dates", words)
        yield from self._same(file, "events", words.events, [event.id for event in dates.events])
        limits = [limit.id for event in dates.events for limit in event.limits]
        yield from self._same(file, "limits", words.limits, limits)
        yield from self._same(file, "spoken", words.spoken, [one.id for one in dates.spoken])
        yield from self._same(file, "local", words.local, dates.local)
        yield from self._same(file, "notes", words.notes, Note)
        yield from self._same(file, "holidays", {"other"} & set(words.holidays), {"other"})
