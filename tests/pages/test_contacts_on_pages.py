"""A service stands on a page only as far as it was checked: shown, with its caveat, without a number, or not at all."""

from __future__ import annotations

import pytest
from addresses import CONTACTS, ON_HOLD, rows
from markup import Part
from visitor import Pages, Visitor

from app.content.library import Library

FACTS = {row["id"]: row for row in rows("contacts.yaml")}
SHOWN_NUMBERS = {phone["dial"] for one in CONTACTS for phone in FACTS[one]["phones"]}
HELD_NUMBERS = {phone["dial"] for one in ON_HOLD for phone in FACTS[one]["phones"]} - SHOWN_NUMBERS
CHECK_FIRST = [one for one in CONTACTS if FACTS[one]["show"] == "check-first"]
UNPRINTABLE = [one for one in CONTACTS if FACTS[one]["hours"]["status"] not in {"sourced", "gov", "own-page"}]
ABOUT_HOURS = ("Open now", "Closed now", "Open all day")


def dialled(part: Part) -> set[str]:
    """The numbers that a tap on it would call or text."""
    links = [link.partition(":") for link in part.addresses if link.startswith(("tel:", "sms:"))]
    return {number.partition("?")[0] for _, _, number in links}


def whole_rows(page: Part) -> list[Part]:
    """The pieces of a page that are about one service: its card, or its row in a list."""
    cards = page.marked("class", "card")
    inside = {id(part) for card in cards for part in card.all()}
    return cards + [part for part in page.all("li", "p") if id(part) not in inside]


@pytest.mark.parametrize("contact", ON_HOLD)
def test_a_service_on_hold_has_no_page(visitor: Visitor, contact: str) -> None:
    assert visitor.get(f"/help/{contact}").status_code == 404


def test_a_service_on_hold_appears_nowhere(pages: Pages, english: tuple[str, ...]) -> None:
    named = [one for one in english for link in pages(one).addresses if link.rsplit("/", 1)[-1] in ON_HOLD]
    assert named + [one for one in english if dialled(pages(one)) & HELD_NUMBERS] == []


@pytest.mark.parametrize("contact", CHECK_FIRST)
def test_the_page_of_an_unsure_service_says_what_is_unsure(pages: Pages, library: Library, contact: str) -> None:
    assert library.contact_words(contact, "en").caveat in pages(f"/help/{contact}").text


def bare(page: Part, address: str, contact: str, caveat: str) -> list[str]:
    """The pieces of a page that show a service's number and not its caveat."""
    numbers = {phone["dial"] for phone in FACTS[contact]["phones"]}
    rows = page.all("main") if address == f"/help/{contact}" else whole_rows(page)
    return [row.text for row in rows if dialled(row) & numbers and caveat not in row.text]


def test_an_unsure_number_never_stands_without_its_caveat(
    pages: Pages, library: Library, english: tuple[str, ...]
) -> None:
    caveats = {one: library.contact_words(one, "en").caveat for one in CHECK_FIRST}
    found = {one: bare(pages(one), one, contact, words) for one in english for contact, words in caveats.items()}
    assert {one: rows for one, rows in found.items() if rows} == {}


@pytest.mark.parametrize("contact", UNPRINTABLE)
def test_hours_that_nobody_vouches_for_are_never_printed(pages: Pages, contact: str) -> None:
    assert [words for words in ABOUT_HOURS if words in pages(f"/help/{contact}").text] == []


@pytest.mark.parametrize("contact", [one for one in CONTACTS if FACTS[one]["show"] == "link-only"])
def test_a_service_known_by_its_website_alone_shows_no_number_of_its_own(pages: Pages, contact: str) -> None:
    ways = pages(f"/help/{contact}").one("main").marked("class", "ways")
    assert [number for part in ways for number in dialled(part)] == []


@pytest.mark.parametrize("contact", CONTACTS)
def test_every_service_can_be_reached_from_its_page(pages: Pages, contact: str) -> None:
    main = pages(f"/help/{contact}").one("main")
    assert dialled(main) or [link for link in main.addresses if link.startswith(("https:", "mailto:", "/help/near-me"))]
