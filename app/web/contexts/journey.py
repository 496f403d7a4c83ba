"""The journey as pages show it: steps, charts, walking, the room, dates, my views. Shapes only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from markupsafe import Markup

from app.journey.drawing import Drawing
from app.web.contexts.answers import Link
from app.web.contexts.contacts import ContactView
from app.web.contexts.pages import WordView
from app.web.rendering import Context


@dataclass(frozen=True)
class Stone:
    """One step on the path: its place (from 1), its title and a short line."""

    id: str
    number: int
    title: str
    short: str
    speaks: bool = True


@dataclass(frozen=True)
class RungView:
    """Whom to tell, words to say, and the service that goes with it where one may be shown."""

    whom: Markup
    say: str
    contact: ContactView | None


@dataclass(frozen=True)
class StepView:
    """One step in its six parts. `room` and `event` are ids, empty where the step has none."""

    stone: Stone
    of: int
    official: str
    speaks: bool
    short: Markup
    happens: Markup
    who: Markup
    how_long: Markup
    can_do: tuple[Markup, ...]
    rungs: tuple[RungView, ...]
    words: tuple[WordView, ...]
    definitions: Markup
    entries: tuple[Link, ...]
    chart: Link
    room: str
    event: str
    before: tuple[Stone, ...]
    after: tuple[Stone, ...]


@dataclass(frozen=True)
class StepsPage(Context):
    """/steps"""

    template: ClassVar[str] = "pages/steps.html"
    stones: tuple[Stone, ...]
    rooms: tuple[Link, ...]
    charts: tuple[Link, ...]


@dataclass(frozen=True)
class StepPage(Context):
    """/steps/{id}"""

    template: ClassVar[str] = "pages/step.html"
    step: StepView


@dataclass(frozen=True)
class BranchView:
    """One way on: the node it leads to, the answer ("" where it simply goes on), the chart it leaves for or None."""

    node: str
    when: str
    elsewhere: Link | None
    number: int
    """The place of that node in the list of its chart."""


@dataclass(frozen=True)
class NodeView:
    """One node in words; `who` are names of roles."""

    id: str
    kind: str
    number: int
    text: Markup
    adult: str
    then: Markup
    who: tuple[str, ...]
    branches: tuple[BranchView, ...]


@dataclass(frozen=True)
class ChartPage(Context):
    """/steps/chart/{id}: the picture and the same as a list."""

    template: ClassVar[str] = "pages/chart.html"
    chart: Link
    line: str
    stone: Stone
    drawing: Drawing
    nodes: tuple[NodeView, ...]
    charts: tuple[Link, ...]
    definitions: Markup
    speaks: bool = True


@dataclass(frozen=True)
class NodePage(Context):
    """/steps/walk/{node}: one question at a time."""

    template: ClassVar[str] = "pages/node.html"
    node: NodeView
    chart: Link
    stone: Stone
    start: str
    definitions: Markup
    speaks: bool = True


@dataclass(frozen=True)
class ChoiceView:
    """Something a child may say. `to` is the next question, else `stone` the step; `entry` answers more closely."""

    text: str
    to: str
    stone: Stone | None
    entry: Link | None


@dataclass(frozen=True)
class WherePage(Context):
    """/steps/where"""

    template: ClassVar[str] = "pages/where.html"
    first: bool
    asks: str
    choices: tuple[ChoiceView, ...]
    speaks: bool = True


@dataclass(frozen=True)
class SeatView:
    """Somebody in the room; `x` and `y` are places on a picture 320 wide and high."""

    number: int
    name: str
    does: str
    why: str
    presence: str
    maybe: bool
    x: float
    y: float
    turn: int
    """Degrees their shoulders are turned, so that they face the table."""


@dataclass(frozen=True)
class RoomPage(Context):
    """/steps/room/{meeting}"""

    template: ClassVar[str] = "pages/room.html"
    room: Link
    line: str
    child: str
    people: tuple[SeatView, ...]
    supporters: tuple[str, ...]
    supporters_line: str
    ways: tuple[tuple[str, str], ...]
    stone: Stone
    entries: tuple[Link, ...]
    rooms: tuple[Link, ...]
    speaks: bool = True


@dataclass(frozen=True)
class DueView:
    """One limit counted: the day, how, and what to do. `left` are calendar days from today, negative once passed."""

    day: date
    left: int
    due: Markup
    counted: Markup
    weekend_days: int
    holidays: tuple[str, ...]
    moved: bool
    passed: Markup
    say: str
    contact: ContactView | None
    calendar: str
    stone: Stone | None


@dataclass(frozen=True)
class EventView:
    """A day a child may know, and how to find it."""

    id: str
    label: str
    hint: str


@dataclass(frozen=True)
class DatesPage(Context):
    """/steps/dates: the form; after it was sent, the days. `given` are day, month, year as typed."""

    template: ClassVar[str] = "pages/dates.html"
    events: tuple[EventView, ...]
    chosen: EventView | None
    given: tuple[str, str, str]
    error: str
    start: date | None
    dues: tuple[DueView, ...]
    notes: dict[str, str]
    spoken: tuple[Markup, ...]
    local: tuple[str, ...]
    definitions: Markup
    speaks: bool = True


@dataclass(frozen=True)
class ViewsPage(Context):
    """/steps/views: a sheet that cannot be sent."""

    template: ClassVar[str] = "pages/views.html"
    ways: tuple[str, ...]
    speaks: bool = True
