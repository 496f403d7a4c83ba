"""The day by which something must happen, and how it was counted. Keeps nothing; its numbers come from figures.yaml."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.content.models import Figure
from app.journey.deadlines import Limit
from app.journey.workdays import (
    ONE_DAY,
    BankHoliday,
    after_working_days,
    bank_holiday,
    is_weekend,
    next_working_day,
)

COUNTABLE = frozenset({"working-day", "day", "week", "month", "hour"})
HOURS_A_DAY = 24
MONTHS_A_YEAR = 12


@dataclass(frozen=True)
class Due:
    """One limit counted from one day.

    `weekend_days` and `holidays` were left out of the count (working days only). `moved_from` is the day it would have
    been due, where that day was closed and the rule moves it on. Due today has not passed.
    """

    limit: Limit
    figure: Figure
    start: date
    due: date
    weekend_days: int
    holidays: tuple[BankHoliday, ...]
    moved_from: date | None
    today: date

    @property
    def passed(self) -> bool:
        """True from the day after the due day."""
        return self.today > self.due

    @property
    def days_left(self) -> int:
        """Calendar days from today; negative once it has passed."""
        return (self.due - self.today).days


def due(limit: Limit, figure: Figure, start: date, today: date) -> Due:
    """Count one limit. ValueError for a figure that cannot be counted from a day alone (see `countable`)."""
    reached = _reached(figure, start)
    last = next_working_day(reached) if limit.rolls else reached
    skips = figure.unit == "working-day"
    return Due(
        limit=limit,
        figure=figure,
        start=start,
        due=last,
        weekend_days=sum(1 for day in _between(start, last) if is_weekend(day)) if skips else 0,
        holidays=tuple(_holidays(start, last)) if skips else (),
        moved_from=reached if last != reached else None,
        today=today,
    )


def countable(figure: Figure) -> bool:
    """True where a day alone is enough to count; hours must be whole days, school days never are."""
    return figure.unit in COUNTABLE and (figure.unit != "hour" or figure.amount % HOURS_A_DAY == 0)


def after_months(day: date, months: int) -> date:
    """The same date some months on; where that month has no such date, its last day."""
    count = day.year * MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(count, MONTHS_A_YEAR)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def _reached(figure: Figure, start: date) -> date:
    if not countable(figure):
        raise ValueError(f"{figure.id} cannot be counted from a day alone")
    match figure.unit:
        case "working-day":
            return after_working_days(start, figure.amount)
        case "month":
            return after_months(start, figure.amount)
        case "week":
            return start + timedelta(weeks=figure.amount)
        case "hour":
            return start + timedelta(hours=figure.amount)
        case _:
            return start + timedelta(days=figure.amount)


def _between(start: date, last: date) -> Iterator[date]:
    day = start + ONE_DAY
    while day <= last:
        yield day
        day += ONE_DAY


def _holidays(start: date, last: date) -> Iterator[BankHoliday]:
    for day in _between(start, last):
        found = bank_holiday(day)
        if found is not None and not is_weekend(day):
            yield found
