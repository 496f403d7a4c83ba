"""The sheet of my views in a browser: filled and printed with nothing sent, and nothing kept unless that is ticked."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page
from tab import Tab, open_tab

SAID = "I want to see my nan on Sundays."
Opened = tuple[Page, list[str]]
BOXES = ("good", "worries", "want", "unsaid", "with")
KEPT = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
NOTHING = '[{},{},""]'


def sides(pdf: bytes) -> int:
    """How many sides of paper a PDF is."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def fill(page: Page, words: str = SAID) -> None:
    """Write into every box and tick two things."""
    for box in BOXES:
        page.locator(f"#{box}").fill(words)
    page.get_by_label("Rainy").check()
    page.get_by_label("Be there for a part").check()


@pytest.fixture
def opened(tab: Tab) -> Opened:
    """The sheet, open and at rest, with a list of every request from now on."""
    page = tab.open("/steps/views")
    page.wait_for_load_state("networkidle")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    return page, sent


def test_filling_and_printing_sends_nothing_and_keeps_nothing(opened: Opened) -> None:
    page, sent = opened
    fill(page)
    page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    page.get_by_role("button", name="Print it").click()
    page.pdf()
    assert (sent, page.evaluate(KEPT)) == ([], NOTHING)


def test_enter_in_any_field_sends_nothing(opened: Opened) -> None:
    page, sent = opened
    fill(page)
    for field in ("#good", "#sky-rain", "#way-2"):
        page.locator(field).press("Enter")
    assert (sent, page.locator("#want").input_value()) == ([], SAID)


def test_even_a_script_cannot_send_it(tab: Tab) -> None:
    page = tab.open("/steps/views")
    refused = page.evaluate("fetch('/healthz').then(() => 'sent', () => 'refused')")
    tab.failures.clear()
    assert refused == "refused"


def test_a_closed_sheet_is_gone(opened: Opened) -> None:
    page, _ = opened
    fill(page)
    page.reload()
    assert page.locator("#want").input_value() == ""


def test_rubbing_out_empties_every_field(opened: Opened) -> None:
    page, _ = opened
    fill(page)
    page.get_by_role("button", name="Rub it out").click()
    left = page.eval_on_selector_all(
        "[data-views] [id]", "all => all.filter((one) => one.value && one.type !== 'checkbox' || one.checked).length"
    )
    assert (left, page.locator("[data-said]").inner_text()) == (0, "It is all rubbed out.")


def test_it_is_kept_on_the_device_only_while_that_is_ticked(opened: Opened) -> None:
    page, sent = opened
    fill(page)
    page.get_by_label("Keep it on this device").check()
    assert (SAID in page.evaluate(KEPT), sent) == (True, [])
    page.get_by_label("Keep it on this device").uncheck()
    assert page.evaluate(KEPT) == NOTHING


def test_what_was_kept_is_there_again(opened: Opened) -> None:
    page, _ = opened
    page.get_by_label("Keep it on this device").check()
    fill(page)
    page.reload()
    assert (page.locator("#want").input_value(), page.get_by_label("Rainy").is_checked()) == (SAID, True)


def test_rubbing_out_forgets_what_was_kept(opened: Opened) -> None:
    page, _ = opened
    page.get_by_label("Keep it on this device").check()
    fill(page)
    page.get_by_role("button", name="Rub it out").click()
    assert page.evaluate(KEPT) == NOTHING


@pytest.mark.parametrize("words", ["", SAID * 3], ids=["empty", "filled"])
def test_the_sheet_prints_on_one_side(opened: Opened, words: str) -> None:
    page, _ = opened
    fill(page, words)
    assert sides(page.pdf(format="A4")) == 1


def test_without_script_the_sheet_can_be_filled_rubbed_out_and_printed(chromium: Browser, server: str) -> None:
    tab: Tab = open_tab(chromium, server, java_script_enabled=False)
    page = tab.open("/steps/views")
    fill(page)
    page.get_by_role("button", name="Rub it out").click()
    assert (page.locator("#want").input_value(), page.get_by_role("button", name="Print it").count()) == ("", 0)
    page.context.close()
