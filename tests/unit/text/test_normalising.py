"""What was typed, brought to one plain form."""

import time

import pytest

from app.text.normalise import normalise, words

SAME_WORDS = {
    "capitals": ("WHY ME", "why me"),
    "accents": ("café Zoë", "cafe zoe"),
    "curly apostrophe": ("can’t", "cant"),
    "straight apostrophe": ("can't", "cant"),
    "stretched letters": ("soooooo", "soo"),
    "numbers for letters": ("he h1t me at 5ch00l", "he hit me at school"),
    "signs for letters": ("@buse and $ex", "abuse and sex"),
    "emergency number": ("call 999", "call 999"),
    "text-speak numbers": ("gr8 b4 m8 2moro", "gr8 b4 m8 2moro"),
    "an age": ("16yo", "16yo"),
    "spelt out": ("h e l p", "help"),
    "invisible characters": ("soci\u200bal wor\u00adker", "social worker"),
    "wide letters": ("ＨＥＬＰ", "help"),
    "hyphens and slashes": ("self-harm/cutting", "self harm cutting"),
    "line breaks": ("one\r\n\ttwo", "one two"),
    "decorated letters": ("h\u0300\u0301\u0302\u0303\u0304elp", "help"),
    "polish": ("Żółć społeczna", "zolc spoleczna"),
    "romanian": ("Ţară și", "tara si"),
    "nothing": ("?!...", ""),
}

OTHER_SCRIPTS = {
    "arabic": "مدرسة جديدة",
    "arabic with marks": "مَدْرَسَة",
    "urdu": "کیا وہ مجھے لے جائیں گے",
    "hindi": "क्या मुझे बात करनी है",
    "ukrainian": "мій київ",
    "chinese": "社工",
}


@pytest.mark.parametrize(("typed", "plain"), SAME_WORDS.values(), ids=SAME_WORDS.keys())
def test_one_plain_form(typed: str, plain: str) -> None:
    assert normalise(typed) == plain


@pytest.mark.parametrize("typed", OTHER_SCRIPTS.values(), ids=OTHER_SCRIPTS.keys())
def test_other_scripts_pass_through_unharmed(typed: str) -> None:
    assert normalise(typed) == typed


@pytest.mark.parametrize(("typed", "_plain"), SAME_WORDS.values(), ids=SAME_WORDS.keys())
def test_normalising_twice_changes_nothing_more(typed: str, _plain: str) -> None:
    assert normalise(normalise(typed)) == normalise(typed)


def test_ten_thousand_marks_on_one_letter_do_not_stop_the_world() -> None:
    began = time.perf_counter()
    assert normalise("a" + "\u0301\u0323" * 5_000 + "b") == "ab"
    assert time.perf_counter() - began < 0.5


def test_a_text_without_end_is_cut() -> None:
    assert len(normalise("word " * 100_000)) <= 20_000


def test_words_are_the_normalised_text_cut_at_blanks() -> None:
    assert words("Why, me?") == ["why", "me"]
