"""The reading age of a text: syllables, sentences, numbers as they are spoken."""

from __future__ import annotations

import pytest

from app.text.readability import reading_age, sentences


def test_a_small_childs_text_is_young() -> None:
    assert reading_age("The cat sat. The dog ran. I am glad.") < 7


def test_an_officials_text_is_old() -> None:
    text = "A statutory assessment is undertaken by the local authority in accordance with applicable legislation."
    assert reading_age(text) > 16


def test_shorter_sentences_are_easier() -> None:
    one = "They talk to you and they listen to your family and then they write it down for everyone to read."
    three = "They talk to you. They listen to your family. Then they write it down for everyone to read."
    assert reading_age(three) < reading_age(one)


def test_a_list_point_is_a_sentence_without_a_full_stop() -> None:
    assert reading_age("a red ball\na big tree\na small boat") == reading_age("A red ball. A big tree. A small boat.")


@pytest.mark.parametrize(
    ("digits", "spoken"),
    [("45", "forty five"), ("12", "twelve"), ("0800 1111", "nought eight nought nought one one one one")],
)
def test_numbers_count_as_they_are_spoken(digits: str, spoken: str) -> None:
    assert reading_age(f"They have {digits} here.") == reading_age(f"They have {spoken} here.")


def test_a_year_is_read_in_two_halves() -> None:
    assert reading_age("It was 2013 then.") == reading_age("It was twenty thirteen then.")


def test_an_empty_text_has_no_age() -> None:
    assert reading_age(" \n") == 0.0


def test_a_quoted_question_ends_its_sentence() -> None:
    assert sentences('Ask, "Who will know?" Then wait.\n- One point') == [
        'Ask, "Who will know?',
        "Then wait.",
        "- One point",
    ]
