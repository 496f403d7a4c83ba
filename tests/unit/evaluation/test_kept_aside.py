"""How well the built guide does on lines that it never learnt from: floors a little below what was measured."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.content.documents import read_grouped_lines
from app.content.library import Library
from app.content.loader import load
from app.conversation.knowledge import Folders, make_knowledge
from app.evaluation.figures import Share, shares
from app.evaluation.lines import Line, read
from app.evaluation.play import Answerer, guide, play
from app.safety.lexicon import read_lexicon
from app.settings import ROOT
from app.text.normalise import normalise

CONTENT = ROOT / "content"
GOLDEN = ROOT / "tests" / "golden"
FILES = sorted(GOLDEN.glob("*.jsonl"))
NEVER_TAUGHT = [path for path in FILES if path.stem != "conversations"]
"""Some turns of the oldest conversations are taught as well: plain questions that any writer comes upon."""
FEWEST_WORDS = 6
"""Shorter lines ("what is an advocate") anybody would write."""

AT_LEAST = [
    ("cold-questions", "top-1", 83),
    ("cold-questions", "hit@4", 93),
    ("cold-conversations", "first turns hit@4", 88),
    ("cold-conversations", "later turns hit@4", 88),
    ("cold-safety", "recall", 91),
    ("cold-safety", "recall emergency", 88),
    ("cold-safety", "right concern", 92),
    ("blind-questions", "top-1", 88),
    ("blind-questions", "hit@4", 94),
    ("blind-offtopic", "kind none", 93),
    ("blind-conversations", "later turns hit@4", 85),
    ("blind-conversations", "later turns top-1", 64),
    ("fresh-offtopic", "kind chat", 85),
    ("blind-safety", "recall", 95),
    ("blind-safety", "recall emergency", 95),
    ("fresh-questions", "top-1", 80),
    ("fresh-questions", "hit@4", 90),
    ("fresh-conversations", "later turns hit@4", 84),
    ("fresh-conversations", "later turns top-1", 68),
    ("fresh-offtopic", "kind none", 85),
    ("fresh-safety", "recall", 96),
    ("fresh-safety", "recall emergency", 95),
    ("blind-safety", "right concern", 88),
    ("fresh-safety", "right concern", 85),
    ("late-questions", "top-1", 90),
    ("late-questions", "hit@4", 94),
    ("late-safety", "recall", 94),
    ("late-safety", "right concern", 95),
    ("late-offtopic", "kind none", 93),
    ("late-offtopic", "kind chat", 93),
    ("late-conversations", "later turns hit@4", 90),
    ("late-conversations", "later turns top-1", 78),
    ("wide-offtopic", "kind none", 87),
    ("questions", "top-1", 90),
    ("conversations", "later turns hit@4", 88),
    ("stories", "hit@4", 38),
]
AT_MOST = [
    ("cold-questions", "wrong alone", 3),
    ("cold-safety", "false alarm", 12),
    ("cold-safety", "called emergency", 6),
    ("blind-safety", "false alarm", 10),
    ("blind-questions", "called emergency", 5),
    ("blind-questions", "false alarm", 9),
    ("fresh-questions", "false alarm", 13),
    ("late-questions", "false alarm", 8),
    ("late-questions", "wrong alone", 3),
    ("fresh-safety", "false alarm", 24),
    ("wide-offtopic", "false alarm", 12),
]


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


@pytest.fixture(scope="module")
def taught() -> set[str]:
    """Everything that index, net, speller and follow-ups are made from, in one plain form."""
    library = Library(load(CONTENT, ("en",)))
    lines = [text for texts in library.phrasings("en").values() for text in texts]
    lines += [phrase for phrases in library.small_talk("en").kinds.values() for phrase in phrases]
    lines += [example.text for example in read_lexicon(CONTENT / "safety" / "en").examples]
    lines += read_grouped_lines(CONTENT / "offtopic" / "en.yaml")
    lines += read_grouped_lines(CONTENT / "followups" / "en.forms.yaml")
    lines += asked(CONTENT / "followups" / "en.talks.jsonl")
    return set(map(normalise, lines))


def asked(path: Path) -> Iterator[str]:
    """Every question of a file, those of conversations too."""
    for one in read(path):
        yield from [one.q] if isinstance(one, Line) else [turn.q for turn in one.turns]


@pytest.mark.parametrize("path", NEVER_TAUGHT, ids=lambda path: path.stem)
def test_no_question_kept_aside_is_taught(path: Path, taught: set[str]) -> None:
    long = [text for text in asked(path) if len(normalise(text).split()) >= FEWEST_WORDS]
    assert [text for text in long if normalise(text) in taught] == []
