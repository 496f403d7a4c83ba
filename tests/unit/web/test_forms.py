"""What comes in through a form is tidied and bounded at the door."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversation.trail import LONGEST
from app.text.normalise import words
from app.web.forms import MARKS_IN_A_ROW, MOST_OF_A_STORY, PlaceForm, QuestionForm, tidy
from app.web.middleware.limits import MOST_BODY

TIDIED = {
    "plain": ("hello", "hello"),
    "spaces": ("  he  said \t so ", "he said so"),
    "line-breaks": ("one\r\ntwo \n\n three\u2028four", "one\ntwo\nthree\nfour"),
    "control": ("he\x00llo\x1b", "he llo"),
    "zero-width": ("\u200bhe\u200dllo\ufeff", "hello"),
    "persian": ("می\u200cروم", "می\u200cروم"),
    "urdu": ("\u200cکتابیں\u200c \u200cهای", "کتابیں های"),
    "bengali": ("র\u200d্যাব", "র\u200d্যাব"),
    "joiners-in-a-row": ("می\u200c\u200c\u200dروم", "میروم"),
    "family": ("👨\u200d👩\u200d👧 ok", "👨\u200d👩\u200d👧 ok"),
    "heart-on-fire": ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
    "joiner-in-latin": ("kill\u200c m\u200de", "kill me"),
    "turned-round": ("\u202eabc\u202c", "abc"),
    "private": ("a\ue000b", "ab"),
    "half-pairs": ("a\ud800b", "ab"),
    "half-hidden-marks": ("e" + "\u0301\u200b" * 50, "é" + "\u0301" * MARKS_IN_A_ROW),
    "many-marks": ("e" + "\u0301" * 50, "é" + "\u0301" * MARKS_IN_A_ROW),
    "composed": ("e\u0301", "é"),
    "emoji": ("😢 ok", "😢 ok"),
    "arabic": ("أنا خائف", "أنا خائف"),
    "nothing": ("\u200b\x00 ", ""),
}


@pytest.mark.parametrize(("typed", "read"), TIDIED.values(), ids=TIDIED.keys())
def test_text_is_tidied(typed: str, read: str) -> None:
    assert tidy(typed) == read


TRICKY = st.text(
    st.sampled_from("ae \n\x00\u0301\u0316\u200b\u200c\u200d\u202eمی\u064eক্\u09c7\u09be😢❤\ufe0f\U0001f3fd"),
    max_size=30,
)
"""Letters, marks and signs that act on their neighbours."""


@given(st.text(max_size=300) | TRICKY)
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(max_size=300) | TRICKY)
def test_tidied_text_has_no_hidden_character_but_joiners(text: str) -> None:
    signs = {unicodedata.category(sign) for sign in tidy(text) if sign not in "\n\u200c\u200d"}
    assert signs.isdisjoint({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


@pytest.mark.parametrize(
    ("question", "error"),
    [
        ("hello", ""),
        ("", "empty"),
        (" \u200b ", "empty"),
        ("a" * MOST_OF_A_STORY, ""),
        ("a" * (MOST_OF_A_STORY + 1), "too-long"),
        ("he hits\r\n" * (MOST_OF_A_STORY // 8), ""),
    ],
    ids=["right", "nothing", "nothing-to-see", "as-long-as-may-be", "too-long", "as long as may be, in lines"],
)
def test_a_question_is_right_or_its_error_has_a_name(question: str, error: str) -> None:
    assert QuestionForm.of({"question": question}).error == error


def test_a_form_without_a_question_is_empty() -> None:
    assert QuestionForm.of({}).error == "empty"


@pytest.mark.parametrize(
    "typed", ["he hits me " * 200 + "and my sister", "a" * MOST_BODY], ids=["a story", "a page full"]
)
def test_what_was_too_long_is_given_back_to_its_last_word(typed: str) -> None:
    assert QuestionForm.of({"question": typed}).given == typed


@pytest.mark.parametrize("typed", TIDIED.values(), ids=TIDIED.keys())
def test_joiners_that_are_kept_to_be_seen_change_nothing_of_what_is_read(typed: tuple[str, str]) -> None:
    without = typed[1].replace("\u200c", "").replace("\u200d", "")
    assert words(typed[1]) == words(without)


@pytest.mark.parametrize("context", ["../etc", "<b>", "UPPER", "x" * 61, "né-t"], ids=str)
def test_what_cannot_be_an_id_is_left_out(context: str) -> None:
    assert QuestionForm.of({"question": "hi", "context": f"what-is-abuse {context}"}).context == ("what-is-abuse",)


def test_of_a_long_trail_the_latest_are_kept() -> None:
    trail = [f"entry-{number}" for number in range(30)]
    assert QuestionForm.of({"question": "hi", "context": " ".join(trail)}).context == tuple(trail[-LONGEST:])


def test_no_more_choices_are_taken_than_are_ever_shown() -> None:
    assert len(QuestionForm.of({"question": "hi", "offered": "aa bb cc dd ee ff"}).offered) == 4


@pytest.mark.parametrize(("place", "error"), [("Leeds", ""), ("", "empty"), ("a" * 501, "too-long")], ids=str)
def test_a_place_is_right_or_its_error_has_a_name(place: str, error: str) -> None:
    assert PlaceForm.of({"place": place}).error == error
