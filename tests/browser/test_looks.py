"""Choices stay on the device: nothing is kept unless it is chosen, what is chosen holds, forgetting leaves nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tab import Tab

STORED = "JSON.stringify({...localStorage})"
COOKIES = "document.cookie"
SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
PAPER = "getComputedStyle(document.body).backgroundColor"
DARK = "rgb(27, 32, 41)"
VOICES = """
(local) => {
  const voice = {localService: local, lang: "en-GB", default: true, name: "a voice"};
  const spoken = window.spoken = [];
  Object.defineProperty(window, "speechSynthesis", {value: {
    getVoices: () => [voice], cancel() {}, addEventListener() {}, speaking: false,
    speak: (line) => spoken.push(line.text),
  }});
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
}
"""


def choose(page: Page, key: str, value: str) -> None:
    """Tap one of the choices."""
    page.locator(f"[data-key={key}][value='{value}']").check()


@pytest.mark.parametrize("address", ["/", "/looks", "/guide/neglect", "/guide/neglect/easy", "/say/neglect", "/tell"])
def test_nothing_is_kept_by_looking(tab: Tab, address: str) -> None:
    page = tab.open(address)
    assert page.evaluate(STORED) == "{}"
    assert page.evaluate(COOKIES) == ""


def test_a_chosen_size_holds_on_the_next_page(tab: Tab) -> None:
    page = tab.open("/looks")
    before = page.evaluate(SIZE)
    choose(page, "size", "xl")
    tab.open("/")
    assert page.evaluate(SIZE) > before * 1.3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_dark_is_dark_whatever_the_device_wants(tab: Tab, scheme: str) -> None:
    page = tab.open("/looks")
    page.emulate_media(color_scheme=scheme)
    choose(page, "theme", "dark")
    tab.open("/")
    assert page.evaluate(PAPER) == DARK


def test_light_is_light_on_a_dark_device(tab: Tab) -> None:
    page = tab.open("/looks")
    page.emulate_media(color_scheme="dark")
    choose(page, "theme", "light")
    assert page.evaluate(PAPER) != DARK


def test_going_back_to_how_it_was_leaves_nothing_behind(tab: Tab) -> None:
    page = tab.open("/looks")
    choose(page, "size", "l")
    choose(page, "size", "")
    assert page.evaluate(STORED) == "{}"


def test_forgetting_leaves_nothing_and_shows_it(tab: Tab) -> None:
    page = tab.open("/looks")
    choose(page, "size", "l")
    choose(page, "theme", "dark")
    choose(page, "easy", "1")
    page.locator("[data-forget]").click()
    assert page.evaluate(STORED) == "{}"
    assert page.locator("[data-key=size][value='']").is_checked()
    assert page.evaluate("({...document.documentElement.dataset})") == {}


def test_forgetting_takes_a_kept_sheet_of_views_too(tab: Tab) -> None:
    page = tab.open("/steps/views")
    page.get_by_label("Keep it on this device").check()
    page.locator("#want").fill("to see my nan")
    assert "my nan" in page.evaluate(STORED)
    tab.open("/looks")
    page.locator("[data-forget]").click()
    assert page.evaluate(STORED) == "{}"


def test_easier_words_come_first_once_they_are_chosen(tab: Tab) -> None:
    page = tab.open("/guide/neglect/easy")
    page.locator("#easy").check()
    tab.open("/topics/worried")
    page.locator("a[href='/guide/neglect']").click()
    assert tab.path == "/guide/neglect/easy"


def test_the_longer_answer_stays_in_reach(tab: Tab) -> None:
    page = tab.open("/guide/neglect/easy")
    page.locator("#easy").check()
    page.locator("[data-whole]").click()
    assert tab.path == "/guide/neglect"


def test_an_answer_without_easier_words_opens_as_it_is(tab: Tab) -> None:
    page = tab.open("/looks")
    choose(page, "easy", "1")
    tab.open("/topics/worried")
    page.locator("a[href='/guide/no-home']").click()
    assert tab.path == "/guide/no-home"


def test_an_answer_is_read_aloud_by_a_voice_of_the_device(tab: Tab) -> None:
    tab.page.add_init_script(f"({VOICES})(true)")
    page = tab.open("/guide/neglect/easy")
    page.locator("[data-aloud]").click()
    assert page.evaluate("spoken")[0] == page.locator("h1").inner_text()


def test_no_word_goes_to_a_voice_of_another_company(tab: Tab) -> None:
    tab.page.add_init_script(f"({VOICES})(false)")
    page = tab.open("/guide/neglect/easy")
    assert page.locator("[data-aloud]").is_hidden()


def test_words_to_send_are_copied_with_one_tap(tab: Tab) -> None:
    tab.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = tab.open("/say/neglect")
    page.locator("[data-copy]").click()
    page.wait_for_function("document.querySelector('[data-copy]').textContent === 'Copied'")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".saying").nth(1).inner_text()


def test_a_tap_anywhere_on_the_card_leads_back(tab: Tab) -> None:
    page = tab.open("/say/neglect/card")
    page.mouse.click(180, 120)
    page.wait_for_url("**/say/neglect")
    assert page.locator(".saying").first.is_visible()


def test_the_card_fits_on_one_printed_page(tab: Tab) -> None:
    page = tab.open("/say/being-hit-or-hurt/card")
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1


def test_without_script_the_page_says_how_the_browser_does_it(scriptless: Tab) -> None:
    page = scriptless.open("/looks")
    assert page.locator("[data-choices]").first.is_hidden()
    assert page.get_by_text("Bigger words").is_visible()


@pytest.mark.parametrize(("wanted", "moving"), [("no-preference", "breath"), ("reduce", "none")])
def test_the_breathing_picture_keeps_still_where_motion_is_not_wanted(tab: Tab, wanted: str, moving: str) -> None:
    page = tab.open("/calm")
    page.emulate_media(reduced_motion=wanted)
    assert page.evaluate("getComputedStyle(document.querySelector('.breath svg')).animationName") == moving
