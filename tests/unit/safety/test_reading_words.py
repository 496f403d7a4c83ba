"""Disguises, mended words and patterns, each on its own."""

from __future__ import annotations

import pytest
from small_lexicon import PATTERNS

from app.errors import ContentFaulty
from app.safety.disguise import Unmasker
from app.safety.patterns import Compiler
from app.safety.sight import Sight
from app.safety.tokens import tokens
from app.text.language import Language
from app.text.normalise import words
from app.text.speller import Speller

TYPED = (
    "my dad hits me",
    "dad hits me",
    "i want to die",
    "i want help",
    "help me",
    "kill me",
    "kill",
    "i want to be safe",
    "safe",
)
SPELLER = Speller.over([text.split() for text in TYPED] * 2)
COMPILER = Compiler(PATTERNS.words, words)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mydadhitsme", "my dad hits me"),
        ("iwanttodie", "i want to die"),
        ("hlep", "help"),
        ("heelp", "help"),
        ("kil", "kill"),
        ("saef", "safe"),
        ("xqzvw", "xqzvw"),
    ],
)
def test_strange_words_are_mended(typed: str, meant: str) -> None:
    assert " ".join(token.word for token in tokens([typed], SPELLER)) == meant


def test_the_typed_form_is_kept_beside_the_meant_one() -> None:
    assert [(token.word, token.typed) for token in tokens(["hlep"], SPELLER)] == [("help", "hlep")]


def test_a_word_that_a_pattern_names_means_itself() -> None:
    language = Language("en").with_speller_from(
        ["dad pushed to the shops", "mum pushed to the shops"] * 30 + ["punched"]
    )
    told = Sight(PATTERNS, language).sentences("dad punched to the shops")[0].tokens
    assert told[1].word == "punched"


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("k.i.l.l", "kill"),
        ("h-e-l-p me", "help me"),
        ("hеlp", "help"),
        ("ra\u200bpe", "rape"),
        ("r_a_p_e", "rape"),
        ("a 🔪", "a knife"),
    ],
    ids=["dots", "dashes", "cyrillic e", "zero width", "underscores", "picture"],
)
def test_disguises_come_off(typed: str, plain: str) -> None:
    assert Unmasker({"knife": "🔪"}).undisguised(typed).split() == plain.split()


@pytest.mark.parametrize("text", ["помоги мне", "ساعدني", "pomóż mi"], ids=["russian", "arabic", "polish"])
def test_other_languages_pass_unharmed(text: str) -> None:
    assert Unmasker({}).undisguised(text) == text


@pytest.mark.parametrize(
    ("line", "sentence", "found"),
    [
        ("{person} .. {hits} me", "my dad hits me", True),
        ("{person} .. {hits} me", "dad he always hits me", True),
        ("{person} .. {hits} me", "dad is nice and he never hits me", False),
        ("^ help me? $", "help", True),
        ("^ help me? $", "help me now", False),
        ("(go_home|stay)", "i go home", True),
        ("{person|bin} hits", "bin hits", True),
    ],
)
def test_patterns_find_what_they_say(line: str, sentence: str, found: bool) -> None:
    assert (COMPILER.line(line).search(f" {sentence} ") is not None) is found


def test_a_pattern_of_gaps_alone_is_refused() -> None:
    with pytest.raises(ContentFaulty):
        COMPILER.anchors("^ .. $")


def test_idiom_is_struck_out_before_anything_looks() -> None:
    sight = Sight(PATTERNS, Language("en"))
    assert [token.word for token in sight.sentences("dad hits the gym")[0].tokens] == ["dad", "~"]


def test_ten_thousand_marks_are_read_in_bounds() -> None:
    sight = Sight(PATTERNS, Language("en"))
    assert len(sight.sentences("a" + "\u0301" * 10_000 + " help")[0].tokens) <= 2
