"""All steps in order over the library of five: every turn ends in a named outcome, with who can help."""

from __future__ import annotations

from typing import Any

import pytest
from builders import Hears, hears, knowing, turn

from app.content.library import Library
from app.content.models import Urgency
from app.conversation.outcomes import Correction, Ending, Kind, Outcome
from app.conversation.pipeline import STEPS, ending, run
from app.conversation.steps.danger import danger
from app.conversation.steps.small_talk import pausing, small_talk
from app.conversation.trail import Told
from app.conversation.turn import Turn


def come_to(library: Library, question: str, net: Hears | None = None, **more: Any) -> Ending:
    """What a question comes to."""
    knowledge = knowing(library, net)
    return ending(run(turn(question, **more), knowledge), knowledge)


def test_danger_is_the_first_of_all_steps() -> None:
    assert STEPS[0] is danger


@pytest.mark.parametrize("question", ["hello", "yes", "and then", "big meeting", "who", "zzz"])
def test_the_first_step_to_decide_has_the_last_word(five: Library, question: str) -> None:
    knowledge, behind = knowing(five), turn(question, context=("who-comes",))
    decided = behind
    for step in STEPS:
        decided = step(decided, knowledge)
        if decided.outcome is not None:
            break
    assert (run(behind, knowledge).outcome, run(behind, knowledge).offers) == (decided.outcome, decided.offers)


def test_a_question_that_was_tapped_is_answered_and_raises_nothing(five: Library) -> None:
    found = come_to(five, "Someone hits me", hears(), chosen="someone-hits-me")
    assert (found.outcome, found.offers[0].entry) == (Outcome.ANSWER, "someone-hits-me")
    assert (found.urgency, found.told) == (Urgency.NONE, None)


def test_behind_a_worry_that_was_told_a_tapped_question_keeps_it_in_sight(five: Library) -> None:
    found = come_to(five, "Who comes?", chosen="who-comes", told=Told("someone-hits-me"))
    assert (found.standing, found.concern) == (True, "someone-hits-me")


def test_what_was_tapped_may_be_anything(five: Library) -> None:
    assert Turn.of("hello", (), five, chosen="no-such-entry").chosen is None


@pytest.mark.parametrize("question", ["", "hello", "big meeting", "zzz", "😢", "a" * 500, "the second one", "yes"])
def test_every_turn_ends_in_an_outcome(five: Library, question: str) -> None:
    assert run(turn(question), knowing(five)).outcome is not None


def test_a_question_that_is_typed_plainly_has_one_way(five: Library) -> None:
    assert run(turn("What IS the big meeting?"), knowing(five)).ways == ("What IS the big meeting?",)


@pytest.mark.parametrize("question", ["", "hello", "zzz", "big meeting"])
def test_every_turn_names_somebody_to_call(five: Library, question: str) -> None:
    assert "childline" in come_to(five, question).contacts


def test_a_way_of_asking_finds_its_entry(five: Library) -> None:
    found = come_to(five, "what is the big meeting")
    assert (found.outcome, found.offers[0].entry) == (Outcome.ANSWER, "big-meeting")


def test_an_answer_brings_its_follow_ups(five: Library) -> None:
    assert come_to(five, "what is the big meeting").follow_ups == five.entry("big-meeting").next


def test_a_disclosure_has_both_help_and_answer(five: Library) -> None:
    found = come_to(five, "anything", hears())
    assert (found.offers[0].entry, found.help_reply) == ("someone-hits-me", "support-friend")
    assert found.contacts == ("childline", "check-me-first")


def test_in_an_emergency_the_emergency_services_stand_first(five: Library) -> None:
    assert come_to(five, "anything", hears(Urgency.EMERGENCY)).contacts[0] == "emergency-999"


def test_hello_under_an_alarm_is_no_small_talk(five: Library) -> None:
    assert come_to(five, "hello", hears()).outcome.kind is not Kind.CHAT


def test_a_question_made_of_small_words_is_no_small_talk(five: Library) -> None:
    assert come_to(five, "do hello").outcome is not Outcome.CHAT_HELLO


def test_a_misspelt_hello_is_small_talk(five: Library) -> None:
    assert come_to(five, "helo").outcome is Outcome.CHAT_HELLO


