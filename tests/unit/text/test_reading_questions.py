"""Texting forms, misspelt, joined and split words: what was meant stands beside what was typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app import storage
from app.errors import BuildCorrupt
from app.text.language import Language
from app.text.reading import read
from app.text.speller import Speller

TYPED = (
    "what is an assessment",
    "what is the assessment about",
    "i am scared of the meeting",
    "i am scared of him",
    "is my social worker my advocate",
    "can my social worker tell the police",
    "the police came to my school",
    "what is safeguarding",
    "is it neglect or emotional abuse",
    "they said it was emotional neglect",
    "will the advocate come to the meeting",
    "they said safeguarding came to my school",
    "who can i tell about their house",
    "there is no food in their house",
    "there is a meeting about me",
    "i want to go to their house",
    "he is my brother",
    "it is not his fault",
)
BARE = Language("en", textspeak={"wots": "what is", "ur": "your"}, known=frozenset({"meetings", "football", "police"}))
ONCE = ("a grievance",)
MANY_TIMES = (*TYPED * 20, *ONCE)
ENGLISH = BARE.with_speller_from(MANY_TIMES, fingerprint="these")

ORDINARY = replace(BARE, known=frozenset({"starting", "there"})).with_speller_from(
    ["no food in their house", "i am starving"] * 20
)

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
    assert read(typed, ENGLISH).words == (meant,)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("their is a meeting about me", "there is a meeting about me"),
        ("no food in there house", "no food in their house"),
        ("it is not is fault", "it is not his fault"),
    ],
    ids=["their for there", "there for their", "is for his"],
)
def test_words_around_it_tell_which_word_was_meant(typed: str, meant: str) -> None:
    assert " ".join(read(typed, ENGLISH).words) == meant


def test_of_two_words_as_near_the_one_that_fits_is_taken() -> None:
    assert read("hes is my brother", ENGLISH).words[0] == "he"
    assert read("it is not hes fault", ENGLISH).words[3] == "his"


def test_texting_forms_are_written_out() -> None:
    assert read("wots it", ENGLISH).words == ("what", "is", "it")


@pytest.mark.parametrize(("typed", "meant"), [("asesment", "assessment"), ("their is a meeting", "there")])
def test_both_readings_of_a_misspelt_word_stay(typed: str, meant: str) -> None:
    weights = dict(read(typed, ENGLISH).weighted)
    assert weights[meant] > weights[typed.split(maxsplit=1)[0]] > 0


@pytest.mark.parametrize("typed", ["football", "no football"])
def test_an_ordinary_word_the_content_does_not_use_is_left_alone(typed: str) -> None:
    reading = read(typed, ENGLISH)
    assert reading.words == tuple(typed.split())
    assert reading.corrections == ()


def test_words_that_often_stand_so_are_never_corrected() -> None:
    assert read("social worker", ENGLISH).weighted == (("social", 1.0), ("worker", 1.0))


def test_two_words_typed_as_one_come_apart() -> None:
    assert read("socialworker", ENGLISH).words == ("social", "worker")


def test_a_whole_sentence_typed_as_one_word_comes_apart() -> None:
    assert read("iamscaredofhim", ENGLISH).words == ("i", "am", "scared", "of", "him")


def test_a_misspelt_word_is_not_taken_for_two() -> None:
    assert read("the meating", ENGLISH).words == ("the", "meeting")


def test_a_word_of_the_language_is_not_taken_for_another_that_sounds_otherwise() -> None:
    assert read("i am starting", ORDINARY).words == ("i", "am", "starting")


def test_an_ordinary_word_that_is_seldom_typed_stays_too() -> None:
    seldom = ORDINARY.with_speller_from([*["i am starving"] * 20, "we are starting"])
    assert read("i am starting", seldom).words == ("i", "am", "starting")


def test_a_word_of_the_language_may_stand_for_one_that_sounds_the_same() -> None:
    assert read("no food in there house", ORDINARY).words == ("no", "food", "in", "their", "house")


@pytest.mark.parametrize("typed", ["sekshun", "secshun"])
def test_a_word_that_writers_misspelt_is_no_word_of_the_language(typed: str) -> None:
    """Said like "section", though four letters away; the section is far commoner."""
    taught = replace(BARE, known=frozenset({"section"})).with_speller_from(
        [*["a section of the law"] * 20, *[f"what is a {typed}"] * 2]
    )
    assert read(f"what is a {typed}", taught).words[-1] == "section"


def test_one_word_typed_as_two_comes_together() -> None:
    assert read("safe guarding", ENGLISH).words == ("safeguarding",)


def test_what_was_corrected_can_be_shown() -> None:
    assert read("asesment", ENGLISH).corrections == (("asesment", "assessment"),)


@pytest.mark.parametrize("typed", ["xqzjwv", "the", "a1b2c3", "مدرسة", ""])
def test_what_is_like_no_word_stays_as_it_is(typed: str) -> None:
    assert read(typed, ENGLISH).corrections == ()


def test_a_language_without_a_speller_reads_what_was_typed() -> None:
    assert read("asesment polcie", BARE).words == ("asesment", "polcie")


def test_a_word_typed_once_is_not_what_others_are_mended_to() -> None:
    assert read("grievanse", ENGLISH).words == ("grievanse",)


def test_a_misspelling_that_writers_typed_is_no_word() -> None:
    speller = Speller.over([["the", "advocate", "helps"]] * 6 + [["my", "advocat"]] * 2, frozenset({"advocate"}))
    assert [one.meant for one in speller.mend(["the", "advocat", "helps"])] == [("the",), ("advocate",), ("helps",)]


@pytest.mark.parametrize(
    "word", ["advocat", "cafcass", "advice"], ids=["as common as the other", "like no other", "an ordinary word"]
)
def test_a_word_that_is_typed_is_one_unless_it_is_like_a_far_commoner(word: str) -> None:
    texts = [["advocate", "advice"]] * 4 + [[word]] * 2
    speller = Speller.over(texts, frozenset({"advocate", "advice"}))
    assert speller.mend([word])[0].meant == (word,)


def test_a_speller_reads_the_same_from_its_file(tmp_path: Path) -> None:
    ENGLISH.speller.save(tmp_path / "speller.npz")
    again = Speller.load(tmp_path / "speller.npz", known=BARE.known, fingerprint="these")
    typed = ["their", "is", "a", "meating", "abuot", "me", "mysocialworker"]
    assert again.mend(typed) == ENGLISH.speller.mend(typed)


def test_a_speller_made_from_other_texts_is_refused(tmp_path: Path) -> None:
    ENGLISH.speller.save(tmp_path / "speller.npz")
    with pytest.raises(BuildCorrupt):
        Speller.load(tmp_path / "speller.npz", known=BARE.known, fingerprint="others")


@pytest.mark.parametrize("missing", ["words", "shares", "near_starts"])
def test_a_speller_that_lacks_a_part_is_refused(missing: str, tmp_path: Path) -> None:
    ENGLISH.speller.save(tmp_path / "speller.npz")
    names, arrays = storage.read(tmp_path / "speller.npz", "these")
    kept = {name: one for name, one in arrays.items() if name != missing}
    words = {name: one for name, one in names.items() if name == "words" != missing}
    storage.write(tmp_path / "speller.npz", words, kept, "these")
    with pytest.raises(BuildCorrupt):
        Speller.load(tmp_path / "speller.npz", known=BARE.known, fingerprint="these")


def test_a_speller_keeps_nothing_of_what_was_typed() -> None:
    speller = Speller.over([text.split() for text in TYPED])
    before = {name: repr(value) for name, value in vars(speller).items()}
    speller.mend(["asesment", "xqzjwv"])
    assert {name: repr(value) for name, value in vars(speller).items()} == before
