"""Small talk that no known phrase covers: told by likeness, of what would be asked back or not known."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import hears, knowing, turn

from app.content.library import Library
from app.content.models import SmallTalk
from app.conversation.likely_talk import LikelyTalk, learn_talk
from app.conversation.outcomes import Correction, Outcome
from app.conversation.steps.small_talk import chatting
from app.conversation.turn import Knowledge
from app.text.language import Language
from app.text.reading import Reading, read

THANKS = (
    "thanks a lot", "thank you so much", "many thanks", "thanks for that", "thank you that helped",
    "thanks that was good", "that helped a lot thanks", "cheers for that",
)  # fmt: skip
PAUSES = ("im just looking", "just having a look", "nothing really", "its nothing", "just looking around")
ASKED = ("who comes to the meeting", "what is an assessment", "can they take me away", "where do i go if he hits me")
OFF = ("what is the capital of france", "how do i bake a cake", "who won the match", "is it going to rain")


@pytest.fixture(scope="module")
def likely() -> LikelyTalk:
    kinds, none = {"chat-thanks": THANKS, "chat-pause": (*PAUSES, "👍")}, frozenset[str]()
    talk = SmallTalk(kinds=kinds, fillers=none, asking=none, numbers=none)
    return LikelyTalk(learn_talk(talk, ASKED, OFF, Language("en")))


@pytest.fixture
def known(five: Library, likely: LikelyTalk) -> Knowledge:
    return replace(knowing(five), likely_talk=likely)


def heard(said: str) -> Reading:
    """A line as it is read."""
    return read(said, Language("en"))


def test_a_line_like_the_phrases_of_a_kind_is_of_that_kind(likely: LikelyTalk) -> None:
    assert likely.kind(heard("thanks a lot that helped")) == "chat-thanks"
    assert likely.kind(heard("just looking really")) == "chat-pause"


@pytest.mark.parametrize("asked", [*ASKED, *OFF, "what happens at the meeting", "who is the king of france"])
def test_a_question_is_of_no_kind(likely: LikelyTalk, asked: str) -> None:
    assert likely.kind(heard(asked)) is None


def test_a_word_alone_and_a_long_line_are_of_no_kind(likely: LikelyTalk) -> None:
    assert likely.kind(heard("thanks")) is None
    assert likely.kind(heard("thanks a lot that helped " * 3)) is None


def test_a_line_that_would_be_asked_back_is_small_talk(known: Knowledge) -> None:
    after = chatting(turn("thanks a lot that helped"), known)
    assert (after.outcome, after.decided_by) == (Outcome.CHAT_THANKS, "chatting")


def test_under_an_alarm_or_a_correction_nothing_is_small_talk(known: Knowledge) -> None:
    for said in (
        turn("thanks a lot that helped", alarm=hears().alarm),
        turn("thanks a lot that helped", correction=Correction.NOT_THAT),
    ):
        assert chatting(said, known) == said


def test_behind_an_answer_what_says_nothing_may_still_lean_on_it(known: Knowledge) -> None:
    behind = turn("just looking really", context=("who-comes",))
    assert chatting(behind, known) == behind
    aged = turn("thanks a lot im 14", context=("who-comes",))
    assert chatting(aged, known) == aged
    assert chatting(turn("just looking really"), known).outcome is Outcome.CHAT_PAUSE


def test_without_its_index_the_known_phrases_stand_alone(five: Library) -> None:
    said = turn("thanks a lot that helped")
    assert chatting(said, knowing(five)) == said
