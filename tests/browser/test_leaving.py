"""Leaving is one tap or three presses of Shift; after it, Back shows nothing of ours."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tab import EXIT, Tab

SECRET = "my dad hits me"


def shift(page: Page, times: int) -> None:
    """Press and let go of Shift, alone."""
    for _ in range(times):
        page.keyboard.press("Shift")


def left(page: Page) -> bool:
    """Whether the ordinary site stands there, waited for; Playwright's TimeoutError where it never comes."""
    page.wait_for_url(EXIT)
    return page.url == EXIT


def test_one_tap_leaves(tab: Tab) -> None:
    page = tab.open("/guide/being-hit-or-hurt")
    page.locator("[data-leave]").click()
    assert left(page)


@pytest.mark.parametrize("address", ["/", "/ask", "/guide/being-hit-or-hurt", "/urgent", "/no-such-page"])
def test_three_presses_of_shift_leave(tab: Tab, address: str) -> None:
    page = tab.open(address)
    shift(page, 3)
    assert left(page)
    tab.failures.clear()


def test_two_presses_of_shift_stay(tab: Tab) -> None:
    page = tab.open("/")
    shift(page, 2)
    assert tab.path == "/"


def test_capital_letters_do_not_leave(tab: Tab) -> None:
    page = tab.open("/ask")
    page.locator("#question").press_sequentially("HELP ME NOW")
    for letter in "ABC":
        page.keyboard.press(f"Shift+{letter}")
    assert tab.path == "/ask"


def test_three_presses_while_typing_leave_too(tab: Tab) -> None:
    page = tab.open("/ask")
    page.locator("#question").fill(SECRET)
    shift(page, 3)
    assert left(page)


def test_the_page_goes_blank_at_once(tab: Tab) -> None:
    page = tab.open("/guide/being-hit-or-hurt")
    seen = page.evaluate(
        "() => { document.querySelector('[data-leave]').click(); return document.body.innerText + document.title; }"
    )
    assert "hurting" not in seen


def test_the_page_that_was_left_is_gone_from_the_history(tab: Tab) -> None:
    page = tab.open("/guide/being-hit-or-hurt")
    page.locator("[data-leave]").click()
    assert left(page)
    assert page.evaluate("history.length") <= 2


@pytest.mark.parametrize("steps", [1, 2])
def test_back_after_leaving_shows_nothing_of_ours(tab: Tab, steps: int) -> None:
    page = tab.open("/")
    page.goto(tab.server + "/guide/being-hit-or-hurt")
    page.goto(tab.server + "/help")
    page.locator("[data-leave]").click()
    assert left(page)
    for _ in range(steps):
        tab.back()
        page.locator("h1", has_text="Weather").wait_for()
    assert page.url == EXIT


def test_back_after_leaving_a_conversation_shows_nothing_of_it(tab: Tab) -> None:
    page = tab.open("/")
    tab.ask(SECRET)
    page.locator("[data-leave]").click()
    assert left(page)
    tab.back()
    page.locator("h1", has_text="Weather").wait_for()
    assert SECRET not in page.content()


def test_coming_again_by_its_address_the_site_opens(tab: Tab) -> None:
    page = tab.open("/")
    page.locator("[data-leave]").click()
    assert left(page)
    tab.open("/help")
    assert page.locator("h1").inner_text() == "Who can help"
    assert page.locator("h1").is_visible()


def test_without_script_the_link_leaves(scriptless: Tab) -> None:
    page = scriptless.open("/urgent")
    page.locator("[data-leave]").click()
    assert left(page)


def test_the_next_site_is_not_told_where_we_were(tab: Tab) -> None:
    page = tab.open("/guide/being-hit-or-hurt")
    with page.expect_request(EXIT) as asked:
        page.locator("[data-leave]").click()
    assert "referer" not in asked.value.headers
