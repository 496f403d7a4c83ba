"""Routes run in many threads: what is kept between them stays whole whoever comes first."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import permutations

import pytest
from steps import ask
from visitor import Visitor

from app.web.site import Site
from app.web.stored.pages import PartsOfToday, StoredPage, StoredPages

TODAY, TOMORROW = date(2026, 11, 24), date(2026, 11, 25)
PAGE = StoredPage.of(b"hello", "text/html", "default-src 'none'")


@pytest.fixture
def hurried() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hurried")
def test_pages_are_kept_by_many_threads_when_there_is_no_room_left() -> None:
    pages = StoredPages(most=3)

    def keeping(thread: int) -> None:
        for number in range(10_000):
            pages.keep(f"/{thread}/{number}", PAGE, TODAY)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(keeping, range(8)))
    assert pages.find("/0/0", TODAY) is None


def test_a_piece_that_is_made_while_the_day_turns_is_given_and_not_taken_for_one_of_the_new_day() -> None:
    parts = PartsOfToday()

    def made_at_midnight() -> str:
        parts.get("another", TOMORROW, lambda: "new")
        return "old"

    assert parts.get("piece", TODAY, made_at_midnight) == "old"
    assert parts.get("piece", TOMORROW, lambda: "new") == "new"


def test_help_for_several_worries_is_not_kept_for_there_are_too_many(visitor: Visitor, site: Site) -> None:
    kept: list[int] = []
    for told in permutations(["told-bullying", "told-neglect", "told-domestic-abuse"]):
        assert ask(visitor, "thank you", context=" ".join(told)).help is not None
        kept.append(len(site.pieces))
    assert len(set(kept)) == 1
