"""A child asks in their own words and reads what writers wrote."""

from __future__ import annotations

import pytest
from markup import read
from steps import (
    CAST,
    WHO_ASKS_ABOUT_FOOTBALL,
    WHO_GREETS_IT,
    WHO_RUNS_ON,
    WHO_SHOUTS,
    WHO_SPELLS_BY_EAR,
    Answered,
    Child,
    ask,
    ask_next,
    carries_help,
)
from visitor import Visitor

from app.content.figures import plain
from app.content.library import Library
from app.web.site import Site

CONFERENCE = "What is a child protection conference?"


@pytest.mark.parametrize("child", [WHO_SHOUTS, WHO_SPELLS_BY_EAR, WHO_RUNS_ON], ids=lambda one: one.name)
def test_however_it_is_typed_the_conference_is_found(visitor: Visitor, child: Child) -> None:
    assert CONFERENCE in ask(visitor, child.types).headings


def test_the_answer_is_what_the_writers_wrote(visitor: Visitor, site: Site) -> None:
    answered = ask(visitor, "what is a child protection conference")
    short = site.library.words_for("child-protection-conference", "en").short
    named = site.library.named("en", site.clock().date())
    assert " ".join(plain(named.resolve(short)).split()) in answered.turn.text


def test_the_question_is_shown_as_it_was_asked(visitor: Visitor) -> None:
    answered = ask(visitor, WHO_SHOUTS.types)
    assert answered.turn.marked("class", "said")[0].text == WHO_SHOUTS.types


def test_an_answer_leads_on_to_its_permalink_and_to_more(visitor: Visitor) -> None:
    answered = ask(visitor, WHO_SHOUTS.types)
    assert "/guide/child-protection-conference" in answered.turn.addresses
    assert len(answered.choices) >= 2


@pytest.mark.parametrize("child", CAST, ids=lambda one: one.name)
def test_whatever_is_typed_the_page_says_who_to_call(visitor: Visitor, child: Child) -> None:
    answered = ask(visitor, child.types)
    assert answered.response.status_code == 200
    assert carries_help(answered.page.text)


@pytest.mark.parametrize("child", CAST, ids=lambda one: one.name)
def test_the_script_gets_the_same_turn_that_stands_on_the_page(visitor: Visitor, child: Child) -> None:
    whole = ask(visitor, child.types)
    fragment = visitor.post("/ask", {"question": child.types}, x_fragment="1")
    assert read(fragment.text).one("article") == whole.turn


def test_a_fragment_is_the_turn_alone(visitor: Visitor) -> None:
    fragment = read(visitor.post("/ask", {"question": "hello"}, x_fragment="1").text)
    assert list(fragment.all("html", "main", "nav", "form")) == []


def test_hello_is_answered_and_shows_the_ways_in(visitor: Visitor, library: Library) -> None:
    answered = ask(visitor, WHO_GREETS_IT.types)
    assert library.reply("chat-hello", "en").message in answered.turn.text
    assert "/topics/worried" in answered.turn.addresses


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("thank you", "chat-thanks"),
        ("bye", "chat-bye"),
        ("are you a robot", "chat-real"),
        ("hiya", "chat-hello"),
        ("haha", "chat-pause"),
        ("😭", "chat-pause"),
        ("👋", "chat-hello"),
    ],
)
def test_small_talk_gets_its_own_reply(visitor: Visitor, library: Library, said: str, outcome: str) -> None:
    assert library.reply(outcome, "en").message in ask(visitor, said).turn.text


@pytest.mark.parametrize("word", ["parental-responsibility", "independent-reviewing-officer"])
def test_a_word_of_the_glossary_is_explained_where_no_one_answer_is_found(
    visitor: Visitor, library: Library, word: str
) -> None:
    known = library.word(word, "en")
    assert known is not None
    turn = ask(visitor, f"{known.term} in other countries").turn
    assert plain(known.meaning) in turn.text
    assert f"/words/{word}" in turn.addresses


def test_who_asks_what_a_word_means_is_told_and_led_to_its_entry(visitor: Visitor, library: Library) -> None:
    known = library.word("independent-reviewing-officer", "en")
    assert known is not None
    turn = ask(visitor, "what is an independent reviewing officer").turn
    assert plain(known.meaning) in turn.text
    assert library.words_for(str(known.entry), "en").question in turn.text


def test_under_raised_help_no_word_is_explained(visitor: Visitor) -> None:
    assert "/words/social-worker" not in ask(visitor, "my social worker hits me").turn.addresses


@pytest.mark.parametrize("said", ["haha", "not sure", "😭"])
def test_who_says_nothing_is_shown_the_ways_in(visitor: Visitor, said: str) -> None:
    assert "/topics/worried" in ask(visitor, said).turn.addresses


def test_what_the_guide_does_not_know_it_says(visitor: Visitor, library: Library) -> None:
    answered = ask(visitor, WHO_ASKS_ABOUT_FOOTBALL.types)
    assert library.reply("none", "en").message in answered.turn.text


def test_not_knowing_leaves_three_ways_on(visitor: Visitor) -> None:
    turn = ask(visitor, WHO_ASKS_ABOUT_FOOTBALL.types).turn
    ways = [part for part in turn.all("ul") if "class" not in part.given][-1]
    assert len(list(ways.all("li"))) == 3
    assert "tel:08001111" in ways.addresses
    assert "/topics/worried" in turn.addresses


