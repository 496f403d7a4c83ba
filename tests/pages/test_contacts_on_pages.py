"""A service stands on a page only as far as it was checked: shown, with its caveat, without a number, or not at all.

What a channel asks for first (sign up, choose option 2) stands wherever the channel is offered.
"""

from __future__ import annotations

import re

import pytest
from addresses import CONTACTS, LANGUAGES, ON_HOLD, rows
from markup import Part, read
from steps import ask
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


AGES = {one: FACTS[one]["ages"] for one in CONTACTS if FACTS[one]["for"] != "adults"}


@pytest.mark.parametrize("contact", [one for one, ages in AGES.items() if any(ages.values())])
def test_a_service_for_some_ages_says_which(pages: Pages, contact: str) -> None:
    said = re.search(r"(?:For ages|From age|Up to age) [^.]*", pages(f"/help/{contact}").text)
    assert said is not None
    assert [int(age) for age in re.findall(r"\d+", said[0])] == [age for age in AGES[contact].values() if age]


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


CONDITIONS = [(one, channel) for one in CONTACTS for channel in FACTS[one].get("needs", [])]
IN_PROSE = {"sms:999": r"signed up", "tel:111": r"option 2|choose 2"}
"""Numbers that lead nowhere without a condition, and a sign in a running text that it is told."""
DISCLOSURES = ["i want to die", "he has a knife help", "i want to kill myself tonight"]


def bare_in_prose(page: Part) -> list[str]:
    """The pieces of a page that offer such a number and do not tell its condition."""
    offers = [(row, sign) for row in whole_rows(page) for link, sign in IN_PROSE.items() if link in row.addresses]
    return [row.text for row, sign in offers if not re.search(sign, row.text)]


def test_a_number_that_asks_for_something_first_never_stands_without_it(pages: Pages, english: tuple[str, ...]) -> None:
    found = {one: bare_in_prose(pages(one)) for one in english}
    assert {one: rows for one, rows in found.items() if rows} == {}


@pytest.mark.parametrize("question", DISCLOSURES)
def test_nor_does_it_in_the_help_above_an_answer(visitor: Visitor, question: str) -> None:
    answered = ask(visitor, question)
    assert answered.help is not None
    assert bare_in_prose(answered.help) == []


def test_nor_in_what_the_saved_copy_says_without_a_network(visitor: Visitor) -> None:
    saved = visitor.get("/offline.json").json()
    assert bare_in_prose(read(saved["found"])) == bare_in_prose(read(saved["unfound"])) == []


@pytest.mark.parametrize(("contact", "channel"), CONDITIONS)
def test_what_a_channel_asks_for_stands_beside_its_button(
    pages: Pages, library: Library, contact: str, channel: str
) -> None:
    condition = library.contact_words(contact, "en").needs[channel]
    buttons = pages(f"/help/{contact}").marked("class", "ways")[0]
    assert condition in [part.text for row in buttons.all("li") for part in row.all("span")]


SEVERAL = [(one, phone) for one in CONTACTS for phone in FACTS[one]["phones"] if phone["note"]]


@pytest.mark.parametrize(("contact", "phone"), SEVERAL, ids=lambda one: one if isinstance(one, str) else one["note"])
def test_each_of_several_numbers_says_who_it_is_for(
    pages: Pages, library: Library, contact: str, phone: dict[str, str]
) -> None:
    said = library.contact_words(contact, "en").needs[phone["note"]]
    rows = pages(f"/help/{contact}").marked("class", "ways")[0].all("li")
    assert [row.text for row in rows if f"tel:{phone['dial']}" in row.addresses] == [f"Call {phone['display']} {said}"]


@pytest.mark.parametrize("contact", [one for one in CONTACTS if FACTS[one]["ways"]])
def test_what_is_known_of_a_way_is_told_on_the_page_of_its_service(
    pages: Pages, library: Library, contact: str
) -> None:
    main = pages(f"/help/{contact}").one("main").text
    assert [note for note in library.contact_words(contact, "en").ways.values() if note not in main] == []


def test_a_program_is_told_what_a_number_asks_for(visitor: Visitor, library: Library) -> None:
    caveat = visitor.get("/api/v1/contacts/emergency-999").json()["caveat"]
    assert library.contact_words("emergency-999", "en").needs["text"] in caveat


def local_card(page: Part) -> Part:
    """The card of the council's children's team."""
    return next(card for card in page.marked("class", "card") if card.text.startswith("Your council's children's team"))


@pytest.mark.parametrize("prefix", LANGUAGES.values(), ids=LANGUAGES.keys())
def test_the_children_s_team_is_looked_up_here_first(pages: Pages, prefix: str) -> None:
    ways = pages(f"{prefix}/help/local-childrens-services").marked("class", "ways")[0]
    assert ways.addresses == [f"{prefix}/help/near-me", "https://www.gov.uk/find-local-council"]


def test_its_card_below_an_answer_leads_there_as_well(pages: Pages) -> None:
    card = local_card(pages("/guide/being-hit-or-hurt"))
    assert [link for link in card.addresses if link != "/help/near-me"] == ["https://www.gov.uk/find-local-council"]
    assert card.addresses[0] == "/help/near-me"


@pytest.mark.parametrize("question", ["he has a knife help", "my dad put his hands round mums throat"])
def test_in_an_emergency_no_second_number_of_the_police_stands_beside_999(visitor: Visitor, question: str) -> None:
    answered = ask(visitor, question)
    assert answered.help is not None
    assert "tel:999" in answered.help.addresses
    assert {"tel:101", "sms:61016"} & set(answered.help.addresses) == set()
