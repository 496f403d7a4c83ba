"""Texting forms, misspelt, joined and split words: every reading stays."""

import pytest

from app.text.language import Language
from app.text.reading import read
from app.text.speller import Speller

VOCABULARY = {
    "assessment": 5,
    "social": 9,
    "worker": 9,
    "police": 3,
    "safeguarding": 2,
    "neglect": 2,
    "advocate": 4,
    "scared": 3,
    "is": 20,
    "it": 9,
    "what": 20,
    "an": 9,
    "my": 9,
    "meeting": 4,
    "school": 4,
    "emotional": 1,
}
ENGLISH = Language(
    "en", textspeak={"wots": "what is", "ur": "your"}, known=frozenset({"meetings", "football", "police"})
)
SPELLER = Speller(VOCABULARY, ENGLISH.known)

MISSPELT = {
    "letters left out": ("asesment", "assessment"),
    "letters swapped": ("polcie", "police"),
    "as it sounds": ("neglekt", "neglect"),
    "as it is said": ("advercate", "advocate"),
    "another spelling of a sound": ("emoshunal", "emotional"),
    "one letter wrong": ("skared", "scared"),
    "stretched": ("schooool", "school"),
}


@pytest.mark.parametrize(("typed", "meant"), MISSPELT.values(), ids=MISSPELT.keys())
def test_a_misspelt_word_finds_its_word(typed: str, meant: str) -> None:
    assert read(typed, ENGLISH, SPELLER).words == (meant,)


def test_texting_forms_are_written_out() -> None:
    assert read("wots it", ENGLISH, SPELLER).words == ("what", "is", "it")


def test_both_readings_of_a_misspelt_word_stay() -> None:
    weights = dict(read("asesment", ENGLISH, SPELLER).weighted)
    assert weights["assessment"] > weights["asesment"] > 0


def test_an_ordinary_word_the_content_does_not_use_is_left_alone() -> None:
    reading = read("meetings", ENGLISH, SPELLER)
    assert reading.words == ("meetings",)
    assert reading.corrections == ()


def test_a_word_of_the_content_is_never_corrected() -> None:
    assert read("social worker", ENGLISH, SPELLER).weighted == (("social", 1.0), ("worker", 1.0))


def test_two_words_typed_as_one_come_apart() -> None:
    assert read("socialworker", ENGLISH, SPELLER).words == ("social", "worker")


def test_one_word_typed_as_two_comes_together() -> None:
    assert read("safe guarding", ENGLISH, SPELLER).words == ("safeguarding",)


def test_what_was_corrected_can_be_shown() -> None:
    assert read("asesment", ENGLISH, SPELLER).corrections == (("asesment", "assessment"),)


@pytest.mark.parametrize("typed", ["xqzjwv", "the", "a1b2c3", "مدرسة", ""])
def test_what_is_like_no_word_stays_as_it_is(typed: str) -> None:
    assert read(typed, ENGLISH, SPELLER).corrections == ()


def test_a_speller_keeps_nothing_of_what_was_typed() -> None:
    speller = Speller(VOCABULARY)
    before = {name: repr(value) for name, value in vars(speller).items()}
    speller.correct("asesment")
    assert {name: repr(value) for name, value in vars(speller).items()} == before