VAGUE = ("meeting", "meetings", "the meeting", "plan", "social worker", "what happens", "court", "school")
"""Words that several answers could be meant by; which of them the guide is sure of changes with its content."""


def unsure(visitor: Visitor) -> Answered:
    """The first vague question that is answered with choices."""
    asked = (ask(visitor, one) for one in VAGUE)
    return next(one for one in asked if "Which is closest?" in one.turn.text)


def test_a_question_between_answers_gets_two_to_four_whole_questions(visitor: Visitor, library: Library) -> None:
    answered = unsure(visitor)
    assert 2 <= len(answered.choices) <= 4
    assert all(library.has_entry(one) for one in answered.choices)


def test_the_second_one_means_the_second_choice(visitor: Visitor, library: Library) -> None:
    before = unsure(visitor)
    answered = ask_next(visitor, before, "the second one")
    assert library.words_for(before.choices[1], "en").question in answered.headings


def test_and_then_offers_what_comes_next(visitor: Visitor, library: Library) -> None:
    before = ask(visitor, WHO_SHOUTS.types)
    offered = ask_next(visitor, before, "and then?").choices
    assert offered[0] == library.entry("child-protection-conference").then


def test_a_short_question_leans_on_the_one_before(visitor: Visitor, library: Library) -> None:
    before = ask(visitor, WHO_SHOUTS.types)
    meant = library.words_for("who-comes-to-the-conference", "en").question
    assert meant in ask_next(visitor, before, "who comes to it").turn.text


def test_the_trail_grows_by_one_answer_a_turn(visitor: Visitor) -> None:
    first = ask(visitor, WHO_SHOUTS.types)
    second = ask_next(visitor, first, "what is an advocate")
    assert second.carried["context"].split() == ["child-protection-conference", "what-is-an-advocate"]


@pytest.mark.parametrize("sent", ["", "a" * 2001], ids=["nothing typed", "too long"])
def test_a_question_that_is_refused_loses_nothing_of_the_conversation(visitor: Visitor, sent: str) -> None:
    refused = ask_next(visitor, ask(visitor, WHO_SHOUTS.types), sent)
    assert refused.response.status_code == 422
    assert refused.carried["context"] == "child-protection-conference"


def test_nor_the_choices_that_were_shown_last(visitor: Visitor) -> None:
    choices = ask(visitor, "meeting")
    assert choices.carried["offered"]
    assert ask_next(visitor, choices, "").carried["offered"] == choices.carried["offered"]


def test_ids_that_nobody_wrote_are_passed_over(visitor: Visitor) -> None:
    answered = ask(visitor, "what is an advocate", context="no-such-entry ../../etc <b> what-is-abuse")
    assert answered.carried["context"].split() == ["what-is-abuse", "what-is-an-advocate"]


def test_the_trail_never_grows_past_twenty(visitor: Visitor, library: Library) -> None:
    long = " ".join(one.id for one in library.entries[:39])
    answered = ask(visitor, "what is an advocate", context=long)
    assert len(answered.carried["context"].split()) == 20


def test_an_answer_page_starts_a_trail(visitor: Visitor) -> None:
    form = visitor.page("/guide/what-is-abuse").marked("data-ask")[0]
    assert form.fields()["context"] == "what-is-abuse"


def test_in_the_test_language_the_answer_is_in_it_too(visitor: Visitor) -> None:
    answered = ask(visitor, WHO_SHOUTS.types, prefix="/qps")
    assert answered.page.one("html").given["dir"] == "rtl"
    assert "/qps/guide/child-protection-conference" in answered.turn.addresses


@pytest.mark.parametrize(("context", "greeted"), [("", True), ("pregnant", False)], ids=["first", "behind an answer"])
def test_an_age_behind_an_answer_greets_nobody(visitor: Visitor, library: Library, context: str, greeted: bool) -> None:
    said = ask(visitor, "i am 14 years old", context=context).turn.text
    assert (library.reply("chat-hello", "en").message in said) is greeted


def test_a_question_that_is_tapped_is_answered_in_the_conversation(visitor: Visitor, library: Library) -> None:
    before = unsure(visitor)
    chosen = before.choices[-1]
    title = library.words_for(chosen, "en").question
    answered = ask(visitor, title, **before.carried, chosen=chosen)
    assert title in answered.headings
    assert answered.carried["context"].split()[-1] == chosen


def test_of_choices_that_were_passed_over_the_first_stays_in_the_trail(visitor: Visitor) -> None:
    before = unsure(visitor)
    after = ask_next(visitor, before, WHO_SHOUTS.types)
    assert after.carried["context"].split() == [before.choices[0], "child-protection-conference"]


def test_from_a_long_answer_the_box_is_one_tap_away(visitor: Visitor) -> None:
    assert "#question" in ask(visitor, WHO_SHOUTS.types).turn.addresses


def test_the_meaning_of_a_word_beside_its_answer_does_not_lead_to_that_answer(visitor: Visitor) -> None:
    answered = ask(visitor, "What is a review meeting?", chosen="review-meeting")
    (meaning,) = answered.turn.marked("class", "meanings")
    assert meaning.addresses == ["/words/review-conference"]
