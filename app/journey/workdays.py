"""Which days count in England: weekends and bank holidays. Knows no limits and no words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.bank_holidays import BANK_HOLIDAYS

ONE_DAY = timedelta(days=1)
SATURDAY = 5


@dataclass(frozen=True)
class BankHoliday:
    """A bank holiday in England. `id` is its name in lower case with hyphens, to be looked up among the words."""

    day: date
    id: str


def is_weekend(day: date) -> bool:
    """Saturday or Sunday."""
    return day.weekday() >= SATURDAY


def bank_holiday(day: date) -> BankHoliday | None:
    """The bank holiday on this day; None on any other day."""
    name = BANK_HOLIDAYS.get(day)
    return None if name is None else BankHoliday(day, name)


def is_working_day(day: date) -> bool:
    """Monday to Friday and no bank holiday in England."""
    return not is_weekend(day) and bank_holiday(day) is None


def next_working_day(day: date) -> date:
    """This day where it is a working day, else the first one after it."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def after_working_days(day: date, amount: int) -> date:
    """The working day that is number `amount` when the day itself is 0 and the next working day is 1."""
    for _ in range(amount):
        day = next_working_day(day + ONE_DAY)
    return day
