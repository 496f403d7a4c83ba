"""The conversation in a real browser: in the page, announced once, and nothing lost on Back."""

from __future__ import annotations

from playwright.sync_api import Route
from tab import Tab
from talk import ADVOCATE, CONFERENCE, FAILING, FOCUSED

LISTEN = """() => {
  const status = document.querySelector('[role=status]');
  window.said = [];
  const hear = (words) => { if (words) said.push(words); };
  new MutationObserver(() => hear(status.textContent)).observe(status, {childList: true, subtree: true});
  addEventListener('focusin', (event) => hear(event.target.ariaLabel));
}"""
"""What a screen reader is told: by the region that speaks, and by the name of what takes the focus."""


def test_an_answer_comes_without_a_new_page(tab: Tab) -> None:
    page = tab.open("/")
    page.evaluate("window.same = true")
    tab.ask(CONFERENCE)
    assert page.evaluate("window.same") is True


def test_the_question_is_never_in_the_address(tab: Tab) -> None:
    tab.open("/")
    tab.ask(CONFERENCE)
    assert tab.path == "/ask"


def test_once_a_question_is_asked_the_ways_in_stand_no_longer_below_the_box(tab: Tab) -> None:
    page = tab.open("/ask")
    assert page.locator("main > .doors").count() == 1
    tab.ask(CONFERENCE)
    assert page.locator("main > .doors").count() == 0


def test_two_questions_stand_under_each_other(tab: Tab) -> None:
    page = tab.open("/ask")
    tab.ask(CONFERENCE)
    tab.ask(ADVOCATE)
    assert page.locator(".said").all_inner_texts() == [CONFERENCE, ADVOCATE]


def test_the_second_question_knows_the_first(tab: Tab) -> None:
    page = tab.open("/")
    tab.ask(CONFERENCE)
    assert page.locator("[name=context]").first.input_value() == "child-protection-conference"


def test_an_answer_is_announced_once(tab: Tab) -> None:
    page = tab.open("/ask")
    page.evaluate(LISTEN)
    tab.ask(CONFERENCE)
    page.wait_for_function(FOCUSED)
    looking, answer = page.evaluate("window.said")
    assert looking == "Looking …"
    assert "What is a child protection conference?" in answer


def test_the_first_answer_on_the_home_page_is_announced_too(tab: Tab) -> None:
    page = tab.open("/")
    tab.ask(CONFERENCE)
    page.wait_for_function(FOCUSED)
    assert "conference" in page.evaluate("document.activeElement.ariaLabel")


def test_two_help_boxes_of_one_conversation_have_names_of_their_own(tab: Tab) -> None:
    page = tab.open("/ask")
    tab.ask("my dad hits me")
    tab.ask("i took 30 paracetamol")
    names = page.locator(".turn section[aria-label]").evaluate_all("(all) => all.map((one) => one.ariaLabel)")
    assert names == ["Help", "Help 2"]


def test_only_one_region_announces_answers(tab: Tab) -> None:
    page = tab.open("/")
    tab.ask(CONFERENCE)
    tab.ask(ADVOCATE)
    assert page.locator("[role=status]").count() == 1


def test_shift_and_enter_make_a_new_line(tab: Tab) -> None:
    page = tab.open("/ask")
    page.locator("#question").fill("one")
    page.locator("#question").press("Shift+Enter")
    assert page.locator("#question").input_value() == "one\n"


def test_back_from_the_conversation_shows_the_home_page(tab: Tab) -> None:
    page = tab.open("/")
    tab.ask(CONFERENCE)
    tab.back()
    page.locator(".doors").first.wait_for()
    assert tab.path == "/"
    assert page.locator(".turn").count() == 0


def test_after_back_the_home_page_takes_questions_again(tab: Tab) -> None:
    page = tab.open("/")
    tab.ask(CONFERENCE)
    tab.back()
    page.locator(".doors").first.wait_for()
    tab.ask(ADVOCATE)
    assert page.locator(".said").all_inner_texts() == [ADVOCATE]


def test_back_from_an_answer_page_shows_the_conversation(returning: Tab) -> None:
    page = returning.open("/")
    returning.ask(CONFERENCE)
    page.locator(".turn a[href^='/guide/']").first.click()
    page.wait_for_url("**/guide/**")
    returning.back()
    page.locator(".turn").first.wait_for()
    assert page.locator(".said").all_inner_texts() == [CONFERENCE]


def test_a_correction_is_one_tap_and_stays_in_the_page(tab: Tab) -> None:
    page = tab.open("/ask")
    tab.ask("my dad hits me")
    page.locator(".correct button").last.click()
    page.locator(".turn").nth(1).wait_for()
    assert page.locator(".turn").nth(1).locator(".help").count() == 0


def test_when_the_network_fails_the_form_is_sent_the_plain_way(tab: Tab) -> None:
    page = tab.open("/ask")
    page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('no network')); }")
    tab.ask(CONFERENCE)
    assert page.locator(".turn h2").nth(1).inner_text() == "What is a child protection conference?"


