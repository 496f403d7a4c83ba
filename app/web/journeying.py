"""From the journey to what pages show of it: steps, charts, where am I, the room. No rules of its own, no HTML."""

from __future__ import annotations

from markupsafe import Markup

from app.content.figures import Named, plain
from app.journey.charts import Standing, Way
from app.journey.models import Chart, Step
from app.journey.views import Offered, Rung
from app.web import showing
from app.web.contexts.answers import Link
from app.web.contexts.contacts import ContactView
from app.web.contexts.journey import (
    ChartPage,
    ChoiceView,
    NodePage,
    NodeView,
    RoomPage,
    RungView,
    SeatView,
    StepsPage,
    StepView,
    Stone,
    ViewsPage,
    WayView,
    WherePage,
)
from app.web.visit import Visit

ROOM_SIDE = 320
"""The picture of a room is a square of this side."""
BIG_MEETING = "conference"
"""The meeting whose ways of taking part stand on the sheet of my views: it has the most."""


class Reader:
    """Reads the words of the journey for one page: figures put in, Markdown rendered, each glossary word marked once."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._named: Named = visit.named
        self._writer = visit.writer()

    def html(self, text: str) -> Markup:
        """Paragraphs and lists."""
        return self._writer.html(self._put(text)) if text else Markup("")

    def line(self, text: str) -> Markup:
        """One paragraph without its tags."""
        return self._writer.line(self._put(text)) if text else Markup("")

    def plain(self, text: str) -> str:
        """No marks at all, for titles and pictures."""
        return showing.words(self._visit, plain(self._named.resolve(text)))

    def _put(self, text: str) -> str:
        return showing.words(self._visit, self._named.resolve(text))

    @property
    def definitions(self) -> Markup:
        """The glossary words marked so far; put once, after the pieces."""
        return self._writer.definitions


def stone(visit: Visit, step: str) -> Stone:
    """One step as a place on the path."""
    journey, read = visit.site.journey, Reader(visit)
    words = journey.step_words(step, visit.language)
    number = journey.steps.index(journey.step(step)) + 1
    return Stone(step, number, read.plain(words.title), read.plain(words.short))


def stones(visit: Visit) -> tuple[Stone, ...]:
    """The whole path."""
    return tuple(stone(visit, one.id) for one in visit.site.journey.steps)


def shown_contact(visit: Visit, contact: str | None) -> ContactView | None:
    """A service, unless there is none or it may not be shown."""
    library = visit.site.library
    return showing.contact(visit, library.contact(contact)) if contact and library.has_contact(contact) else None


def steps_page(visit: Visit) -> StepsPage:
    """The path and the doors beside it."""
    return StepsPage(stones(visit), rooms(visit), charts(visit))


def step_view(visit: Visit, step: Step) -> StepView:
    """One step with its parts rendered."""
    journey, read = visit.site.journey, Reader(visit)
    words = journey.step_words(step.id, visit.language)
    found = [visit.site.library.word(one, visit.language) for one in step.words]
    short, happens, who, how_long = map(read.html, (words.short, words.happens, words.who, words.how_long))
    can_do = tuple(read.line(one) for one in words.can_do)
    return StepView(
        stone=stone(visit, step.id),
        of=len(journey.steps),
        official=read.plain(words.official),
        speaks=journey.speaks(step.id, visit.language),
        short=short,
        happens=happens,
        who=who,
        how_long=how_long,
        can_do=can_do,
        rungs=tuple(_rung(visit, read, one) for one in journey.rungs(step.id, visit.language)),
        words=tuple(showing.word(visit, one) for one in found if one),
        definitions=read.definitions,
        entries=tuple(showing.link(visit, one) for one in step.entries),
        chart=_chart(visit, journey.chart(step.chart)),
        room=step.meeting or "",
        event=step.event or "",
        before=tuple(stone(visit, one) for one in step.previous),
        after=tuple(stone(visit, one) for one in step.next),
    )


def _rung(visit: Visit, read: Reader, one: Rung) -> RungView:
    return RungView(read.line(one.whom), read.plain(one.say), shown_contact(visit, one.contact))


def charts(visit: Visit) -> tuple[Link, ...]:
    """Every chart by its title."""
    return tuple(_chart(visit, one) for one in visit.site.journey.charts)


def _chart(visit: Visit, chart: Chart) -> Link:
    return Link(chart.id, showing.words(visit, visit.site.journey.chart_words(chart.id, visit.language).title))


def chart_page(visit: Visit, chart: Chart) -> ChartPage:
    """The picture and the list of one chart."""
    journey, read = visit.site.journey, Reader(visit)
    listed = journey.listed(chart.id, visit.language)
    return ChartPage(
        chart=_chart(visit, chart),
        line=read.plain(journey.chart_words(chart.id, visit.language).line),
        stone=stone(visit, chart.step),
        drawing=journey.drawing(chart.id, visit.language, read.plain),
        nodes=tuple(node_view(visit, read, one.standing) for one in listed),
        charts=tuple(one for one in charts(visit) if one.id != chart.id),
    )


def node_view(visit: Visit, read: Reader, standing: Standing) -> NodeView:
    """One node and the ways on from it."""
    journey = visit.site.journey
    return NodeView(
        id=standing.node.id,
        kind=standing.node.kind.value,
        number=standing.chart.nodes.index(standing.node) + 1,
        text=read.line(standing.words.child),
        adult=read.plain(standing.words.adult),
        then=read.line(standing.words.then or ""),
        who=tuple(read.plain(journey.role_name(one, visit.language)) for one in standing.node.who),
        ways=tuple(_way(visit, read, one, standing.chart) for one in standing.ways),
    )


def _way(visit: Visit, read: Reader, way: Way, here: Chart) -> WayView:
    elsewhere = _chart(visit, way.chart) if way.leaves(here) else None
    return WayView(way.to.id, read.plain(way.when or ""), elsewhere, way.chart.nodes.index(way.to) + 1)


def node_page(visit: Visit, node: str) -> NodePage:
    """One node of a walk."""
    read = Reader(visit)
    standing = visit.site.journey.node(node, visit.language)
    shown = node_view(visit, read, standing)
    here = standing.chart
    return NodePage(shown, _chart(visit, here), stone(visit, here.step), standing.node == here.start, read.definitions)


def where_page(visit: Visit, question: str) -> WherePage:
    """One question of "Where am I in this?"."""
    read = Reader(visit)
    asked = visit.site.journey.whereabouts(visit.language, question)
    choices = tuple(_choice(visit, read, one) for one in asked.choices)
    return WherePage(question == "start", read.plain(asked.asks), choices)


def _choice(visit: Visit, read: Reader, offered: Offered) -> ChoiceView:
    choice = offered.choice
    arrived = stone(visit, choice.step) if choice.step else None
    entry = showing.link(visit, choice.entry) if choice.entry else None
    return ChoiceView(read.plain(offered.text), choice.to or "", arrived, entry)


def rooms(visit: Visit) -> tuple[Link, ...]:
    """Every room by its title."""
    journey = visit.site.journey
    found = [(one.id, journey.people_at(one.id, visit.language).words.title) for one in journey.meetings]
    return tuple(Link(room, showing.words(visit, title)) for room, title in found)


def room_page(visit: Visit, meeting: str) -> RoomPage:
    """Who is in one room."""
    read, room = Reader(visit), visit.site.journey.people_at(meeting, visit.language)
    people = tuple(
        SeatView(
            number=number,
            name=read.plain(one.name),
            does=read.plain(one.does),
            why=read.plain(one.why),
            presence=read.plain(one.presence_words),
            maybe=one.presence.value == "maybe",
            x=round(one.place.x * ROOM_SIDE, 1),
            y=round(one.place.y * ROOM_SIDE, 1),
        )
        for number, one in enumerate(room.people, start=1)
    )
    return RoomPage(
        room=Link(meeting, read.plain(room.words.title)),
        line=read.plain(room.words.line),
        child=read.plain(room.words.child),
        people=people,
        supporters=tuple(read.plain(one) for one in room.supporters),
        supporters_line=read.plain(room.words.supporters),
        ways=tuple((read.plain(one.name), read.plain(one.how)) for one in room.ways),
        stone=stone(visit, room.meeting.step),
        entries=tuple(showing.link(visit, one) for one in room.meeting.entries),
        rooms=tuple(one for one in rooms(visit) if one.id != meeting),
    )


def views_page(visit: Visit) -> ViewsPage:
    """The sheet of my views."""
    ways = visit.site.journey.people_at(BIG_MEETING, visit.language).ways
    return ViewsPage(tuple(showing.words(visit, one.name) for one in ways))
