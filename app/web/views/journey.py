"""From the journey to what pages show of it: steps, the room, my views. No rules of its own, no HTML."""

from __future__ import annotations

import math

from app.journey.models import Step
from app.journey.views import Person, Rung
from app.web.contexts.answers import Link
from app.web.contexts.journey import RoomPage, RungView, SeatView, StepsPage, StepView, ViewsPage
from app.web.views import answers, texts
from app.web.views.journey_words import (
    PageReader,
    chart_link,
    charts,
    rooms,
    shown_contact,
    speaks_charts,
    stone,
    stones,
)
from app.web.visit import Visit

ROOM_SIDE = 320
"""The picture of a room is a square of this side."""
BIG_MEETING = "conference"
"""The meeting whose ways of taking part stand on the sheet of my views: it has the most."""


def steps_page(visit: Visit) -> StepsPage:
    """The path and the doors beside it."""
    return StepsPage(stones(visit), rooms(visit), charts(visit))


def step_view(visit: Visit, step: Step) -> StepView:
    """One step with its parts rendered."""
    journey = visit.site.journey
    words, speaks = journey.step_words(step.id, visit.language), journey.speaks(step.id, visit.language)
    read = PageReader(visit, speaks=speaks)
    found = [visit.site.library.word(one, visit.language) for one in step.words]
    short, happens, who, how_long = map(read.html, (words.short, words.happens, words.who, words.how_long))
    can_do = tuple(read.line(one) for one in words.can_do)
    return StepView(
        stone=stone(visit, step.id),
        of=len(journey.steps),
        official=read.plain(words.official),
        speaks=speaks,
        short=short,
        happens=happens,
        who=who,
        how_long=how_long,
        can_do=can_do,
        rungs=tuple(_rung(visit, read, one) for one in journey.rungs(step.id, visit.language) if _offered(visit, one)),
        words=tuple(answers.word(visit, one) for one in found if one),
        definitions=read.definitions,
        entries=tuple(answers.link(visit, one) for one in step.entries),
        chart=chart_link(visit, journey.chart(step.chart)),
        room=step.meeting or "",
        event=step.event or "",
        before=tuple(stone(visit, one) for one in step.previous),
        after=tuple(stone(visit, one) for one in step.next),
    )


def _offered(visit: Visit, one: Rung) -> bool:
    """False for a rung that leads to a service on hold."""
    return one.contact is None or visit.site.library.has_contact(one.contact)


def _rung(visit: Visit, read: PageReader, one: Rung) -> RungView:
    return RungView(read.line(one.whom), read.plain(one.say), shown_contact(visit, one.contact))


def room_page(visit: Visit, meeting: str) -> RoomPage:
    """Who is in one room."""
    speaks = speaks_charts(visit)
    read, room = PageReader(visit, speaks=speaks), visit.site.journey.people_at(meeting, visit.language)
    people = tuple(_seat(read, number, one) for number, one in enumerate(room.people, start=1))
    return RoomPage(
        room=Link(meeting, read.plain(room.words.title), speaks),
        line=read.plain(room.words.line),
        child=read.plain(room.words.child),
        people=people,
        supporters=tuple(read.plain(one) for one in room.supporters),
        supporters_line=read.plain(room.words.supporters),
        ways=tuple((read.plain(one.name), read.plain(one.how)) for one in room.ways),
        stone=stone(visit, room.meeting.step),
        entries=tuple(answers.link(visit, one) for one in room.meeting.entries),
        rooms=tuple(one for one in rooms(visit) if one.id != meeting),
        speaks=speaks,
    )


def _seat(read: PageReader, number: int, one: Person) -> SeatView:
    return SeatView(
        number=number,
        name=read.plain(one.name),
        does=read.plain(one.does),
        why=read.plain(one.why),
        presence=read.plain(one.presence_words),
        maybe=one.presence.value == "maybe",
        x=round(one.place.x * ROOM_SIDE, 1),
        y=round(one.place.y * ROOM_SIDE, 1),
        turn=round(math.degrees(math.atan2(one.place.y - 0.5, one.place.x - 0.5))) + 90,
    )


def views_page(visit: Visit) -> ViewsPage:
    """The sheet of my views."""
    ways = visit.site.journey.people_at(BIG_MEETING, visit.language).ways
    return ViewsPage(tuple(texts.words(visit, one.name) for one in ways), speaks_charts(visit))
