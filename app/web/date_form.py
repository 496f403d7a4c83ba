"""A day as it comes in through a form: three numbers, bounded, or refused with a key that the page puts into words."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from app.web.forms import one_line

MOST_YEARS_BACK = 20
MOST_YEARS_ON = 2
LONGEST_PART = 12
FIELDS = ("day", "month", "year")


@dataclass(frozen=True)
class DateForm:
    """What happened (an id, or "") and when. `error` is a key: no-event, no-day, not-a-day, too-far, or "" for none.

    `given` is put back into the fields; `as_calendar`: the answer is a calendar file.
    """

    event: str
    day: date | None
    given: tuple[str, str, str]
    error: str
    as_calendar: bool

    @classmethod
    def empty(cls, event: str, known: Collection[str]) -> DateForm:
        """Before anything was sent; an event that is not known is passed over."""
        return cls(event if event in known else "", None, ("", "", ""), "", False)

    @classmethod
    def of(cls, fields: dict[str, str], known: Collection[str], today: date) -> DateForm:
        """From the fields of the form."""
        event = fields.get("event", "")
        first, second, third = (one_line(fields.get(name, "")[:LONGEST_PART]) for name in FIELDS)
        given = (first, second, third)
        day = _day(given)
        error = "no-event" if event not in known else _error(given, day, today)
        as_calendar = fields.get("as") == "calendar" and not error
        return cls(event if event in known else "", None if error else day, given, error, as_calendar)


def _day(given: tuple[str, str, str]) -> date | None:
    """The day of three numbers; a year of two digits is of this century."""
    if not all(one.isdecimal() and len(one) <= 4 for one in given):
        return None
    day, month, year = map(int, given)
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def _error(given: tuple[str, str, str], day: date | None, today: date) -> str:
    if not any(given):
        return "no-day"
    if day is None:
        return "not-a-day"
    return "" if -MOST_YEARS_BACK <= day.year - today.year <= MOST_YEARS_ON else "too-far"