def test_who_must_wait_keeps_the_words_beside_the_help_and_is_counted_once(tab: Tab) -> None:
    page = tab.open("/ask")
    refusal = page.request.get(f"{tab.server}/no-such-page").text()
    posted: list[str] = []

    def refuse(route: Route) -> None:
        posted.append(route.request.method)
        route.fulfill(status=429, body=refusal, content_type="text/html")

    page.route("**/ask", refuse)
    page.locator("#question").fill(CONFERENCE)
    page.locator("#question").press("Enter")
    page.locator("[data-refusal]").wait_for()
    assert "0800 1111" in page.locator("[data-refusal]").inner_text()
    assert page.locator("#question").input_value() == CONFERENCE
    assert posted == ["POST"]
    tab.failures.clear()


def test_a_question_that_could_not_be_sent_is_given_back_and_sent_the_plain_way(tab: Tab) -> None:
    page = tab.open("/")
    page.evaluate(FAILING)
    page.locator("#question").fill(CONFERENCE)
    page.locator("#question").press("Enter")
    page.locator("#question").press("Enter")
    page.evaluate(
        "() => { window.same = true; question.form.submit = () => { window.plain = question.value; }; answer(); }"
    )
    page.wait_for_function("window.plain")
    assert page.evaluate("[plain, question.value, asked]") == [CONFERENCE, CONFERENCE, 1]


def test_back_and_forward_show_what_the_address_says(tab: Tab) -> None:
    page = tab.open("/")
    home = page.locator("h1").inner_text()
    tab.ask(CONFERENCE)
    page.evaluate("() => { location.hash = 'main'; }")
    tab.ask(ADVOCATE)
    tab.back()
    page.wait_for_function("location.hash === ''")
    assert page.locator(".turn").count() == 2
    tab.back()
    page.wait_for_function("location.pathname === '/'")
    assert (page.locator("h1").inner_text(), page.locator(".turn").count()) == (home, 0)
    page.evaluate("() => { history.forward(); }")
    page.wait_for_url("**/ask")
    page.locator("h1", has_text=home).wait_for(state="detached")


def test_back_from_a_reloaded_conversation_shows_the_home_page(tab: Tab) -> None:
    page = tab.open("/")
    home = page.locator("h1").inner_text()
    tab.ask(CONFERENCE)
    page.reload()
    assert page.locator("h1", has_text=home).count() == 0
    tab.back()
    page.locator("h1", has_text=home).wait_for()
    assert tab.path == "/"


def test_what_is_shown_of_markup_is_text(tab: Tab) -> None:
    page = tab.open("/ask")
    tab.ask("<img src=x onerror=alert(1)> hello")
    assert page.locator(".said img").count() == 0


def test_nothing_of_a_question_is_stored_in_the_browser(tab: Tab) -> None:
    page = tab.open("/")
    tab.ask("my uncle quokka hurts me")
    kept = page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie, history.state])")
    assert "quokka" not in kept
    assert page.context.cookies() == []


def test_without_script_a_question_gets_a_whole_page(scriptless: Tab) -> None:
    page = scriptless.open("/")
    page.locator("#question").fill(CONFERENCE)
    page.locator(".ask button").click()
    page.locator(".turn").wait_for()
    assert page.locator("h1").count() == 1
    assert scriptless.path == "/ask"


def test_without_script_a_second_question_knows_the_first(scriptless: Tab) -> None:
    page = scriptless.open("/ask")
    page.locator("#question").fill(CONFERENCE)
    page.locator(".ask button").click()
    page.locator(".turn").wait_for()
    page.locator("#question").fill(ADVOCATE)
    page.locator(".ask button").click()
    page.locator(".said", has_text=ADVOCATE).wait_for()
    assert page.locator("[name=context]").first.input_value() == "child-protection-conference what-is-an-advocate"


def test_without_script_a_correction_works(scriptless: Tab) -> None:
    page = scriptless.open("/ask")
    page.locator("#question").fill("my dad hits me")
    page.locator(".ask button").click()
    page.locator(".help").wait_for()
    page.locator(".correct button").last.click()
    page.locator(".help").wait_for(state="detached")
    assert page.locator(".said").inner_text() == "my dad hits me"


def test_a_tapped_question_is_answered_in_the_conversation(tab: Tab) -> None:
    page = tab.open("/")
    tab.ask(CONFERENCE)
    link = page.locator(".turn [data-entry]").first
    title = link.inner_text()
    link.click()
    page.locator(".turn").nth(1).wait_for()
    assert tab.path == "/ask"
    assert page.locator(".said").all_inner_texts() == [CONFERENCE, title]


def test_a_tapped_question_that_cannot_be_fetched_opens_as_a_page(tab: Tab) -> None:
    page = tab.open("/")
    tab.ask(CONFERENCE)
    page.evaluate("() => { window.fetch = async () => { throw new TypeError('no network'); }; }")
    link = page.locator(".turn [data-entry]").first
    address = link.get_attribute("href")
    link.click()
    page.wait_for_url("**" + (address or ""))
    assert tab.path == address
