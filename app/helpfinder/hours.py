"""Is a service open this minute, and when does it open next? UK time and England's bank holidays.

It must not guess: hours that are not known are never said to be open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from app.bank_holidays import BANK_HOLIDAYS
from app.content.models.contact import DAYS, SPAN

UK = ZoneInfo("Europe/London")
LOOK_AHEAD_DAYS = 14
_DAY = f"({'|'.join(DAYS)})"
_WEEK_PART = re.compile(rf"{_DAY}(?:-{_DAY})? ({SPAN.pattern})")

Item = TypeVar("Item")


class Opening(StrEnum):
    """What can honestly be said about a service at one moment."""

    OPEN = "open"
    SHUT = "shut"
    UNKNOWN = "unknown"


class HoursLike(Protocol):
    """What is asked of hours; `content.models.ContactHours` and our own `Hours` both answer it."""

    @property
    def rule(self) -> str:
        """Always, weekly or unknown."""
        ...

    @property
    def week(self) -> Mapping[str, Sequence[str]]:
        """`mon` to spans such as `09:00-17:00`."""
        ...

    @property
    def bank_holidays(self) -> str:
        """Open, closed or unknown."""
        ...


@dataclass(frozen=True)
class Hours:
    """`rule` is always, weekly or unknown; `week` maps `mon` to spans such as `09:00-17:00` (`22:00-02:00` runs into
    the next day); `bank_holidays` is open (as on any such weekday), closed or unknown.
    """

    rule: str = "unknown"
    week: Mapping[str, Sequence[str]] = field(default_factory=dict)
    bank_holidays: str = "unknown"


@dataclass(frozen=True)
class OpenState:
    """`opens_at` only for a shut service, `closes_at` only for an open one that shuts; both in UK time."""

    kind: Opening
    opens_at: datetime | None = None
    closes_at: datetime | None = None


@dataclass(frozen=True)
class _Span:
    starts: datetime
    ends: datetime
    sure: bool


def uk_time(when: datetime) -> datetime:
    """The same moment on a clock in England. A moment without a zone is an error: nobody could say which it is."""
    if when.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return when.astimezone(UK)


def is_bank_holiday(day: date) -> bool:
    """True on a bank holiday of England (not Scotland's or Northern Ireland's)."""
    return day in BANK_HOLIDAYS


def open_state(hours: HoursLike, when: datetime) -> OpenState:
    """What may be said of a service with these hours at that moment.

    On a bank holiday whose hours are not known the answer inside the usual hours is unknown, never open.
    """
    if hours.rule == "always":
        return OpenState(Opening.OPEN)
    if hours.rule != "weekly" or not hours.week:
        return OpenState(Opening.UNKNOWN)
    now = uk_time(when)
    current = [span for span in _spans(hours, now.date(), 2) if span.starts <= now < span.ends]
    if any(span.sure for span in current):
        return OpenState(Opening.OPEN, closes_at=max(span.ends for span in current if span.sure))
    if current:
        return OpenState(Opening.UNKNOWN)
    return OpenState(Opening.SHUT, opens_at=_next_opening(hours, now))


def _next_opening(hours: HoursLike, now: datetime) -> datetime | None:
    ahead = _spans(hours, now.date(), LOOK_AHEAD_DAYS)
    return min((span.starts for span in ahead if span.sure and span.starts > now), default=None)


def _spans(hours: HoursLike, day: date, days: int) -> Iterator[_Span]:
    """The spans from the day before (one may run past midnight) for `days` days, without the closed holidays."""
    for offset in range(-1, days):
        current = day + timedelta(days=offset)
        holiday = is_bank_holiday(current)
        if holiday and hours.bank_holidays == "closed":
            continue
        sure = not holiday or hours.bank_holidays == "open"
        for text in hours.week.get(DAYS[current.weekday()], ()):
            starts, ends = _moments(current, text)
            yield _Span(starts, ends, sure)


def _moments(day: date, span: str) -> tuple[datetime, datetime]:
    first, last = span.split("-")
    starts, ends = (_moment(day, text.strip()) for text in (first, last))
    return (starts, ends if ends > starts else _moment(day + timedelta(days=1), last.strip()))


def _moment(day: date, clock: str) -> datetime:
    if clock == "24:00":
        return datetime.combine(day + timedelta(days=1), time(), UK)
    return datetime.combine(day, time.fromisoformat(clock), UK)


def by_reach(
    items: Iterable[Item],
    when: datetime,
    *,
    hours_of: Callable[[Item], HoursLike],
    is_quiet: Callable[[Item], bool],
    quiet_first: bool = False,
) -> list[Item]:
    """The same items, those open this minute first, then those not known, then those shut, soonest first.

    With `quiet_first` the ways that need no voice lead inside the open ones and inside the rest. Ties keep their order.
    """

    def key(item: Item) -> tuple[int, bool, float]:
        state = open_state(hours_of(item), when)
        rank = (Opening.OPEN, Opening.UNKNOWN, Opening.SHUT).index(state.kind)
        return rank, quiet_first and not is_quiet(item), state.opens_at.timestamp() if state.opens_at else 0.0

    return sorted(items, key=key)


def parse_week(text: str) -> dict[str, tuple[str, ...]]:
    """`mon-thu 09:00-17:00; fri 09:00-16:30` as a week. Raises ValueError at anything else, `fri-mon` too."""
    week: dict[str, tuple[str, ...]] = {}
    for part in text.split(";"):
        match = _WEEK_PART.fullmatch(part.strip())
        first, last, span = match.groups() if match else ("", "", "")
        days = DAYS[DAYS.index(first) : DAYS.index(last or first) + 1] if match else ()
        if not days:
            raise ValueError(f"The hours {text!r} are not like 'mon-thu 09:00-17:00; fri 09:00-16:30'.")
        for day in days:
            week[day] = (*week.get(day, ()), span)
    return week
