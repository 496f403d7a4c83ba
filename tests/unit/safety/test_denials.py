"""What a child says did not happen is struck out; what only sounds like it is left alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from builders import DENIALS, NO_PATTERNS

from app.content.documents import read_yaml
from app.safety.denials import Denials
from app.safety.lexicon import read_lexicon
from app.safety.schooling import Schooling
from app.settings import ROOT
from app.text.language import Language

GOLDEN = read_yaml(ROOT / "tests" / "golden" / "denials.en.yaml")


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("he never hits me", ""),
        ("No! I said he NEVER slapped me lol", "no"),
        ("he never hit me he hit the wall", "he hit the wall"),
        ("mum never hits me. can i see the plan", "can i see the plan"),
        ("its not abuse but i am sad", "but i am sad"),
    ],
)
def test_a_denial_is_struck_out(question: str, left: str) -> None:
    found = DENIALS.find(question)
    assert found is not None
    assert found.left == left


@pytest.mark.parametrize(
    "question",
    [
        "he never stops",
        "he never hits me when she is here",
        "she says he never hits me",
        "i wish he never hit me",
        "he never hits me sometimes",
        "its not abuse yet",
        "he never hit me?",
        "",
    ],
    ids=[
        "no harm denied",
        "only at times",
        "said by another",
        "wished",
        "not always",
        "not yet",
        "a question",
        "empty",
    ],
)
def test_what_only_sounds_like_a_denial_is_none(question: str) -> None:
    assert DENIALS.find(question) is None


def test_a_denial_of_danger_is_told_apart() -> None:
    assert [bool(found and found.danger) for found in map(DENIALS.find, ("nobody is hurt", "he never hit me"))] == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    "question", ["its not abuse", "he never hits me he just shouts"], ids=["a name", "made little of"]
)
def test_a_child_may_be_wrong_about_what_it_is_called_and_about_how_much_it_is(question: str) -> None:
    found = DENIALS.find(question)
    assert found is not None
    assert found.arguable


def test_a_language_without_the_file_hears_no_denial(tmp_path: Path) -> None:
    assert Denials.read_from(tmp_path, NO_PATTERNS, Language("xx")).find("he never hits me") is None


@pytest.fixture(scope="module")
def english(schooling: Schooling) -> Denials:
    patterns = read_lexicon(schooling.folder, examples=False).patterns
    return Denials.read_from(ROOT / "content", patterns, schooling.language)


def test_most_golden_denials_are_heard(english: Denials) -> None:
    lines = [line for half in GOLDEN["denials"].values() for line in half]
    missed = [line for line in lines if english.find(line) is None]
    assert len(missed) <= 0.2 * len(lines), missed


def test_no_golden_line_stands_in_the_content() -> None:
    typed = re.sub(r"[_|]", " ", (ROOT / "content" / "denials" / "en.yaml").read_text())
    lines = [line for kind in GOLDEN.values() for half in kind.values() for line in half]
    assert [line for line in lines if line in typed and len(line.split()) > 4] == []
