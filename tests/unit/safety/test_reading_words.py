"""Disguises, mended words and patterns, each on its own."""

from __future__ import annotations

import pytest
from small_lexicon import PATTERNS

from app.errors import ContentFaulty
from app.safety.disguise import Unmasker
from app.safety.patterns import Compiler
from app.safety.sight import Sight
from app.safety.tokens import Mender
from app.text.language import Language
from app.text.normalise import words

VOCABULARY = {
    "my": 50,
    "dad": 30,
    "hits": 20,
    "me": 60,
    "i": 90,
    "want": 20,
    "to": 80,
    "die": 9,
    "help": 20,
    "kill": 9,
    "safe": 9,
}
MENDER = Mender(VOCABULARY)
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
    assert " ".join(token.word for token in MENDER.tokens([typed])) == meant


def test_the_typed_form_is_kept_beside_the_meant_one() -> None:
    assert [(token.word, token.typed) for token in MENDER.tokens(["hlep"])] == [("help", "hlep")]


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
    sight = Sight(PATTERNS, Language("en"), {"dad": 5})
    assert [token.word for token in sight.sentences("dad hits the gym")[0].tokens] == ["dad", "~"]


def test_ten_thousand_marks_are_read_in_bounds() -> None:
    sight = Sight(PATTERNS, Language("en"), {})
    assert len(sight.sentences("a" + "\u0301" * 10_000 + " help")[0].tokens) <= 2
