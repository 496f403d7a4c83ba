"""A printed answer can be used without a screen: its own address, where each link leads, numbers and no pills."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from tab import Tab, open_tab

ANSWER = "/guide/online-grooming"
"""It names services by their website, by a form and by number."""
PRINTED = "one => one.textContent + getComputedStyle(one, '::after').content"
BLANK = {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def paper(chromium: Browser, server: str, request: pytest.FixtureRequest) -> Iterator[Tab]:
    """A tab that shows pages as they print."""
    opened = open_tab(chromium, server, java_script_enabled=request.param)
    opened.page.emulate_media(media="print")
    yield opened
    opened.page.context.close()


def printed(tab: Tab, links: str) -> list[str]:
    """What stands on paper for each of these links."""
    return [str(one.evaluate(PRINTED)) for one in tab.page.locator(links).all()]


def test_each_link_out_of_a_printed_answer_shows_where_it_leads(paper: Tab) -> None:
    paper.open(ANSWER)
    assert [
        one for one in printed(paper, "main a[href^='http']:visible") if "(https://" not in one.replace('"', "")
    ] == []


def test_each_link_to_another_page_of_the_guide_shows_its_address(paper: Tab) -> None:
    paper.open(ANSWER)
    links = "main a[href^='/']:visible:not(.card h3 a)"
    assert [one for one in printed(paper, links) if "(/" not in one.replace('"', "")] == []


def test_the_name_on_a_card_needs_none_for_the_ways_stand_below_it(paper: Tab) -> None:
    paper.open(ANSWER)
    assert "Childlinenone" in printed(paper, ".card h3 a")


def test_a_number_stands_alone(paper: Tab) -> None:
    paper.open(ANSWER)
    calls = printed(paper, ".cards a[href^='tel:']")
    assert "Call 0800 1111none" in calls


def test_nothing_is_printed_as_a_dark_pill(paper: Tab) -> None:
    page = paper.open(ANSWER)
    filled = page.eval_on_selector_all(
        "main .button", "all => all.map((one) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color])"
    )
    assert {color for _, color in filled} == {"rgb(0, 0, 0)"}
    assert {ground for ground, _ in filled} <= BLANK


def test_a_printed_answer_says_where_it_stands_on_the_web(paper: Tab) -> None:
    page = paper.open(ANSWER)
    assert ANSWER in page.locator(".address:visible").inner_text()


def test_where_the_operator_named_no_address_the_one_it_was_opened_at_is_printed(tab: Tab) -> None:
    page = tab.open(ANSWER)
    page.emulate_media(media="print")
    assert tab.server.removeprefix("http://") + ANSWER in page.locator(".address:visible").inner_text()


def test_where_an_answer_comes_from_is_printed_open(paper: Tab) -> None:
    page = paper.open(ANSWER)
    assert page.locator(".strength li").first.bounding_box() is not None


def test_what_cannot_be_followed_on_paper_is_left_out(paper: Tab) -> None:
    page = paper.open(ANSWER)
    assert page.locator(".note a:visible").count() == 0


def test_the_numbers_of_a_printed_chart_have_no_address_over_the_words(paper: Tab) -> None:
    paper.open("/steps/chart/plan")
    assert {one[-4:] for one in printed(paper, ".nodes > li > p > a")} == {"none"}


def test_what_only_a_screen_can_do_is_not_printed_on_the_page_of_a_council(paper: Tab) -> None:
    page = paper.open("/help/near-me/leeds")
    assert page.locator("main a[href='?quiet']:visible").count() == 0


def test_an_answer_takes_three_sheets_at_most(tab: Tab) -> None:
    tab.open("/guide/being-hit-or-hurt")
    assert len(re.findall(rb"/Type\s*/Page\b", tab.page.pdf(format="A4"))) <= 3
