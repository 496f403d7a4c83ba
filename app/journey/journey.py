"""The journey as something that answers named questions. Read-only; exposes none of its tables."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TypeVar

from app.content.models import Figure
from app.i18n.locales import SOURCE_LANGUAGE
from app.journey.charts import Branch, ListedNode, Read, Standing, draw_chart
from app.journey.dates import Due, due
from app.journey.deadlines import DateWords, Event, Limit, LimitWords, Spoken
from app.journey.drawing import Drawing
from app.journey.loader import JourneyContent
from app.journey.models import (
    Chart,
    ChartWords,
    Meeting,
    PeopleWords,
    Step,
    StepWords,
)
from app.journey.room import round_the_table
from app.journey.views import Offered, Person, Room, RuleRow, Rung, Whereabouts

FIRST_QUESTION = "start"
T = TypeVar("T")


class Journey:
    """The whole journey, immutable. Ids it does not know raise KeyError: ask `has_...` first with ids from outside."""

    def __init__(self, content: JourneyContent, figures: Mapping[str, Figure]) -> None:
        self._content = content
        self._figures = figures

    def _words(self, table: Mapping[str, Mapping[str, T]], key: str, language: str) -> T:
        own = table.get(language, {})
        return own[key] if key in own else table[SOURCE_LANGUAGE][key]

    def speaks_charts(self, language: str) -> bool:
        """True where charts, "Where am I?", rooms and dates have all their words in this language.

        They name each other's people and titles, so that one which lacks a word stands in English as a whole.
        """
        content = self._content
        drawn = content.charts.keys() <= content.chart_words.get(language, {}).keys()
        asked = content.questions.keys() <= content.question_words.get(language, {}).keys()
        return drawn and asked and language in content.people_words and language in content.date_words

    def _spoken(self, language: str) -> str:
        return language if self.speaks_charts(language) else SOURCE_LANGUAGE

    # The steps

    def has_step(self, step: str) -> bool:
        """True where this id is a step."""
        return step in self._content.steps

    def step(self, step: str) -> Step:
        """The facts of one step."""
        return self._content.steps[step]

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every step, in the order of the journey."""
        return tuple(self._content.steps.values())

    def step_words(self, step: str, language: str) -> StepWords:
        """The words of one step; English where the language has none (see `speaks`)."""
        return self._words(self._content.step_words, step, language)

    def speaks(self, step: str, language: str) -> bool:
        """True where the step has words of its own in this language."""
        return step in self._content.step_words.get(language, {})

    def rungs(self, step: str, language: str) -> tuple[Rung, ...]:
        """If it doesn't happen: whom to ask first, then, then."""
        pairs = zip(self.step_words(step, language).if_not, self.step(step).if_not, strict=True)
        return tuple(Rung(words.whom, words.say, contact) for words, contact in pairs)

    def rules(self, step: str, language: str) -> tuple[RuleRow, ...]:
        """The rules of one step for advocates."""
        words = self.step_words(step, language).rules
        return tuple(RuleRow(rule, words[rule.id]) for rule in self.step(step).rules)

    # The charts

    def has_chart(self, chart: str) -> bool:
        """True where this id is a chart."""
        return chart in self._content.charts

    def chart(self, chart: str) -> Chart:
        """The facts of one chart."""
        return self._content.charts[chart]

    @cached_property
    def charts(self) -> tuple[Chart, ...]:
        """Every chart, in order."""
        return tuple(self._content.charts.values())

    def chart_words(self, chart: str, language: str) -> ChartWords:
        """The words of one chart; English where the language has not all of them."""
        return self._content.chart_words[self._spoken(language)][chart]

    @cached_property
    def _homes(self) -> dict[str, Chart]:
        return {node.id: chart for chart in self.charts for node in chart.nodes}

    def has_node(self, node: str) -> bool:
        """True where this id is a node of any chart."""
        return node in self._homes

    def node(self, node: str, language: str) -> Standing:
        """A node with its words and the ways on, for walking question by question."""
        chart = self._homes[node]
        found = next(one for one in chart.nodes if one.id == node)
        words = self.chart_words(chart.id, language).nodes[node]
        branches = tuple(self._branch(to, words.when.get(to)) for to in found.next)
        return Standing(found, chart, words, branches)

    def _branch(self, to: str, when: str | None) -> Branch:
        home = self._homes[to]
        return Branch(next(one for one in home.nodes if one.id == to), home, when)

    def listed(self, chart: str, language: str) -> tuple[ListedNode, ...]:
        """The same as the picture, as a numbered list."""
        nodes = self.chart(chart).nodes
        return tuple(ListedNode(number, self.node(one.id, language)) for number, one in enumerate(nodes, start=1))

    def drawing(self, chart: str, language: str, read: Read) -> Drawing:
        """The picture of one chart. `read` puts {{figures}} in place and takes Markdown away."""
        titles = {one.id: self.chart_words(one.id, language).title for one in self.charts}
        return draw_chart(self.chart(chart), self.chart_words(chart, language), self._homes, titles, read)

    # Where am I in this?

    def has_question(self, question: str) -> bool:
        """True where this id is a question of "Where am I in this?"."""
        return question in self._content.questions

    def whereabouts(self, language: str, question: str = FIRST_QUESTION) -> Whereabouts:
        """One question and its choices; without an id, the first."""
        words = self._content.question_words[self._spoken(language)][question]
        choices = tuple(Offered(one, words.choices[one.id]) for one in self._content.questions[question].choices)
        return Whereabouts(question, words.asks, choices)

    # The room

    def has_meeting(self, meeting: str) -> bool:
        """True where this id is a meeting."""
        return meeting in self._content.meetings

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        """Every meeting whose room is known, in order."""
        return tuple(self._content.meetings.values())

    def people_at(self, meeting: str, language: str) -> Room:
        """Who is in the room, who may support the child, and the ways of taking part."""
        facts, words = self._content.meetings[meeting], self._people_words(language)
        places = round_the_table(len(facts.seats) + 1)
        people = tuple(
            Person(
                role=seat.role,
                name=words.roles[seat.role].name,
                does=words.roles[seat.role].does,
                why=words.meetings[meeting].why[seat.role],
                presence=seat.presence,
                presence_words=words.presence[seat.presence],
                place=place,
            )
            for seat, place in zip(facts.seats, places[1:], strict=True)
        )
        supporters = tuple(words.roles[role].name for role in facts.supporters)
        ways = tuple(words.ways[way] for way in facts.ways)
        return Room(facts, words.meetings[meeting], people, supporters, ways)

    def role_name(self, role: str, language: str) -> str:
        """What somebody is called (the `who` of a node are roles)."""
        return self._people_words(language).roles[role].name

    def _people_words(self, language: str) -> PeopleWords:
        return self._content.people_words[self._spoken(language)]

    # Dates

    @property
    def events(self) -> tuple[Event, ...]:
        """The days that limits are counted from, in the order of the journey."""
        return self._content.dates.events

    @property
    def spoken(self) -> tuple[Spoken, ...]:
        """Limits that are said in words and never counted."""
        return self._content.dates.spoken

    @property
    def local(self) -> tuple[str, ...]:
        """Ids of what every council decides for itself; their words stand in `date_words`."""
        return self._content.dates.local

    def date_words(self, language: str) -> DateWords:
        """All words about dates; English where the language has not all of the charts and rooms beside them."""
        return self._content.date_words[self._spoken(language)]

    def limit_words(self, limit: Limit, language: str) -> LimitWords:
        """The words of one limit."""
        return self.date_words(language).limits[limit.id]

    def holiday_name(self, holiday: str, language: str) -> str:
        """What a bank holiday is called; one that was newly announced reads "a bank holiday"."""
        names = self.date_words(language).holidays
        return names.get(holiday, names["other"])

    def due_dates(self, event: str, day: date, today: date) -> tuple[Due, ...]:
        """Every limit counted from one event on one day. Keeps nothing; dates must leave room for a year after them."""
        found = next(one for one in self.events if one.id == event)
        return tuple(due(limit, self._figures[limit.figure], day, today) for limit in found.limits)
