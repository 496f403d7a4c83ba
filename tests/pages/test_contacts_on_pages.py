"""A service stands on a page only as far as it was checked: shown, with its caveat, without a number, or not at all."""

from __future__ import annotations

import pytest
from addresses import CONTACTS, EVERY, ON_HOLD, rows
from markup import Part

FACTS = {row["id"]: row for row in rows("contacts.yaml")}
SHOWN_NUMBERS = {phone["dial"] for one in CONTACTS for phone in FACTS[one]["phones"]}
HELD_NUMBERS = {phone["dial"] for one in ON_HOLD for phone in FACTS[one]["phones"]} - SHOWN_NUMBERS
CHECK_FIRST = [one for one in CONTACTS if FACTS[one]["show"] == "check-first"]
UNPRINTABLE = [one for one in CONTACTS if FACTS[one]["hours"]["status"] not in {"sourced", "gov", "own-page"}]
ABOUT_HOURS = ("Open now", "Closed now", "Open all day")
CARRIERS = ("card", "ways", "list")


def dialled(part: Part) -> set[str]:
    """The numbers that a tap on it would call or text."""
    links = [link.partition(":") for link in part.addresses if link.startswith(("tel:", "sms:"))]
    return {number.partition("?")[0] for _, _, number in links}


@pytest.mark.parametrize("contact", ON_HOLD)
def test_a_service_on_hold_has_no_page(visitor, contact):
    assert visitor.get(f"/help/{contact}").status_code == 404


@pytest.mark.parametrize("address", EVERY)
def test_a_service_on_hold_appears_nowhere(pages, address):
    page = pages(address)
    assert [link for link in page.addresses if link.rsplit("/", 1)[-1] in ON_HOLD] == []
    assert dialled(page) & HELD_NUMBERS == set()


@pytest.mark.parametrize("contact", CHECK_FIRST)
def test_the_page_of_an_unsure_service_says_what_is_unsure(pages, library, contact):
    assert library.contact_words(contact, "en").caveat in pages(f"/help/{contact}").text


@pytest.mark.parametrize("address", EVERY)
def test_an_unsure_number_never_stands_without_its_caveat(pages, library, address):
    page = pages(address)
    for contact in CHECK_FIRST:
        numbers = {phone["dial"] for phone in FACTS[contact]["phones"]}
        caveat = library.contact_words(contact, "en").caveat
        near = [part for part in page.all("li", "div", "p", "main") if dialled(part) & numbers]
        assert not near or caveat in near[-1].text or any(caveat in part.text for part in near if part.name != "main"), contact


@pytest.mark.parametrize("contact", UNPRINTABLE)
def test_hours_that_nobody_vouches_for_are_never_printed(pages, contact):
    assert [words for words in ABOUT_HOURS if words in pages(f"/help/{contact}").text] == []


@pytest.mark.parametrize("contact", [one for one in CONTACTS if FACTS[one]["show"] == "link-only"])
def test_a_service_known_by_its_website_alone_shows_no_number_of_its_own(pages, contact):
    ways = pages(f"/help/{contact}").one("main").marked("class", "ways")
    assert [number for part in ways for number in dialled(part)] == []


@pytest.mark.parametrize("contact", CONTACTS)
def test_every_service_can_be_reached_from_its_page(pages, contact):
    main = pages(f"/help/{contact}").one("main")
    assert dialled(main) or [link for link in main.addresses if link.startswith(("https:", "mailto:", "/help/near-me"))]
