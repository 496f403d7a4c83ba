"""A child tells of harm: help stands first, the answer below it, and one tap corrects it."""

from __future__ import annotations

import pytest
from steps import (
    WHO_ASKS_FOR_A_FRIEND,
    WHO_IS_AFRAID,
    WHO_IS_BRIEF,
    Answered,
    ask,
    ask_next,
    carries_help,
    tap_correction,
)
from visitor import Visitor

from app.content.library import Library

IT_IS_A_FRIEND = "It's about a friend"
IT_IS_FOR_SCHOOL = "It's for school"
NOT_THAT = "That's not it"


def place(text: str, *pieces: str) -> list[int]:
    """Where pieces stand in a text."""
    return [text.index(piece) for piece in pieces]


def test_help_comes_first_and_the_answer_after_it(visitor: Visitor) -> None:
    text = ask(visitor, WHO_IS_BRIEF.types).turn.text
    thanked, childline, answer = place(
        text, "Thank you for saying that", "0800 1111", "Someone is hitting or hurting me"
    )
    assert thanked < childline < answer


def test_in_danger_the_first_thing_is_the_call_to_999(visitor: Visitor) -> None:
    help_box = ask(visitor, WHO_IS_AFRAID.types).help
    assert help_box.tab_stops[0].given["href"] == "tel:999"


def test_in_danger_the_next_minutes_are_thought_of(visitor: Visitor, library: Library) -> None:
    help_box = ask(visitor, WHO_IS_AFRAID.types).help
    assert library.reply("minutes", "en").message in help_box.text


def test_help_asks_nothing_back(visitor: Visitor) -> None:
    said = ask(visitor, WHO_IS_BRIEF.types).help
    assert "?" not in "".join(part.text for part in said.all("p"))


def test_help_says_that_this_page_calls_nobody(visitor: Visitor) -> None:
    assert "This page can't call anyone for you" in ask(visitor, WHO_IS_BRIEF.types).help.text


def test_a_worry_for_a_friend_gets_words_of_its_own(visitor: Visitor, library: Library) -> None:
    assert library.reply("support-friend", "en").message in ask(visitor, WHO_ASKS_FOR_A_FRIEND.types).turn.text


def test_a_question_about_abuse_is_no_disclosure(visitor: Visitor) -> None:
    assert ask(visitor, "what is neglect").help is None


@pytest.mark.parametrize("word", ["help", "HELP", "heeelp", "hlep", "safe", "am i safe"])
def test_the_words_help_and_safe_always_bring_help_up(visitor: Visitor, word: str) -> None:
    assert ask(visitor, word).help is not None


def test_its_about_a_friend_keeps_the_help_and_changes_who_it_is_about(visitor: Visitor, library: Library) -> None:
    corrected = tap_correction(visitor, ask(visitor, WHO_IS_BRIEF.types), IT_IS_A_FRIEND)
    assert library.reply("support-friend", "en").message in corrected.help.text
    assert "I'm worried about a friend" in corrected.turn.text


def test_after_a_disclosure_who_to_call_stands_before_the_long_words(visitor: Visitor) -> None:
    answered = ask(visitor, WHO_IS_BRIEF.types)
    assert answered.help is not None
    assert answered.help.tab_stops[0].given["href"] == "tel:08001111"


def test_a_number_that_stands_in_a_name_does_not_stand_beside_it_again(visitor: Visitor) -> None:
    answered = ask(visitor, WHO_IS_BRIEF.types)
    assert answered.help is not None
    (police,) = [row for row in answered.help.all("li") if row.text.startswith("101, the police")]
    assert police.text.endswith("Call 101")


@pytest.mark.parametrize("words", [IT_IS_FOR_SCHOOL, NOT_THAT])
def test_a_correction_takes_the_help_down(visitor: Visitor, words: str) -> None:
    assert tap_correction(visitor, ask(visitor, WHO_IS_BRIEF.types), words).help is None


@pytest.mark.parametrize("words", [IT_IS_FOR_SCHOOL, NOT_THAT])
def test_a_correction_takes_the_help_down_and_leaves_every_choice(visitor: Visitor, words: str) -> None:
    before = ask(visitor, "my stepmum slaps me when shes been drinking")
    assert len(before.choices) > 1
    assert set(before.choices) <= set(tap_correction(visitor, before, words).choices)


def test_a_corrected_page_still_says_who_to_call(visitor: Visitor) -> None:
    corrected = tap_correction(visitor, ask(visitor, WHO_IS_AFRAID.types), NOT_THAT)
    assert "0800 1111" in corrected.page.text


def test_a_correction_nobody_offers_changes_nothing(visitor: Visitor) -> None:
    assert ask(visitor, WHO_IS_BRIEF.types, correct="everything").help is not None


def test_a_disclosure_under_way_is_not_taken_for_a_follow_up(visitor: Visitor) -> None:
    first = ask(visitor, "what is a child protection conference")
    assert ask(visitor, "yes my dad hits me", **first.carried).help is not None


@pytest.mark.parametrize("then", ["ok", "what do i do", "should i go in", "is it my fault"])
def test_999_stays_in_sight_while_a_child_goes_on_typing(visitor: Visitor, then: str) -> None:
    first = ask(visitor, WHO_IS_AFRAID.types)
    after = ask_next(visitor, first, then)
    assert after.help is not None
    assert after.help.tab_stops[0].given["href"] == "tel:999"


@pytest.mark.parametrize("then", ["what is an advocate", "ok", "who comes to it"])
def test_whoever_only_read_about_999_is_in_no_danger(visitor: Visitor, then: str) -> None:
    read_about = ask(visitor, "what happens when you call 999")
    assert "when-i-call-999" in read_about.carried["context"]
    assert ask_next(visitor, read_about, then).help is None