def test_hello_is_small_talk(five: Library) -> None:
    assert come_to(five, "hello").outcome is Outcome.CHAT_HELLO


@pytest.mark.parametrize(
    ("signs", "outcome"),
    [("👋", Outcome.CHAT_HELLO), ("👋👋 !!", Outcome.CHAT_HELLO), ("😭", Outcome.CHAT_PAUSE), ("!!", Outcome.NONE)],
)
def test_signs_alone_are_looked_up_and_an_unknown_face_is_given_time(
    five: Library, signs: str, outcome: Outcome
) -> None:
    assert come_to(five, signs).outcome is outcome


def test_signs_under_an_alarm_are_no_small_talk(five: Library) -> None:
    assert come_to(five, "👋", hears()).outcome.kind is not Kind.CHAT


@pytest.mark.parametrize("said", ["not sure", "i presed the rong button", "hello i pressed the wrong button"])
def test_who_says_nothing_is_given_time_or_greeted(five: Library, said: str) -> None:
    assert come_to(five, said).outcome.kind is Kind.CHAT


@pytest.mark.parametrize("said", ["i pressed the wrong bus stop", "i pressed the wrong bell"])
def test_a_line_with_another_word_is_not_nearly_the_phrase(five: Library, said: str) -> None:
    assert come_to(five, said).outcome.kind is not Kind.CHAT


def test_a_pause_behind_an_answer_is_first_asked_about_and_then_given_time(five: Library) -> None:
    said = turn("not sure", context=("big-meeting",))
    assert small_talk(said, knowing(five)) == said
    assert pausing(said, knowing(five)).outcome is Outcome.CHAT_PAUSE


def test_one_word_that_says_nothing_leans_on_nothing(five: Library) -> None:
    assert come_to(five, "whatever", context=("big-meeting",)).outcome.kind is Kind.CHAT


def test_behind_an_answer_nothing_is_nearly_small_talk(five: Library) -> None:
    found = come_to(five, "i presed the rong button", context=("big-meeting",))
    assert found.outcome.kind is not Kind.CHAT


@pytest.mark.parametrize("question", ["zzz", "hello", "who comes"])
@pytest.mark.parametrize("said", [Correction.NOT_THAT, Correction.SCHOOL])
def test_a_correction_leaves_what_stood_under_the_help(five: Library, question: str, said: Correction) -> None:
    stood = come_to(five, question, hears()).offers
    after = come_to(five, question, hears(), correction=said).offers
    assert {one.entry for one in stood} <= {one.entry for one in after}


def test_where_nothing_was_raised_a_correction_adds_nothing(five: Library) -> None:
    assert come_to(five, "zzz", correction=Correction.NOT_THAT).offers == come_to(five, "zzz").offers


def test_a_correction_leaves_no_help_above_the_answer(five: Library) -> None:
    assert come_to(five, "anything", hears(), correction=Correction.NOT_THAT).help_reply is None


@pytest.mark.parametrize(
    ("urgency", "concern", "reply"),
    [
        (Urgency.NONE, None, None),
        (Urgency.SUPPORT, None, "support-unsure"),
        (Urgency.SUPPORT, "bullying", "support"),
        (Urgency.SUPPORT, "someone-hits-me", "support-friend"),
        (Urgency.EMERGENCY, "bullying", "emergency"),
        (Urgency.EMERGENCY, None, "emergency"),
        (Urgency.EMERGENCY, "someone-hits-me", "emergency-suicidal"),
    ],
    ids=str,
)
def test_the_words_of_help_follow_what_was_heard(
    five: Library, urgency: Urgency, concern: str | None, reply: str | None
) -> None:
    assert five.help_reply(urgency, concern) == reply


@pytest.mark.parametrize(
    ("urgency", "reply"), [(Urgency.EMERGENCY, "emergency-suicidal"), (Urgency.SUPPORT, "support")], ids=str
)
def test_a_pattern_s_own_words_stand_above_an_emergency_alone(five: Library, urgency: Urgency, reply: str) -> None:
    assert five.help_reply(urgency, "bullying", "emergency-suicidal") == reply


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_belongs_to_a_kind_of_the_contract(outcome: Outcome) -> None:
    assert outcome.kind in Kind
