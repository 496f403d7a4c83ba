"""What comes in through a form is tidied and bounded at the door."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.forms import MARKS_IN_A_ROW, MOST_CHARACTERS, MOST_CONTEXT, PlaceForm, QuestionForm, tidy

TIDIED = {
    "plain": ("hello", "hello"),
    "spaces": ("  he  said \t so ", "he said so"),
    "line-breaks": ("one\r\ntwo\u2028three", "one two three"),
    "control": ("he\x00llo\x1b", "he llo"),
    "zero-width": ("\u200bhe\u200dllo\ufeff", "hello"),
    "turned-round": ("\u202eabc\u202c", "abc"),
    "private": ("a\ue000b", "ab"),
    "half-pairs": ("a\ud800b", "ab"),
    "many-marks": ("e" + "\u0301" * 50, "é" + "\u0301" * MARKS_IN_A_ROW),
    "composed": ("e\u0301", "é"),
    "emoji": ("😢 ok", "😢 ok"),
    "arabic": ("أنا خائف", "أنا خائف"),
    "nothing": ("\u200b\x00 ", ""),
}


@pytest.mark.parametrize(("typed", "read"), TIDIED.values(), ids=TIDIED.keys())
def test_text_is_tidied(typed: str, read: str) -> None:
    assert tidy(typed) == read


@given(st.text(max_size=300))
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(max_size=300))
def test_tidied_text_has_no_hidden_character(text: str) -> None:
    assert {unicodedata.category(sign) for sign in tidy(text)}.isdisjoint({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


@pytest.mark.parametrize(
    ("question", "error"),
    [
        ("hello", ""),
        ("", "empty"),
        (" \u200b ", "empty"),
        ("a" * MOST_CHARACTERS, ""),
        ("a" * (MOST_CHARACTERS + 1), "too-long"),
        ("he hits\r\n" * (MOST_CHARACTERS // 8), ""),
    ],
    ids=["right", "nothing", "nothing-to-see", "as-long-as-may-be", "too-long", "as long as may be, in lines"],
)
def test_a_question_is_right_or_its_error_has_a_name(question: str, error: str) -> None:
    assert QuestionForm.of({"question": question}).error == error


def test_a_form_without_a_question_is_empty() -> None:
    assert QuestionForm.of({}).error == "empty"


def test_what_is_given_back_fits_the_box() -> None:
    assert len(QuestionForm.of({"question": "a" * 5000}).given) == MOST_CHARACTERS


@pytest.mark.parametrize("context", ["../etc", "<b>", "UPPER", "a", "x" * 61, "né-t"], ids=str)
def test_what_cannot_be_an_id_is_left_out(context: str) -> None:
    assert QuestionForm.of({"question": "hi", "context": f"what-is-abuse {context}"}).context == ("what-is-abuse",)


def test_of_a_long_trail_the_latest_are_kept() -> None:
    trail = [f"entry-{number}" for number in range(30)]
    assert QuestionForm.of({"question": "hi", "context": " ".join(trail)}).context == tuple(trail[-MOST_CONTEXT:])


def test_no_more_choices_are_taken_than_are_ever_shown() -> None:
    assert len(QuestionForm.of({"question": "hi", "offered": "aa bb cc dd ee ff"}).offered) == 4


@pytest.mark.parametrize(("place", "error"), [("Leeds", ""), ("", "empty"), ("a" * 501, "too-long")], ids=str)
def test_a_place_is_right_or_its_error_has_a_name(place: str, error: str) -> None:
    assert PlaceForm.of({"place": place}).error == error
