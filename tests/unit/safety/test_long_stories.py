"""Children put the worst last, in a story without a full stop: the net reads it to its end."""

from __future__ import annotations

import pytest

from app.content.models import Urgency
from app.safety.alarm import Alarm, Whom, gravest
from app.safety.net import SafetyNet
from app.safety.pieces import LONG, SIZE, pieces

ORDINARY = "my favourite subject is art and on saturday we went to the zoo with my cousins and saw penguins being fed"
BREATHLESS = " and ".join([ORDINARY] * 16)
IN_SENTENCES = ". ".join([ORDINARY] * 16)
WORST = "my mums boyfriend gets in my bed at night and touches me"


@pytest.mark.parametrize("story", [BREATHLESS, IN_SENTENCES], ids=["in one breath", "in sentences"])
def test_what_stands_last_in_a_long_story_is_heard(net: SafetyNet, story: str) -> None:
    assert not net.read(story).raised
    assert net.read(f"{story} and {WORST}").raised


def test_a_danger_at_the_end_of_a_long_story_is_an_emergency(net: SafetyNet) -> None:
    assert net.read(f"{BREATHLESS} and i am going to kill myself tonight").urgency is Urgency.EMERGENCY


def test_who_says_in_the_first_line_that_they_are_a_grown_up_is_one_to_the_last(net: SafetyNet) -> None:
    story = f"i am a teacher and a pupil in my class told me this. {BREATHLESS}. {WORST}"
    assert net.read(story).grown_up


def test_a_short_text_has_no_pieces() -> None:
    assert list(pieces("a " * (LONG // 2))) == []


@pytest.mark.parametrize("words", [SIZE, SIZE + 1, 3 * SIZE, 400])
def test_every_word_of_a_long_text_stands_in_a_piece(words: int) -> None:
    text = " ".join(f"word-number-{number}" for number in range(words))
    assert {word for piece in pieces(text) for word in piece.split()} == set(text.split())


def test_what_is_told_at_a_cut_stands_whole_in_one_of_the_pieces() -> None:
    text = " ".join(f"word-number-{number}" for number in range(200))
    told = [f"word-number-{number} word-number-{number + 1} word-number-{number + 2}" for number in range(198)]
    assert all(any(three in piece for piece in pieces(text)) for three in told)


def test_a_long_text_without_a_word_has_no_pieces() -> None:
    assert list(pieces(" " * (LONG + 1))) == []


def test_the_gravest_piece_counts_and_of_equals_the_one_that_is_sure() -> None:
    doubtful, sure = Alarm(Urgency.SUPPORT, "bullying", doubtful=True), Alarm(Urgency.SUPPORT, "being-hit-or-hurt")
    assert gravest([doubtful, sure, Alarm(Urgency.NONE, whom=frozenset({Whom.ME}))]).concern == "being-hit-or-hurt"
