"""Letters twice as large on the narrowest phone, a phone held sideways, cards that are as tall as what they hold."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from tab import Tab, open_tab

NARROWEST = {"width": 320, "height": 568}
TWICE = 32
ADDRESSES = [
    "/steps", "/steps/dates", "/steps/where", "/steps/room/conference", "/steps/chart/plan", "/steps/conference",
    "/help", "/help/near-me", "/help/near-me/leeds?quiet", "/words", "/looks", "/advocates", "/urgent",
    "/advocates/pack?s=conference",
]  # fmt: skip
LINES = (
    "one => { const all = document.createRange(); all.selectNodeContents(one); return all.getClientRects().length; }"
)
"""How many pieces of text stand apart: one for a line in one piece."""
EMPTY_BELOW = """card => {
  const held = [...card.children].map((one) => one.getBoundingClientRect().bottom);
  return card.getBoundingClientRect().bottom - Math.max(...held);
}"""


@pytest.fixture(scope="module")
def twice(chromium: Browser, server: str) -> Iterator[Tab]:
    """The narrowest phone of somebody whose browser draws letters twice as large."""
    opened = open_tab(chromium, server, viewport=NARROWEST)
    sizes = {"fontSizes": {"standard": TWICE}}
    opened.page.context.new_cdp_session(opened.page).send("Page.setFontSizes", sizes)
    yield opened
    opened.page.context.close()


@pytest.mark.parametrize("address", ADDRESSES)
def test_letters_twice_as_large_never_move_the_page_sideways(twice: Tab, address: str) -> None:
    page = twice.open(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST["width"]


def test_held_sideways_each_part_of_the_bar_is_one_line(chromium: Browser, server: str) -> None:
    page = open_tab(chromium, server, viewport={"width": 568, "height": 320}).open("/guide")
    assert page.locator(".bar b").first.evaluate(LINES) == 1
    at = page.locator(".bar").bounding_box()
    assert at is not None
    assert at["height"] < 60
    page.context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_cards_of_who_finds_out_are_no_taller_than_the_fullest_in_their_row(
    chromium: Browser, server: str, width: int
) -> None:
    page = open_tab(chromium, server, viewport={"width": width, "height": 720}).open("/tell")
    empty = [one.evaluate(EMPTY_BELOW) for one in page.locator(".tiles a").all()]
    assert min(empty) < 20
    page.context.close()


def test_a_day_that_cannot_be_read_is_where_the_focus_stands(scriptless: Tab) -> None:
    page = scriptless.open("/steps/dates?event=referral")
    for name, typed in {"day": "31", "month": "02", "year": "2026"}.items():
        page.locator(f"[name={name}]").last.fill(typed)
    page.get_by_role("button", name="Show the dates").click()
    assert page.title().startswith("Error:")
    page.locator("[name=day]:focus").wait_for()
