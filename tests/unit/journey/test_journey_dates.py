"""The days by which things must happen, against the research note and against a second way of counting."""

from __future__ import annotations

from datetime import date

import pytest
from independent_dates import CLOSED, LIMITS, YEARS, counted, start_days

from app.content.models import Figure
from app.journey.dates import Due, after_months, countable
from app.journey.journey import Journey
from app.journey.workdays import bank_holiday, is_working_day

TODAY = date(2026, 11, 22)
NOTE = [
    ("2026-11-23", "decision", "2026-11-24"),
    ("2026-11-23", "core-group-meets", "2026-12-07"),
    ("2026-11-23", "conference-held", "2026-12-14"),
    ("2026-11-23", "assessment-done", "2027-01-28"),
    ("2026-12-07", "decision", "2026-12-08"),
    ("2026-12-07", "core-group-meets", "2026-12-21"),
    ("2026-12-07", "conference-held", "2026-12-30"),
    ("2026-12-07", "assessment-done", "2027-02-11"),
    ("2026-12-18", "decision", "2026-12-21"),
    ("2026-12-18", "core-group-meets", "2027-01-06"),
    ("2026-12-18", "conference-held", "2027-01-13"),
    ("2026-12-18", "assessment-done", "2027-02-24"),
    ("2027-03-22", "decision", "2027-03-23"),
    ("2027-03-22", "core-group-meets", "2027-04-07"),
    ("2027-03-22", "conference-held", "2027-04-14"),
    ("2027-03-22", "assessment-done", "2027-05-27"),
    ("2026-11-22", "decision", "2026-11-23"),
    ("2026-11-22", "conference-held", "2026-12-11"),
    ("2026-11-30", "first-review-held", "2027-02-28"),
    ("2026-11-30", "next-review-held", "2027-05-30"),
    ("2027-08-31", "first-review-held", "2027-11-30"),
    ("2027-08-31", "next-review-held", "2028-02-29"),
]


def due_of(journey: Journey, limit: str, start: date, today: date = TODAY) -> Due:
    event = next(event for event in journey.events if limit in {one.id for one in event.limits})
    return next(due for due in journey.due_dates(event.id, start, today) if due.limit.id == limit)


@pytest.mark.parametrize(("start", "limit", "expected"), NOTE, ids=[f"{row[1]} from {row[0]}" for row in NOTE])
def test_a_limit_falls_on_the_day_of_the_research_note(journey: Journey, start: str, limit: str, expected: str) -> None:
    assert due_of(journey, limit, date.fromisoformat(start)).due.isoformat() == expected


@pytest.mark.parametrize("limit", LIMITS)
def test_every_start_day_of_ten_years_gives_the_day_of_a_second_count(journey: Journey, limit: str) -> None:
    wrong = [day for day in start_days() if due_of(journey, limit, day).due != counted(limit, day)]
    assert not wrong


def test_every_limit_that_is_counted_is_counted_a_second_time(journey: Journey) -> None:
    assert {limit.id for event in journey.events for limit in event.limits} == set(LIMITS)


def test_the_bank_holidays_of_ten_years_are_those_of_the_rules() -> None:
    days = start_days()
    assert {day for day in days if bank_holiday(day) and day.weekday() < 5} == {
        day for day in CLOSED if day.year in YEARS
    }


def test_what_was_left_out_of_the_count_adds_up(journey: Journey) -> None:
    due = due_of(journey, "assessment-done", date(2026, 12, 18))
    assert (due.due - due.start).days == due.figure.amount + due.weekend_days + len(due.holidays)


def test_the_bank_holidays_left_out_are_named(journey: Journey) -> None:
    due = due_of(journey, "conference-held", date(2026, 12, 7))
    names = [journey.holiday_name(one.id, "en") for one in due.holidays]
    assert names == ["Christmas Day", "the day off for Boxing Day"]


def test_an_extra_bank_holiday_still_has_a_name(journey: Journey) -> None:
    assert journey.holiday_name("coronation-of-somebody", "en") == "a bank holiday"


def test_records_due_on_christmas_day_are_due_on_the_next_open_day(journey: Journey) -> None:
    due = due_of(journey, "records-answered", date(2026, 11, 25))
    assert (due.moved_from, due.due) == (date(2026, 12, 25), date(2026, 12, 29))


def test_a_review_due_on_a_sunday_stays_there(journey: Journey) -> None:
    due = due_of(journey, "first-review-held", date(2026, 11, 30))
    assert (due.due.weekday(), due.moved_from) == (6, None)


@pytest.mark.parametrize(
    ("today", "passed"), [("2026-11-24", False), ("2026-11-25", True)], ids=["on the day", "after"]
)
def test_a_limit_has_passed_from_the_day_after(journey: Journey, today: str, passed: bool) -> None:
    assert due_of(journey, "decision", date(2026, 11, 23), date.fromisoformat(today)).passed is passed


def test_the_days_left_are_told_from_today(journey: Journey) -> None:
    assert due_of(journey, "decision", date(2026, 11, 23)).days_left == 2


def test_christmas_eve_is_a_working_day() -> None:
    assert is_working_day(date(2026, 12, 24))


def test_a_month_without_that_date_gives_its_last_day() -> None:
    assert after_months(date(2027, 8, 31), 6) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("unit", "amount", "can"),
    [("working-day", 10, True), ("month", 3, True), ("hour", 72, True), ("hour", 50, False), ("school-day", 20, False)],
)
def test_only_what_a_day_alone_decides_is_counted(unit: str, amount: int, can: bool) -> None:
    figure = Figure.model_validate(
        {"id": "one", "amount": amount, "unit": unit, "limit": "T", "strength": "must", "words": {}}
    )
    assert countable(figure) is can
