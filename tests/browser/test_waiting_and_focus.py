"""While an answer is on its way, where the focus stands when it comes, and how much the box takes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from tab import Tab, open_tab
from talk import ADVOCATE, CONFERENCE, FAILING, FOCUSED, SLOW


def test_the_focus_goes_to_the_answer_and_the_box_is_empty_again(tab: Tab) -> None:
    page = tab.open("/")
    for question in (CONFERENCE, ADVOCATE):
        tab.ask(question)
        page.wait_for_function(FOCUSED)
        assert page.locator("#question").input_value() == ""


def test_in_danger_the_first_tab_after_asking_is_the_call_to_999(tab: Tab) -> None:
    page = tab.open("/")
    tab.ask(CONFERENCE)
    tab.ask("he is outside my bedroom door with a knife")
    page.wait_for_function(FOCUSED)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "tel:999"


def test_a_tapped_question_takes_the_focus_to_its_answer(tab: Tab) -> None:
    page = tab.open("/ask")
    tab.ask(CONFERENCE)
    page.locator(".turn [data-entry]").last.press("Enter")
    page.locator(".turn").nth(1).wait_for()
    page.wait_for_function(FOCUSED)
    assert page.locator(".turn:focus").get_attribute("id") == "newest"


def test_a_correction_takes_the_focus_to_what_stands_then(tab: Tab) -> None:
    page = tab.open("/ask")
    tab.ask("my dad hits me")
    page.locator(".correct button").last.press("Enter")
    page.locator(".turn").nth(1).wait_for()
    page.wait_for_function(FOCUSED)
    assert page.locator(".turn:focus").get_attribute("id") == "newest"


def test_the_first_link_of_the_page_skips_to_the_newest_answer(tab: Tab) -> None:
    page = tab.open("/ask")
    tab.ask(CONFERENCE)
    tab.ask(ADVOCATE)
    page.locator(".skip").press("Enter")
    page.wait_for_function(FOCUSED)
    assert page.locator(".turn:focus").get_attribute("id") == "newest"


def test_on_a_touch_screen_no_keyboard_opens_over_the_answer(chromium: Browser, server: str) -> None:
    phone = open_tab(chromium, server, has_touch=True, is_mobile=True)
    page = phone.open("/")
    phone.ask(CONFERENCE)
    page.wait_for_function(FOCUSED)
    assert page.evaluate("document.activeElement.id") != "question"


def test_where_nothing_is_known_the_box_is_one_step_away(tab: Tab) -> None:
    page = tab.open("/ask")
    tab.ask("how do volcanoes work")
    page.get_by_role("link", name="Ask it another way").click()
    page.wait_for_function("document.activeElement.id === 'question'")
    assert page.locator("#question").input_value() == ""


@pytest.mark.parametrize("address", ["/", "/ask", "/guide/what-is-abuse"])
def test_while_an_answer_is_on_its_way_the_words_stand_there(tab: Tab, address: str) -> None:
    page = tab.open(address)
    page.evaluate(SLOW)
    page.locator("#question").fill(CONFERENCE)
    page.locator("#question").press("Enter")
    assert page.locator(".said").all_inner_texts() == [CONFERENCE]
    assert page.locator(".said").is_visible()
    assert page.get_by_text("Looking …").last.is_visible()
    assert page.locator("[role=status]").text_content() == "Looking …"
    page.evaluate("answer()")
    page.locator(".turn").wait_for()
    assert page.locator(".said").all_inner_texts() == [CONFERENCE]
    assert page.get_by_text("Looking …").count() == 0


def test_words_that_could_not_be_sent_are_taken_back(tab: Tab) -> None:
    page = tab.open("/ask")
    page.evaluate(FAILING)
    page.evaluate("() => { question.form.submit = () => { window.plain = true; }; }")
    page.locator("#question").fill(CONFERENCE)
    page.locator("#question").press("Enter")
    page.evaluate("answer()")
    page.wait_for_function("window.plain")
    assert page.locator(".said").count() == 0
    assert page.locator("[role=status]").text_content() == ""


def test_words_typed_while_an_answer_loads_stay(tab: Tab) -> None:
    page = tab.open("/")
    page.evaluate(SLOW)
    page.locator("#question").fill(CONFERENCE)
    page.locator("#question").press("Enter")
    assert page.locator("#question").input_value() == ""
    page.locator("#question").press_sequentially(ADVOCATE)
    page.evaluate("answer()")
    page.locator(".turn").wait_for()
    page.wait_for_function("question.form.ariaBusy === 'false'")
    assert page.locator("#question").input_value() == ADVOCATE
    assert page.evaluate("document.activeElement.id") == "question"


def test_a_question_under_way_is_not_sent_twice(tab: Tab) -> None:
    page = tab.open("/ask")
    page.evaluate(SLOW)
    page.locator("#question").fill(CONFERENCE)
    page.locator(".ask button").dblclick()
    page.locator("#question").press("Enter")
    assert page.evaluate("asked") == 1
    page.evaluate("answer()")
    page.locator(".turn").wait_for()
    page.locator("#question").fill(ADVOCATE)
    page.locator("#question").press("Enter")
    page.wait_for_function("asked === 2")


def test_the_end_of_a_long_story_is_read(tab: Tab) -> None:
    page = tab.open("/")
    tab.ask("we had a nice day at the lake " * 40 + "and then my uncle put his hand in my pants")
    assert page.locator(".turn .help").count() == 1


def test_a_box_that_is_nearly_full_says_so_and_a_full_one_too(tab: Tab) -> None:
    page = tab.open("/")
    box, room = page.locator("#question"), page.locator("#ask-room")
    assert room.inner_text() == "Up to 2,000 letters"
    box.fill("a" * 1900)
    assert "nearly full" in room.inner_text()
    box.press_sequentially("b" * 110)
    assert "The box is full" in room.inner_text()
    assert len(box.input_value()) == 2000
    box.fill("hello")
    assert room.inner_text() == "Up to 2,000 letters"


def test_without_script_the_page_says_how_long_it_may_be(scriptless: Tab) -> None:
    assert scriptless.open("/").locator("#ask-room").inner_text() == "Up to 2,000 letters"
