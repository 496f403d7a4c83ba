"""Days counted a second time, by other means, to compare with app.journey: own Easter, own substitute days."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta

YEARS = range(2026, 2036)
MONDAY, FRIDAY = 0, 4

LIMITS = {
    "decision": (1, "working-day"),
    "assessment-done": (45, "working-day"),
    "conference-held": (15, "working-day"),
    "core-group-meets": (10, "working-day"),
    "first-review-held": (3, "month"),
    "next-review-held": (6, "month"),
    "police-protection-ends": (3, "day"),
    "first-care-review-held": (20, "working-day"),
    "second-care-review-held": (3, "month"),
    "next-care-review-held": (6, "month"),
    "complaint-answered": (10, "working-day"),
    "complaint-answered-late": (20, "working-day"),
    "complaint-looked-into": (25, "working-day"),
    "complaint-looked-into-late": (65, "working-day"),
    "panel-meets": (30, "working-day"),
    "records-answered": (1, "month-then-open"),
    "records-answered-late": (3, "month-then-open"),
}


def easter(year: int) -> date:
    """Easter Sunday by the anonymous computus."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def closed_days(year: int) -> set[date]:
    """The bank holidays of England that fall, or are moved, to a weekday."""
    sunday = easter(year)
    days = {sunday - timedelta(2), sunday + timedelta(1), monday_from(date(year, 5, 1)), monday_from(date(year, 5, 25))}
    days.add(monday_from(date(year, 8, 25)))
    for fixed in (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)):
        day = fixed
        while day.weekday() > FRIDAY or day in days:
            day += timedelta(1)
        days.add(day)
    return days


def monday_from(day: date) -> date:
    """The first Monday on or after a day."""
    return day + timedelta((MONDAY - day.weekday()) % 7)


CLOSED = {day for year in range(2025, 2038) for day in closed_days(year)}
ALL_DAYS = [date(2025, 12, 1) + timedelta(number) for number in range(12 * 366)]
OPEN_DAYS = [day for day in ALL_DAYS if day.weekday() <= FRIDAY and day not in CLOSED]


def start_days() -> list[date]:
    """Every day of ten years."""
    return [day for day in ALL_DAYS if day.year in YEARS]


def counted(limit: str, start: date) -> date:
    """The day a limit falls on, by the table above."""
    amount, unit = LIMITS[limit]
    if unit == "working-day":
        return OPEN_DAYS[bisect_right(OPEN_DAYS, start) + amount - 1]
    if unit == "day":
        return start + timedelta(amount)
    day = months_on(start, amount)
    return day if unit == "month" else OPEN_DAYS[bisect_right(OPEN_DAYS, day - timedelta(1))]


def months_on(start: date, months: int) -> date:
    """The same date some months on, else the last day of that month: found by stepping back until the date exists."""
    year, month = start.year, start.month + months
    while month > 12:
        year, month = year + 1, month - 12
    for day in range(start.day, 27, -1):
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return date(year, month, start.day)
