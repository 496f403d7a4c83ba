"""The vocabulary of dates: events, the limits counted from them, and what is only said in words. Counts nothing."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from app.content.models import SourceRef
from app.content.models.base import Shape
from app.content.models.entry import Id


class Limit(Shape):
    """Something due by a day. `figure`: its length; `rolls`: due on a closed day, it moves to the next open day."""

    id: Id
    figure: Id
    step: Id | None = None
    entry: Id | None = None
    source: SourceRef
    rolls: bool = False
    contact: Id


class Event(Shape):
    """A day a child may know, and the limits counted from it."""

    id: Id
    limits: tuple[Limit, ...] = Field(min_length=1)


class Spoken(Shape):
    """A limit that is said in words and never counted, because the day alone does not decide it."""

    id: Id
    figures: tuple[Id, ...] = Field(min_length=1)
    entry: Id | None = None
    source: SourceRef


class DateFacts(Shape):
    """The file dates.yaml. `local`: rules that every council makes for itself, so no day can be given."""

    events: tuple[Event, ...]
    spoken: tuple[Spoken, ...]
    local: tuple[Id, ...]


class Note(StrEnum):
    """A line beside the days. The first two about day nought are for working days only."""

    DAY_ZERO = "day-zero"
    STARTS_CLOSED = "starts-closed"
    MOVED = "moved"
    ABOUT = "about"
    LONGEST = "longest"
    LATE = "late"
    LOCAL = "local"
    KEPT = "kept"
    DANGER = "danger"


class EventWords(Shape):
    """An event on the list of choices, and a line that helps a child find the day."""

    label: str
    hint: str


class LimitWords(Shape):
    """What is due, how it was counted, what to do once it has passed, and a harmless name for a calendar."""

    due: str
    counted: str
    passed: str
    say: str
    calendar: str


class DateWords(Shape):
    """All words about dates, in one language. `holidays`: id of a bank holiday -> name; `other` for a new one."""

    events: dict[Id, EventWords]
    limits: dict[Id, LimitWords]
    spoken: dict[Id, str]
    local: dict[Id, str]
    holidays: dict[Id, str]
    notes: dict[Note, str]
