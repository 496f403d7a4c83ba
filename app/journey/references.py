"""Whether every id that the facts of the journey name stands somewhere. Reads no words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from app.content.checks.services import services
from app.content.faults import Fault
from app.content.loader import Content
from app.content.models import SourceRef
from app.i18n.locales import SOURCE_LANGUAGE
from app.journey.dates import countable
from app.journey.deadlines import DateFacts, Event
from app.journey.loader import JourneyContent
from app.journey.models import Chart, Meeting, Question, Step

STEPS, CHARTS, QUESTIONS = "journey/steps.yaml", "journey/charts.yaml", "journey/where-am-i.yaml"
PEOPLE, DATES = "journey/people.yaml", "journey/dates.yaml"
SIGNPOSTS = "signposts.yaml"


class References:
    """Whether every id that the facts name stands somewhere."""

    def __init__(self, journey: JourneyContent, content: Content) -> None:
        self._journey = journey
        self._content = content
        self._events = {one.id for one in journey.dates.events}

    def faults(self) -> Iterator[Fault]:
        """All of them, file by file."""
        for step in self._journey.steps.values():
            yield from self._step(step)
        for chart in self._journey.charts.values():
            yield from self._chart(chart)
        for question in self._journey.questions.values():
            yield from self._question(question)
        for meeting in self._journey.meetings.values():
            yield from self._meeting(meeting)
        yield from self._dates(self._journey.dates)
        if signs := self._content.signposts:
            yield from self._missing(SIGNPOSTS, "by_name.meetings", signs.by_name.meetings, self._journey.meetings)

    def _step(self, step: Step) -> Iterator[Fault]:
        steps, glossary = self._journey.steps, self._content.words.get(SOURCE_LANGUAGE, {})
        yield from self._missing(STEPS, f"{step.id}.next", (*step.next, *step.previous), steps)
        yield from self._missing(STEPS, f"{step.id}.chart", [step.chart], self._journey.charts)
        yield from self._missing(STEPS, f"{step.id}.meeting", [step.meeting], self._journey.meetings)
        yield from self._missing(STEPS, f"{step.id}.event", [step.event], self._events)
        yield from self._missing(STEPS, f"{step.id}.limits", step.limits, self._content.figures)
        yield from services(self._content, STEPS, f"{step.id}.if_not", filter(None, step.if_not))
        yield from self._missing(STEPS, f"{step.id}.words", step.words, glossary)
        yield from self._missing(STEPS, f"{step.id}.entries", step.entries, self._content.entries)
        yield from self._sources(STEPS, step.id, step.rules)
        rule_figures = [rule.figure for rule in step.rules]
        yield from self._missing(STEPS, f"{step.id}.rules", rule_figures, self._content.figures)
        yield from self._mirrored(step)

    def _chart(self, chart: Chart) -> Iterator[Fault]:
        yield from self._missing(CHARTS, f"{chart.id}.step", [chart.step], self._journey.steps)
        yield from self._missing(
            CHARTS, f"{chart.id}.figure", [node.figure for node in chart.nodes], self._content.figures
        )
        yield from self._sources(CHARTS, chart.id, chart.sources)

    def _question(self, question: Question) -> Iterator[Fault]:
        entries = [choice.entry for choice in question.choices]
        yield from self._missing(QUESTIONS, f"{question.id}.entry", entries, self._content.entries)

    def _mirrored(self, step: Step) -> Iterator[Fault]:
        for other in step.next:
            if other in self._journey.steps and step.id not in self._journey.steps[other].previous:
                yield Fault(STEPS, f"{other}.previous", f"{step.id} leads here, so it belongs among the previous ones.")
        for other in step.previous:
            if other in self._journey.steps and step.id not in self._journey.steps[other].next:
                yield Fault(
                    STEPS, f"{other}.next", f"{step.id} names it as previous, so it belongs among the next ones."
                )

    def _meeting(self, meeting: Meeting) -> Iterator[Fault]:
        yield from self._missing(PEOPLE, f"{meeting.id}.step", [meeting.step], self._journey.steps)
        yield from self._missing(PEOPLE, f"{meeting.id}.entries", meeting.entries, self._content.entries)
        yield from self._sources(PEOPLE, meeting.id, meeting.sources)

    def _dates(self, dates: DateFacts) -> Iterator[Fault]:
        for event in dates.events:
            yield from self._event(event)
        for spoken in dates.spoken:
            yield from self._missing(DATES, f"{spoken.id}.figures", spoken.figures, self._content.figures)
            yield from self._missing(DATES, f"{spoken.id}.entry", [spoken.entry], self._content.entries)
            yield from self._sources(DATES, spoken.id, [spoken.source])

    def _event(self, event: Event) -> Iterator[Fault]:
        for limit in event.limits:
            where = f"{event.id}.{limit.id}"
            yield from self._missing(DATES, f"{where}.figure", [limit.figure], self._content.figures)
            yield from self._missing(DATES, f"{where}.step", [limit.step], self._journey.steps)
            yield from self._missing(DATES, f"{where}.entry", [limit.entry], self._content.entries)
            yield from services(self._content, DATES, f"{where}.contact", [limit.contact])
            yield from self._sources(DATES, where, [limit.source])
            figure = self._content.figures.get(limit.figure)
            if figure is not None and not countable(figure):
                yield Fault(DATES, f"{where}.figure", "This can't be counted from a day alone; put it under spoken.")

    def _sources(self, file: str, where: str, sources: Iterable[SourceRef]) -> Iterator[Fault]:
        documents = [one.document for one in sources]
        yield from self._missing(file, f"{where}.document", documents, self._content.sources)

    def _missing(
        self, file: str, where: str, named: Iterable[str | None], known: Mapping[str, object] | Set[str]
    ) -> Iterator[Fault]:
        for one in named:
            if one is not None and one not in known:
                yield Fault(file, where, f"{one} stands nowhere.")
