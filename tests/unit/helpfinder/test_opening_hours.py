"""What may be said of a service at a moment: open, shut until, or not known."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

import pytest

from app.content.loader import Reader
from app.content.models import Contact, Signposts
from app.helpfinder.hours import UK, Hours, Opening, by_reach, open_state, parse_week, uk_time

CONTENT = Path(__file__).parents[3] / "content"
OFFICE = Hours("weekly", parse_week("mon-thu 09:00-17:00; fri 09:00-16:30"), "closed")
NIGHTS = Hours("weekly", parse_week("mon-sun 22:00-02:00"), "open")
UNSURE = Hours("weekly", parse_week("mon-sun 09:00-17:00"), "unknown")


def uk(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UK)


@pytest.mark.parametrize(
    ("hours", "when", "expected"),
    [
        pytest.param(OFFICE, "2026-11-23T09:00", Opening.OPEN, id="the minute it opens"),
        pytest.param(OFFICE, "2026-11-23T08:59", Opening.SHUT, id="a minute before"),
        pytest.param(OFFICE, "2026-11-27T16:30", Opening.SHUT, id="the minute it shuts on a Friday"),
        pytest.param(OFFICE, "2026-11-22T12:00", Opening.SHUT, id="on a Sunday"),
        pytest.param(OFFICE, "2026-12-25T12:00", Opening.SHUT, id="on Christmas Day"),
        pytest.param(OFFICE, "2026-12-28T12:00", Opening.SHUT, id="on the day instead of Boxing Day"),
        pytest.param(UNSURE, "2026-12-25T12:00", Opening.UNKNOWN, id="on a bank holiday nobody told about"),
        pytest.param(UNSURE, "2026-12-25T20:00", Opening.SHUT, id="on that evening"),
        pytest.param(NIGHTS, "2026-11-23T01:59", Opening.OPEN, id="past midnight"),
        pytest.param(NIGHTS, "2026-11-23T02:00", Opening.SHUT, id="the end past midnight"),
        pytest.param(Hours("always"), "2026-12-25T03:00", Opening.OPEN, id="always"),
        pytest.param(Hours(), "2026-11-23T12:00", Opening.UNKNOWN, id="not known"),
        pytest.param(Hours("weekly"), "2026-11-23T12:00", Opening.UNKNOWN, id="weekly with no week"),
    ],
)
def test_a_service_is_open_shut_or_not_known(hours: Hours, when: str, expected: Opening) -> None:
    assert open_state(hours, uk(when)).kind is expected


@pytest.mark.parametrize(
    ("when", "opens"),
    [
        pytest.param("2026-11-23T03:00", "2026-11-23T09:00", id="this morning"),
        pytest.param("2026-11-27T18:00", "2026-11-30T09:00", id="after the weekend"),
        pytest.param("2026-12-24T18:00", "2026-12-29T09:00", id="after Christmas"),
        pytest.param("2027-03-25T18:00", "2027-03-30T09:00", id="after Easter"),
    ],
)
def test_what_is_shut_says_when_it_opens(when: str, opens: str) -> None:
    assert open_state(OFFICE, uk(when)).opens_at == uk(opens)


def test_a_bank_holiday_of_scotland_is_a_working_day() -> None:
    assert open_state(OFFICE, uk("2027-11-30T12:00")).kind is Opening.OPEN


def test_summer_time_counts() -> None:
    assert open_state(OFFICE, datetime(2026, 7, 1, 8, 30, tzinfo=UTC)).kind is Opening.OPEN


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        uk_time(datetime(2026, 11, 22, 3))


@pytest.mark.parametrize(
    "text",
    ["weekdays 9-5", "mon-fri 09:00-24:30", "mon 24:00-08:00", "fri-mon 09:00-17:00"],
    ids=["in words", "half past midnight", "from midnight on", "over the weekend"],
)
def test_hours_that_could_be_misread_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="are not like"):
        parse_week(text)


def test_what_is_open_comes_first_and_unknown_before_shut() -> None:
    order = by_reach(["shut", "unknown", "open"], uk("2026-11-22T03:00"), hours_of=BY_NAME.get, is_quiet=bool)  # type: ignore[arg-type]
    assert order == ["open", "unknown", "shut"]


def test_quiet_ways_lead_for_a_child_who_cannot_speak() -> None:
    order = by_reach(
        ["call", "text"],
        uk("2026-11-22T03:00"),
        hours_of=lambda _: Hours("always"),
        is_quiet=lambda way: way == "text",
        quiet_first=True,
    )
    assert order == ["text", "call"]


BY_NAME = {"open": Hours("always"), "unknown": Hours(), "shut": OFFICE}


@lru_cache
def contacts() -> dict[str, Contact]:
    return Reader(CONTENT).table("contacts.yaml", Contact)


@lru_cache
def signposts() -> Signposts:
    found = Reader(CONTENT).one("signposts.yaml", Signposts)
    assert found
    return found


def week(start: str) -> list[datetime]:
    return [uk(start) + timedelta(hours=hour, minutes=30) for hour in range(168)]


@pytest.mark.parametrize(
    "start",
    ["2026-11-23", "2026-12-21", "2027-03-22", "2026-10-19"],
    ids=["November", "Christmas", "Easter", "the clocks change"],
)
@pytest.mark.parametrize("worry", sorted(signposts().worries))
def test_every_worry_reaches_somebody_in_every_hour_of_the_week(worry: str, start: str) -> None:
    table, signs = contacts(), signposts()
    services = [
        table[one] for one in (*signs.worries[worry], *signs.national, *signs.emergency) if table[one].show.may_show
    ]
    shut = [when for when in week(start) if not any(is_open(one, when) for one in services)]
    assert shut == []


@pytest.mark.parametrize("start", ["2026-11-23", "2026-12-21"])
def test_a_child_who_cannot_speak_reaches_somebody_in_every_hour(start: str) -> None:
    table, signs = contacts(), signposts()
    quiet = [table[one] for one in (*signs.national, *signs.emergency) if table[one].quiet]
    assert [when for when in week(start) if not any(is_open(one, when) for one in quiet)] == []


def is_open(contact: Contact, when: datetime) -> bool:
    return open_state(contact.hours, when).kind is Opening.OPEN