def test_what_is_not_known_behind_a_worry_somebody_read_about_is_simply_not_known(visitor: Visitor) -> None:
    assert ask(visitor, "who won the world cup last summer", context="bullying").help is None


def test_one_tap_takes_999_down_for_the_turns_that_follow(visitor: Visitor) -> None:
    corrected = tap_correction(visitor, ask(visitor, WHO_IS_AFRAID.types), NOT_THAT)
    assert ask_next(visitor, corrected, "what is an advocate").help is None


def test_behind_a_worry_nobody_is_told_only_that_nothing_is_known(visitor: Visitor) -> None:
    assert ask(visitor, "we fly on friday", context="forced-marriage").help is not None


UNCLE = "my uncle touches me when mum is at work"
MATE = "my mate got touched by his uncle"


def said_before(visitor: Visitor, *lines: str) -> Answered:
    """Lines typed one under the other; what the last of them came to."""
    answered = ask(visitor, lines[0])
    for line in lines[1:]:
        answered = ask_next(visitor, answered, line)
    return answered


@pytest.mark.parametrize("then", ["who will they talk to", "ok thanks", "its my coach", "what does a social worker do"])
def test_a_worry_that_was_told_stays_in_sight(visitor: Visitor, then: str) -> None:
    answered = said_before(visitor, UNCLE, then)
    assert answered.help is not None
    assert carries_help(answered.help.text)


def test_in_the_turns_behind_it_a_line_recalls_the_help_and_all_of_it_is_folded(
    visitor: Visitor, library: Library
) -> None:
    answered = said_before(visitor, UNCLE, "what does a social worker do")
    assert answered.help is not None
    assert library.reply("support-standing", "en").message in answered.help.text
    assert len(list(answered.help.all("details"))) == 1


def test_who_only_asks_is_reminded_of_nothing(visitor: Visitor) -> None:
    assert said_before(visitor, "what is an advocate", "what does a social worker do").help is None


@pytest.mark.parametrize("then", ["i let him", "i told him to stop", "i pushed him off me"])
def test_a_short_second_line_is_more_of_what_was_told(visitor: Visitor, then: str) -> None:
    answered = said_before(visitor, UNCLE, then)
    assert "i-might-hurt-someone" not in answered.choices[:1]
    assert "Stop It Now" not in (answered.help.text if answered.help else "")


def test_thats_me_makes_a_friends_worry_the_childs_own(visitor: Visitor, library: Library) -> None:
    answered = said_before(visitor, MATE, "thats me btw")
    assert answered.help is not None
    assert library.reply("support-friend", "en").message not in answered.help.text
    assert "Someone is touching me" in answered.turn.text or "sexual-abuse" in answered.choices


def test_behind_a_friends_worry_she_is_the_friend(visitor: Visitor, library: Library) -> None:
    answered = said_before(visitor, "i think my mate is self harming", "she said shes gonna do it properly on friday")
    assert answered.help is not None
    assert library.reply("emergency-friend", "en").message in answered.help.text


def test_a_tap_on_a_false_alarm_leaves_what_was_told_before(visitor: Visitor) -> None:
    before = said_before(visitor, UNCLE, "he has a knife and hes coming up the stairs help")
    after = tap_correction(visitor, before, "That's not it")
    assert after.help is not None
    assert ask_next(visitor, after, "what is an advocate").help is not None


def test_one_tap_takes_the_reminder_away_for_good(visitor: Visitor) -> None:
    before = said_before(visitor, UNCLE, "what is an advocate")
    after = tap_correction(visitor, before, "Don't show this any more")
    assert after.help is None
    assert ask_next(visitor, after, "what is a social worker").help is None


def test_a_second_worry_takes_no_service_of_the_first_away(visitor: Visitor, library: Library) -> None:
    answered = said_before(visitor, "my parents are making me marry my cousin", "a boy at school is bullying me")
    named = [library.contact_words(one, "en").name for one in ("karma-nirvana", "anti-bullying-alliance")]
    assert answered.help is not None
    assert [name for name in named if name not in answered.help.text] == []


def test_who_asks_the_page_to_be_a_friend_is_still_heard_when_it_happens_at_home(
    visitor: Visitor, library: Library
) -> None:
    asked = "not a friend of mine, you. be my freind please"
    answered = said_before(visitor, "i want to kill myself tonight", asked, "dad punched mum and her lip is bleeding")
    assert answered.help is not None
    assert library.contact_words("refuge-ndah", "en").name in answered.help.text


def test_999_goes_when_three_turns_are_over_though_nothing_was_answered(visitor: Visitor, library: Library) -> None:
    answered = said_before(visitor, WHO_IS_AFRAID.types, "ok", "thanks", "hello", "ok")
    assert answered.help is not None
    assert library.reply("support-standing", "en").message in answered.help.text


def test_each_line_is_a_sentence_of_its_own(visitor: Visitor) -> None:
    answered = ask(visitor, "i love my new puppy so much\r\ni want to die")
    assert answered.help is not None


def test_however_long_the_talk_what_was_told_is_not_forgotten(visitor: Visitor) -> None:
    answered = ask(visitor, UNCLE)
    for asked in ["what is an advocate", "what is a core group"] * 12:
        answered = ask_next(visitor, answered, asked)
    assert answered.help is not None
    assert len(answered.carried["context"].split()) <= 20


def test_its_about_my_mate_makes_it_a_friends_worry(visitor: Visitor, library: Library) -> None:
    answered = said_before(visitor, "my mum hits me", "thats about my mate not me")
    assert answered.help is not None
    assert library.reply("support-friend", "en").message in answered.help.text
