"""Help near a child at night and on holidays: what is said of a team that may be shut."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from variants import visiting_variant

from app.settings import Settings
from app.web.site import Site
from app.web.stored.pages import PartsOfToday, StoredPages

UK = ZoneInfo("Europe/London")
BY_DAY_ONLY = "/help/near-me/leeds"
"""A council of which no night number may be shown."""
MAY_BE_SHUT = "this team may be shut"


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 12, 26, 3, 0, tzinfo=UK), True),
        (datetime(2026, 12, 28, 11, 0, tzinfo=UK), True),
        (datetime(2026, 11, 24, 11, 0, tzinfo=UK), False),
    ],
    ids=["three in the morning on Boxing Day", "a bank holiday Monday", "a Tuesday morning"],
)
def test_a_team_that_may_be_shut_says_so_first(site: Site, settings: Settings, moment: datetime, said: bool) -> None:
    with visiting_variant(replace(site, clock=lambda: moment), settings) as visitor:
        assert (MAY_BE_SHUT in visitor.get(BY_DAY_ONLY).text) is said


def test_a_page_kept_for_the_day_says_nothing_of_the_minute(
    site: Site, settings: Settings, english: tuple[str, ...]
) -> None:
    morning = datetime(2026, 11, 24, 11, 0, tzinfo=UK)
    fresh = replace(site, clock=lambda: morning, stored=StoredPages(), pieces=PartsOfToday())
    with visiting_variant(fresh, settings) as visitor:
        kept = [one for one in map(visitor.get, english) if one.headers["cache-control"] != "no-store"]
    assert [one.url.path for one in kept if "Open now" in one.text or "Closed now" in one.text] == []
