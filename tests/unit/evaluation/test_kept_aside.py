"""How well the built guide does on lines that it never learnt from: floors a little below what was measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.library import Library
from app.content.loader import load
from app.conversation.knowledge import Folders, make_knowledge
from app.evaluation.figures import Share, shares
from app.evaluation.lines import Line, read
from app.evaluation.play import Answerer, guide, play
from app.settings import ROOT

GOLDEN = ROOT / "tests" / "golden"
FILES = sorted(GOLDEN.glob("*.jsonl"))
FEWEST_WORDS = 6
"""Shorter lines ("what is an advocate") anybody would write."""

AT_LEAST = [
    ("cold-questions", "top-1", 83),
    ("cold-questions", "hit@4", 93),
    ("cold-conversations", "first turns hit@4", 88),
    ("cold-conversations", "later turns hit@4", 80),
    ("cold-safety", "recall", 91),
    ("cold-safety", "recall emergency", 88),
    ("cold-safety", "right concern", 85),
    ("questions", "top-1", 90),
    ("conversations", "later turns hit@4", 88),
    ("stories", "hit@4", 38),
]
AT_MOST = [("cold-questions", "wrong alone", 3), ("cold-safety", "false alarm", 10)]


@pytest.fixture(scope="module")
def answer() -> Answerer:
    """The guide as it was built."""
    library = Library(load(ROOT / "content", ("en",)))
    knowledge = make_knowledge(library, Folders(ROOT / "content", ROOT / "build"), ("en",))["en"]
    assert knowledge.without == ()
    return guide(knowledge)


@pytest.fixture(scope="module")
def figures(answer: Answerer) -> dict[str, dict[str, Share]]:
    """The figures of each file."""
    return {path.stem: shares(list(play(read(path), answer))) for path in FILES}


@pytest.mark.parametrize(("file", "figure", "floor"), AT_LEAST)
def test_what_was_kept_aside_is_answered(
    figures: dict[str, dict[str, Share]], file: str, figure: str, floor: int
) -> None:
    found = figures[file][figure].percent
    assert found is not None
    assert found >= floor


@pytest.mark.parametrize(("file", "figure", "most"), AT_MOST)
def test_what_was_kept_aside_is_seldom_forced(
    figures: dict[str, dict[str, Share]], file: str, figure: str, most: int
) -> None:
    found = figures[file][figure].percent
    assert found is not None
    assert found <= most


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_question_kept_aside_is_a_way_of_asking(path: Path) -> None:
    taught = {
        text.casefold()
        for texts in Library(load(ROOT / "content", ("en",))).phrasings("en").values()
        for text in texts
        if len(text.split()) >= FEWEST_WORDS
    }
    assert [one.q for one in read(path) if isinstance(one, Line) and one.q.casefold() in taught] == []
