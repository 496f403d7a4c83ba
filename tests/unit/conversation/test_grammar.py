"""How a language asks what a word means and where it falls into clauses stands in content; one without goes without."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import GRAMMAR

from app.conversation.grammar import Grammar, GrammarWords


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("What is a core group?", "core group"),
        ("whats the core group", "core group"),
        ("what does core group mean", "core group"),
        ("core group", None),
        ("who comes to the core group", None),
    ],
)
def test_who_asks_only_for_a_meaning_names_the_word(asked: str, word: str | None) -> None:
    assert GRAMMAR.asked_word(asked) == word


def test_a_story_falls_apart_at_punctuation_and_at_its_own_words() -> None:
    assert GRAMMAR.clauses("he left, but she stayed") == ["he left", " ", " she stayed"]


def test_a_language_with_other_words_reads_by_those() -> None:
    polish = Grammar(GrammarWords(asks_meaning=("co to jest",), clauses=("ale",)))
    assert polish.asked_word("co to jest grupa") == "grupa"
    assert polish.clauses("wyszedl ale ona zostala") == ["wyszedl ", " ona zostala"]


def test_a_language_without_a_file_looks_up_no_word_and_cuts_at_punctuation(tmp_path: Path) -> None:
    bare = Grammar.read(tmp_path / "xx.grammar.yaml")
    assert bare.asked_word("what is a core group") is None
    assert bare.clauses("he left but she stayed. why") == ["he left but she stayed", " why"]
