"""What matters most stands on the first screen of a small phone: the box, the button to ask, the call."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from tab import open_tab

SMALL_PHONES = [(320, 568), (360, 640)]
LONG = "i want to kill myself tonight " + "and nobody at home listens when i say so " * 11
ABOVE_THE_BAR = """(what) => {
  const at = document.querySelector(what).getBoundingClientRect();
  return at.top >= 0 && at.bottom <= document.querySelector('.bar').getBoundingClientRect().top;
}"""
CALL_ABOVE_THE_BAR = """() => {
  const call = document.querySelector('.turn .help .button').getBoundingClientRect();
  return call.top >= 0 && call.top < document.querySelector('.bar').getBoundingClientRect().top;
}"""


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize(("width", "height"), [*SMALL_PHONES, (375, 667), (1280, 720)])
def test_at_home_the_button_to_ask_stands_on_the_first_screen(
    chromium: Browser, server: str, width: int, height: int, script: bool
) -> None:
    tab = open_tab(chromium, server, viewport={"width": width, "height": height}, java_script_enabled=script)
    assert tab.open("/").evaluate(ABOVE_THE_BAR, ".ask button")
    tab.page.context.close()


def test_on_a_phone_held_sideways_the_box_stands_on_the_first_screen(chromium: Browser, server: str) -> None:
    tab = open_tab(chromium, server, viewport={"width": 568, "height": 320})
    assert tab.open("/").evaluate(ABOVE_THE_BAR, "#question")
    tab.page.context.close()


def test_after_a_disclosure_a_call_stands_on_the_first_screen(chromium: Browser, server: str) -> None:
    tab = open_tab(chromium, server, viewport={"width": 320, "height": 568})
    tab.open("/ask")
    tab.ask("my dad hits me")
    assert tab.page.evaluate(CALL_ABOVE_THE_BAR)
    tab.page.context.close()


@pytest.mark.parametrize(("width", "height"), SMALL_PHONES)
@pytest.mark.parametrize("script", [True, False])
def test_after_a_long_emergency_the_call_stands_on_the_first_screen(
    chromium: Browser, server: str, width: int, height: int, script: bool
) -> None:
    tab = open_tab(chromium, server, viewport={"width": width, "height": height}, java_script_enabled=script)
    page = tab.open("/ask")
    page.locator("#question").fill(LONG)
    page.get_by_role("button", name="Ask", exact=True).click()
    page.locator(".turn .help").wait_for()
    assert page.locator(".said").inner_text() == LONG.strip()
    assert page.evaluate(CALL_ABOVE_THE_BAR)
    page.context.close()
