"""Help near a child who cannot speak, who lives outside England, or who asks where a number comes from."""

from __future__ import annotations

import pytest
from markup import Part, read
from visitor import Pages, Visitor

SILENT = "/help/near-me/leeds?quiet"
SHOWN_BY_CODE = "/help/near-me/barnet"
"""A council some of whose numbers were found in the code of a program."""
ELSEWHERE = {"scotland": "EH12 9ZZ", "wales": "CF24 9ZZ", "northern-ireland": "BT15 9ZZ", "jersey": "JE3 9ZZ"}
FOR_ALL_OF_ENGLAND = "For every place in England"


def calls(page: Part) -> list[str]:
    """The buttons of a page that ring somebody."""
    buttons = page.one("main").marked("class", "button")
    return [one.text for one in buttons if one.given.get("href", "").startswith("tel:")]


def headings(page: Part) -> list[str]:
    """The headings of a page, in order."""
    return [one.text for one in page.one("main").all("h1", "h2", "h3")]


def where(visitor: Visitor, place: str) -> Part:
    """The page for a place."""
    return read(visitor.post("/help/near-me", {"place": place}).text)


def test_who_can_t_speak_meets_no_button_that_calls(visitor: Visitor) -> None:
    assert calls(visitor.page(SILENT)) == []
    assert calls(visitor.page(SILENT.removesuffix("?quiet")))


def test_who_can_t_speak_meets_chat_and_text_first(visitor: Visitor) -> None:
    cards = visitor.page(SILENT).marked("class", "card")
    assert [one.text.split(" You ")[0] for one in cards[:2]] == ["Childline", "Shout"]
    assert [link.partition(":")[0] for link in cards[1].addresses[1:]] == ["sms"]


def test_who_can_t_speak_is_told_of_55(visitor: Visitor) -> None:
    told = visitor.page(SILENT).one("main").marked("class", "help")[0]
    assert "Press 55" in told.text
    assert "tel:999" in told.addresses


def test_who_can_t_speak_still_finds_the_numbers_of_the_council(visitor: Visitor) -> None:
    loud = {one.removeprefix("Call ") for one in calls(visitor.page(SILENT.removesuffix("?quiet")))}
    assert [one for one in loud if one not in visitor.page(SILENT).one("main").text] == []


@pytest.mark.parametrize("nation", ELSEWHERE)
def test_outside_england_nothing_says_it_is_for_england(visitor: Visitor, nation: str) -> None:
    page = where(visitor, ELSEWHERE[nation])
    assert FOR_ALL_OF_ENGLAND not in headings(page)
    assert "Tap your council" not in headings(page)
    assert "/help/nhs-111-mental-health" not in page.addresses


@pytest.mark.parametrize("nation", ELSEWHERE)
def test_outside_england_999_and_childline_come_first(visitor: Visitor, nation: str) -> None:
    cards = where(visitor, ELSEWHERE[nation]).marked("class", "card")
    assert [one.one("h3").text for one in cards[:2]] == ["Childline", "999"]


def test_in_scotland_what_is_for_grown_ups_comes_last_of_its_own_services(visitor: Visitor) -> None:
    page = where(visitor, ELSEWHERE["scotland"])
    found = [one for one in page.addresses if one in {"/help/cypcs", "/help/children-first-scotland"}]
    assert found == ["/help/cypcs", "/help/children-first-scotland"]


def test_in_northern_ireland_social_workers_stand_before_the_commissioner(visitor: Visitor) -> None:
    cards = where(visitor, ELSEWHERE["northern-ireland"]).marked("class", "card")
    named = [one.addresses[0] for one in cards]
    assert named[2:4] == ["/help/hsc-gateway-ni", "/help/niccy"]


@pytest.mark.parametrize("nation", ["scotland", "wales"])
def test_where_no_number_of_a_council_is_known_it_is_said_who_finds_it(visitor: Visitor, nation: str) -> None:
    assert "ask Childline to help you find it" in where(visitor, ELSEWHERE[nation]).text


def test_on_the_islands_only_what_is_certain_there_is_named(visitor: Visitor) -> None:
    page = where(visitor, ELSEWHERE["jersey"])
    assert len(page.marked("class", "card")) == 2
    assert "Anywhere in the UK" not in headings(page)


def test_that_numbers_come_from_saved_pages_is_said_once(pages: Pages) -> None:
    assert pages(SHOWN_BY_CODE).text.count("We found these on saved web pages") == 1


def test_where_a_number_was_found_is_told_behind_a_door_for_grown_ups(pages: Pages) -> None:
    page = pages(SHOWN_BY_CODE).one("main")
    behind = {link for one in page.all("details") for link in one.addresses}
    code = [link for link in page.addresses if "github.com" in link]
    assert code
    assert set(code) <= behind


def test_each_number_of_a_council_has_its_source_and_its_day(pages: Pages) -> None:
    page = pages(SHOWN_BY_CODE).one("main")
    found = next(one for one in page.all("details") if one.one("summary").text.startswith("For grown-ups"))
    numbers = {one.text.removeprefix("Call ") for one in page.marked("class", "list")[0].marked("class", "button")}
    told = [row.text for row in found.all("li") if "22 November 2026" in row.text and row.addresses]
    assert [one for one in numbers if not any(row.startswith(one) for row in told)] == []
