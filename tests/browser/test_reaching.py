"""Everybody can use every page: by keyboard, small, large, in the dark, from right to left, by all that axe can see."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from addresses import FRAMED, KINDS, LANGUAGES, ONE_OF_EACH
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from tab import Tab, open_tab

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STANDARD = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
SMALLEST = {"width": 320, "height": 640}
FOUR_TIMES = {"width": 320, "height": 256}
"""A window of 1280 by 1024 at 400 %."""
LEAST = 44
TURNS = {"answer": "what is an advocate", "help": "my dad hits me", "chat": "hello", "none": "who won the football"}
VERY_LARGE = "localStorage.setItem('size', 'xl')"
TOO_WIDE = """() => {
  const wide = innerWidth + 0.5, scrolls = (one) => one.closest('.scroll, pre, table, svg');
  return [...document.querySelectorAll('body *')].filter((one) => {
    const at = one.getBoundingClientRect();
    return at.width > 0 && (at.right > wide || at.left < -0.5) && !scrolls(one) && !one.closest('.skip, .hidden');
  }).map((one) => one.outerHTML.slice(0, 90));
}"""
TAPPED = ".bar a, button:not(.word), .button, .list a, .doors a, .foot a, summary, .skip"
TOO_SMALL = f"""() => [...document.querySelectorAll('{TAPPED}')]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < {LEAST} - 0.5)
  .map((one) => one.outerHTML.slice(0, 90))"""
BELOW_THE_CARDS = """() => {
  const cards = document.querySelector('.cards');
  return cards.nextElementSibling.getBoundingClientRect().top - cards.getBoundingClientRect().bottom;
}"""
OUT_OF_THEIR_BOX = """(boxes) => [...document.querySelectorAll(boxes)].flatMap((box) => {
  const end = box.getBoundingClientRect().right + 0.5;
  return [...box.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > end);
}).map((one) => one.outerHTML.slice(0, 90))"""
UNDER_THE_BAR = """() => {
  const bar = document.querySelector('.bar'), one = document.activeElement;
  if (!bar || getComputedStyle(bar).position !== 'fixed' || bar.contains(one) || one === document.body) return null;
  const at = one.getBoundingClientRect(), under = at.bottom > bar.getBoundingClientRect().top + 1;
  return under && at.height < innerHeight / 2 ? one.outerHTML.slice(0, 120) : null;
}"""


def complaints(tab: Tab) -> list[str]:
    """What axe finds wrong with the page as it stands."""
    found = Axe().run(tab.page, options=STANDARD).response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


@pytest.fixture(scope="module")
def light(chromium: Browser, server: str) -> Tab:
    """A phone by day."""
    return open_tab(chromium, server)


@pytest.fixture(scope="module")
def dark(chromium: Browser, server: str) -> Tab:
    """A phone by night."""
    return open_tab(chromium, server, color_scheme="dark")


@pytest.fixture(scope="module")
def narrow(chromium: Browser, server: str) -> Tab:
    """The narrowest phone."""
    return open_tab(chromium, server, viewport=SMALLEST)


@pytest.mark.parametrize("address", ONE_OF_EACH)
def test_axe_finds_nothing_by_day(light: Tab, address: str) -> None:
    light.open(address)
    assert complaints(light) == []


@pytest.mark.parametrize("address", ONE_OF_EACH)
def test_axe_finds_nothing_by_night_from_right_to_left(dark: Tab, address: str) -> None:
    dark.open(LANGUAGES["qps"] + address)
    assert complaints(dark) == []


@pytest.mark.parametrize("question", TURNS.values(), ids=TURNS.keys())
def test_axe_finds_nothing_in_a_conversation(light: Tab, question: str) -> None:
    light.open("/")
    light.ask(question)
    assert complaints(light) == []


@pytest.mark.parametrize("question", TURNS.values(), ids=TURNS.keys())
def test_axe_finds_nothing_in_a_conversation_by_night(dark: Tab, question: str) -> None:
    dark.open("/ask")
    dark.ask(question)
    assert complaints(dark) == []


@pytest.mark.parametrize("hour", ["light", "dark"])
def test_axe_finds_nothing_where_help_is_recalled(request: pytest.FixtureRequest, hour: str) -> None:
    tab: Tab = request.getfixturevalue(hour)
    tab.open("/ask")
    tab.ask(TURNS["help"])
    tab.ask(TURNS["answer"])
    tab.page.locator(".help summary").last.click()
    assert complaints(tab) == []


@pytest.mark.parametrize("address", ["/no-such-page", "/guide/no-such-answer"])
def test_axe_finds_nothing_on_an_error_page(light: Tab, address: str) -> None:
    light.open(address)
    assert complaints(light) == []


@pytest.mark.parametrize("address", ONE_OF_EACH)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_stands_outside_the_narrowest_screen(narrow: Tab, address: str, language: str) -> None:
    page = narrow.open(LANGUAGES[language] + address)
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST["width"]


@pytest.mark.parametrize("question", TURNS.values(), ids=TURNS.keys())
def test_a_conversation_fits_the_narrowest_screen(narrow: Tab, question: str) -> None:
    page = narrow.open("/ask")
    narrow.ask(question)
    assert page.evaluate(TOO_WIDE) == []


@pytest.fixture(scope="module")
def large(chromium: Browser, server: str) -> Tab:
    """The narrowest phone of somebody who chose very large words."""
    opened = open_tab(chromium, server, viewport=SMALLEST)
    opened.open("/").evaluate(VERY_LARGE)
    return opened


@pytest.mark.parametrize("width", [320, 340, 360])
def test_very_large_words_leave_the_bar_whole(large: Tab, width: int) -> None:
    large.page.set_viewport_size({"width": width, "height": 640})
    page = large.open("/")
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate(OUT_OF_THEIR_BOX, ".bar a") == []


@pytest.mark.parametrize("address", [*ONE_OF_EACH, *KINDS["telling"]])
def test_very_large_words_fit_the_narrowest_screen(large: Tab, address: str) -> None:
    large.page.set_viewport_size({"width": SMALLEST["width"], "height": SMALLEST["height"]})
    page = large.open(address)
    assert FRAMED in address or page.evaluate("document.documentElement.dataset.size") == "xl"
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST["width"]


@pytest.mark.parametrize(("width", "height"), [(568, 320), (640, 360), (844, 390)])
def test_leaving_is_in_reach_of_a_phone_held_sideways(chromium: Browser, server: str, width: int, height: int) -> None:
    page = open_tab(chromium, server, viewport={"width": width, "height": height}).open("/guide")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight / 2)")
    at = page.locator(".bar .leave").bounding_box()
    assert at is not None
    assert height - 80 <= at["y"] <= height - at["height"] + 1
    assert at["height"] >= 44


def test_the_fields_of_a_date_stay_in_their_card(narrow: Tab) -> None:
    assert narrow.open("/steps/dates").evaluate(OUT_OF_THEIR_BOX, ".ask") == []


TORN = """() => [...document.querySelectorAll('main .number')].filter((one) => {
  const behind = one.nextSibling;
  if (!/^[.,]/.test(behind?.data ?? '') || !one.checkVisibility()) return false;
  const mark = document.createRange();
  mark.setStart(behind, 0);
  mark.setEnd(behind, 1);
  return mark.getBoundingClientRect().top > one.getClientRects()[0].bottom;
}).map((one) => one.parentNode.textContent.slice(0, 90))"""


@pytest.mark.parametrize("address", ["/", "/about", "/guide/sexual-abuse", "/urgent", "/no-such-page"])
def test_a_number_keeps_its_full_stop(chromium: Browser, server: str, address: str) -> None:
    tab = open_tab(chromium, server)
    page = tab.open(address)
    for width in range(320, 400, 8):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate(TORN) == []
    page.context.close()


OPENED_BY_WORDS = "[...document.querySelectorAll('.turn [popovertarget]')].map((one) => one.popoverTargetElement?.id)"


def test_a_word_in_two_answers_has_one_meaning_and_both_open_it(light: Tab) -> None:
    page = light.open("/ask")
    for _ in range(2):
        light.ask("what is an advocate")
    ids = page.evaluate("[...document.querySelectorAll('.turn [popover]')].map((one) => one.id)")
    assert ids
    assert len(ids) == len(set(ids))
    opened = page.evaluate(OPENED_BY_WORDS)
    assert set(opened) <= set(ids)
    assert len(opened) > len(ids)


def test_what_is_tapped_in_an_emergency_is_large_enough(narrow: Tab) -> None:
    page = narrow.open("/ask")
    narrow.ask("i want to kill myself")
    assert complaints(narrow) == []
    assert page.evaluate(TOO_SMALL) == []


@pytest.mark.parametrize("address", ["/urgent", "/help", "/words"])
def test_names_in_a_list_are_large_enough_to_tap(narrow: Tab, address: str) -> None:
    assert narrow.open(address).evaluate(TOO_SMALL.replace(TAPPED, ".card h3 a, dt a")) == []


def test_what_stands_below_the_cards_keeps_its_distance(narrow: Tab) -> None:
    assert narrow.open("/urgent").evaluate(BELOW_THE_CARDS) >= 10


def test_a_very_long_word_fits_the_narrowest_screen(narrow: Tab) -> None:
    page = narrow.open("/ask")
    narrow.ask("a" * 400)
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("address", [one for one in ONE_OF_EACH if FRAMED not in one])
def test_what_is_tapped_is_large_enough(narrow: Tab, address: str) -> None:
    assert narrow.open(address).evaluate(TOO_SMALL) == []


@pytest.mark.parametrize("address", ["/", "/guide/child-protection-conference", "/help", "/steps"])
def test_the_focus_never_hides_under_the_bar(light: Tab, address: str) -> None:
    page = light.open(address)
    hidden = []
    for _ in range(40):
        page.keyboard.press("Tab")
        hidden.append(page.evaluate(UNDER_THE_BAR))
    assert [one for one in hidden if one] == []


@pytest.mark.parametrize("address", ["/", "/urgent", "/guide/what-is-abuse"])
def test_every_focus_can_be_seen(light: Tab, address: str) -> None:
    page = light.open(address)
    outlines = []
    for _ in range(12):
        page.keyboard.press("Tab")
        outlines.append(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
    assert "none" not in outlines


def test_the_first_tab_skips_to_the_answer(light: Tab) -> None:
    page = light.open("/guide/what-is-abuse")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"


def test_the_second_tab_is_leaving(light: Tab) -> None:
    page = light.open("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("'leave' in document.activeElement.dataset")


def test_a_question_can_be_asked_by_keyboard_alone(light: Tab) -> None:
    page = light.open("/")
    while page.evaluate("document.activeElement.id") != "question":
        page.keyboard.press("Tab")
    page.keyboard.type("what is an advocate")
    page.keyboard.press("Enter")
    page.locator(".turn").wait_for()
    assert page.locator(".turn h2").nth(1).inner_text() == "What is an advocate?"


def test_from_the_box_the_answer_is_two_steps_back(light: Tab) -> None:
    page = light.open("/ask")
    light.ask("what is an advocate")
    page.locator("#question").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('.turn'))")


@pytest.fixture
def zoomed(chromium: Browser, server: str) -> Iterator[Tab]:
    """A window at four times its size."""
    opened = open_tab(chromium, server, viewport=FOUR_TIMES)
    yield opened
    opened.page.context.close()


@pytest.mark.parametrize("address", ["/", "/guide/what-is-abuse", "/help", "/urgent"])
def test_at_four_times_the_size_nothing_scrolls_sideways(zoomed: Tab, address: str) -> None:
    page = zoomed.open(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= FOUR_TIMES["width"]


def test_at_four_times_the_size_the_bar_leaves_room_to_read(zoomed: Tab) -> None:
    page = zoomed.open("/guide/what-is-abuse")
    assert page.evaluate("getComputedStyle(document.querySelector('.bar')).position") != "fixed"


def test_at_four_times_the_size_a_question_is_answered(zoomed: Tab) -> None:
    zoomed.open("/")
    zoomed.ask("what is an advocate")
    assert zoomed.page.locator(".turn h2").nth(1).inner_text() == "What is an advocate?"


BAR_IN_SIGHT = """() => {
  const bar = document.querySelector('.bar').getBoundingClientRect();
  return bar.top >= 0 && bar.bottom <= innerHeight + 1 && bar.right <= innerWidth + 1;
}"""


@pytest.mark.parametrize("letters", [24, 32], ids=["half as large again", "twice as large"])
@pytest.mark.parametrize("address", ["/", "/guide/what-is-abuse", "/help"])
def test_with_the_browsers_own_larger_letters_the_bar_stays_in_reach(light: Tab, address: str, letters: int) -> None:
    page = light.page
    browser = page.context.new_cdp_session(page)
    browser.send("Page.setFontSizes", {"fontSizes": {"standard": letters}})
    try:
        light.open(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("innerWidth")
        assert page.evaluate(BAR_IN_SIGHT)
    finally:
        browser.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})


@pytest.mark.parametrize("address", ["/", "/guide/what-is-abuse", "/urgent", "/help/near-me"])
def test_without_script_the_page_can_be_read(scriptless: Tab, address: str) -> None:
    page = scriptless.open(address)
    assert page.locator("h1").is_visible()
    assert page.locator(".bar .call").is_visible()


def test_without_motion_nothing_moves(light: Tab) -> None:
    page = light.open("/ask")
    light.ask("what is an advocate")
    assert page.evaluate("document.getAnimations().length") == 0
