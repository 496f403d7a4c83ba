"""Which of a council's numbers stands first, by day, by night, and for a child who cannot speak."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from app.helpfinder.hours import UK, Hours, parse_week
from app.helpfinder.models import ContactKind, LocalContact
from app.helpfinder.reach import local_by_reach, office_hours

OFFICE = Hours("weekly", parse_week("mon-fri 09:00-17:00"))
NOON, NIGHT = datetime(2026, 11, 23, 12, tzinfo=UK), datetime(2026, 11, 23, 3, tzinfo=UK)


def contact(kind: ContactKind, hours: Hours | None = None) -> LocalContact:
    value = "https://example.org/worried" if kind is ContactKind.PAGE else "0113 222 4403"
    return LocalContact(
        "E1", kind, value, "https://example.org", date(2026, 11, 22), None, "high", hours or Hours(), True
    )


DAY, AFTER_HOURS, PAGE = contact(ContactKind.DAY), contact(ContactKind.NIGHT), contact(ContactKind.PAGE)
DAY_WITH_HOURS = contact(ContactKind.DAY, OFFICE)


@pytest.mark.parametrize(
    ("when", "first"),
    [
        pytest.param(NOON, ContactKind.DAY, id="at noon"),
        pytest.param(NIGHT, ContactKind.NIGHT, id="at night"),
        pytest.param(datetime(2026, 12, 28, 12, tzinfo=UK), ContactKind.NIGHT, id="on a bank holiday"),
        pytest.param(datetime(2026, 11, 22, 12, tzinfo=UK), ContactKind.NIGHT, id="on a Sunday"),
    ],
)
def test_of_numbers_with_unknown_hours_the_one_for_that_time_leads(when: datetime, first: ContactKind) -> None:
    assert local_by_reach([DAY, AFTER_HOURS], when)[0].kind is first


def test_a_number_known_to_be_shut_stands_last() -> None:
    assert local_by_reach([DAY_WITH_HOURS, AFTER_HOURS, PAGE], NIGHT)[-1] is DAY_WITH_HOURS


def test_the_page_leads_for_a_child_who_cannot_speak() -> None:
    assert local_by_reach([DAY, AFTER_HOURS, PAGE], NIGHT, quiet_first=True)[0] is PAGE


def test_nothing_is_hidden() -> None:
    assert len(local_by_reach([DAY_WITH_HOURS, AFTER_HOURS, PAGE], NIGHT)) == 3


def test_office_hours_end_at_five() -> None:
    assert not office_hours(datetime(2026, 11, 23, 17, tzinfo=UK))
