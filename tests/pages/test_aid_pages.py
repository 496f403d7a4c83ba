"""What stands beside the answers: who finds out, words to say, what to expect, easier words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from addresses import EASY, OPENERS, ids, rows
from markup import Part
from steps import WHO_IS_BRIEF, ask
from visitor import Visitor

from app.content.library import Library

Pages = Callable[[str], Part]
Row = dict[str, Any]

PEOPLE = ids("tell/table.yaml")
WORRIES = [row["id"] for row in rows("say/openers.yaml") if row["kind"] == "worry"]
EXPECTED = rows("entitlements.yaml")
WITH_EXPECTATIONS = sorted({row["entry"] for row in EXPECTED})
STRENGTHS = {
    "must": "The law says they have to.",
    "should": "The rules say they should.",
    "good-practice": "Many places do this. You can ask.",
    "information": "This is what we could find out.",
}
CELLS = ("passes_on", "to_whom", "told_first", "parents_told")


@pytest.mark.parametrize("row", rows("tell/table.yaml"), ids=PEOPLE)
def test_each_thing_a_person_may_pass_on_says_how_sure_it_is_and_where_it_stands(pages: Pages, row: Row) -> None:
    cards = pages(f"/tell/{row['id']}").one("main").marked("class", "card")
    assert [card.one("summary").text for card in cards] == [STRENGTHS[row[cell]["strength"]] for cell in CELLS]
    assert all(row[cell]["source"]["part"] in card.text for cell, card in zip(CELLS, cards, strict=True))


@pytest.mark.parametrize("row", rows("tell/table.yaml"), ids=PEOPLE)
def test_a_person_leads_to_the_answer_that_says_more(pages: Pages, row: Row) -> None:
    assert f"/guide/{row['entry']}" in pages(f"/tell/{row['id']}").addresses


def test_everybody_is_one_tap_from_the_table(pages: Pages) -> None:
    page = pages("/tell")
    assert {f"/tell/{one}" for one in PEOPLE} <= set(page.addresses)
    assert len(list(page.one("table").one("tbody").all("tr"))) == len(PEOPLE)


@pytest.mark.parametrize("worry", WORRIES)
def test_words_to_say_are_one_tap_from_a_worry(pages: Pages, worry: str) -> None:
    assert f"/say/{worry}" in pages(f"/guide/{worry}").addresses


def test_words_to_say_are_one_tap_from_the_help(visitor: Visitor) -> None:
    answered = ask(visitor, WHO_IS_BRIEF.types)
    assert answered.help
    assert [one for one in answered.help.addresses if one.startswith("/say/")]


@pytest.mark.parametrize("opener", OPENERS)
def test_words_are_there_to_say_to_send_and_to_hand_over(pages: Pages, library: Library, opener: str) -> None:
    words = library.aids.opener_words(opener, "en")
    shown = [part.text for part in pages(f"/say/{opener}").marked("class", "saying")]
    assert shown == [words.say, words.text, words.card]


@pytest.mark.parametrize("opener", OPENERS)
def test_a_message_to_send_names_no_number(pages: Pages, opener: str) -> None:
    links = [link for link in pages(f"/say/{opener}").one("main").addresses if link.startswith("sms:")]
    assert [link.partition("body=")[0] for link in links] == ["sms:?&"]


@pytest.mark.parametrize("opener", OPENERS)
def test_a_card_shows_its_words_and_one_way_back(pages: Pages, library: Library, opener: str) -> None:
    main = pages(f"/say/{opener}/card").one("main")
    assert main.one("h1").text == library.aids.opener_words(opener, "en").card
    assert main.addresses == [f"/say/{opener}"]


@pytest.mark.parametrize("row", EXPECTED, ids=[row["id"] for row in EXPECTED])
def test_what_to_expect_says_how_strong_it_is_and_whom_to_ask(pages: Pages, row: Row) -> None:
    main = pages(f"/expect/{row['id']}").one("main")
    assert main.one("summary").text == STRENGTHS[row["strength"]]
    assert len(main.marked("class", "rungs")[0].marked("class", "saying")) == len(row["contacts"])


@pytest.mark.parametrize("entry", WITH_EXPECTATIONS)
def test_an_answer_says_what_to_expect_and_opens_to_whom_to_ask(pages: Pages, entry: str) -> None:
    main = pages(f"/guide/{entry}").one("main")
    opened = main.marked("class", "opens")[0].marked("class", "rungs")
    assert len(opened) == len([row for row in EXPECTED if row["entry"] == entry])


def test_everything_to_expect_stands_in_one_list(pages: Pages) -> None:
    assert {f"/expect/{row['id']}" for row in EXPECTED} <= set(pages("/expect").addresses)


@pytest.mark.parametrize("entry", EASY)
def test_easier_words_and_the_whole_answer_lead_to_each_other(pages: Pages, entry: str) -> None:
    assert f"/guide/{entry}/easy" in pages(f"/guide/{entry}").addresses
    assert f"/guide/{entry}" in pages(f"/guide/{entry}/easy").one("main").addresses


@pytest.mark.parametrize("entry", EASY)
def test_easier_words_have_a_picture_that_is_described(pages: Pages, library: Library, entry: str) -> None:
    picture = pages(f"/guide/{entry}/easy").marked("role", "img")[0]
    assert picture.given["aria-label"] == library.aids.younger(entry, "en").alt


def test_an_answer_without_easier_words_has_no_page_for_them(visitor: Visitor) -> None:
    assert visitor.get("/guide/probation/easy").status_code == 404


@pytest.mark.parametrize("address", ["/tell/nobody", "/say/nothing", "/say/nothing/card", "/expect/nothing"])
def test_an_id_that_is_not_known_is_not_found(visitor: Visitor, address: str) -> None:
    assert visitor.get(address).status_code == 404


def test_a_hard_answer_begins_with_a_note_and_ways_round_it(pages: Pages) -> None:
    main = pages("/guide/suicidal-feelings").one("main")
    note, short = main.marked("class", "note")[0], main.marked("class", "short")[0]
    parts = list(main.all())
    assert parts.index(note) < parts.index(short)
    assert {"#help", "/calm"} <= set(note.addresses)


def test_choices_about_looks_are_hidden_until_a_script_can_keep_them(pages: Pages) -> None:
    page = pages("/looks")
    assert all("hidden" in part.given for part in page.marked("data-choices"))
    assert list(page.all("form")) == []


def test_the_foot_holds_at_most_twelve_ways_on(pages: Pages) -> None:
    assert len(list(pages("/").one("footer").all("a"))) <= 12


def test_the_heading_of_what_to_expect_is_its_title(pages: Pages) -> None:
    page = pages("/expect")
    assert "".join(str(one) for one in page.one("title").inside).startswith(page.one("h1").text)
