"""The mark of what was learnt from, and the lines made for learning."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.models import Urgency
from app.safety.around import Surroundings, fingerprint
from app.safety.sight import Sentence
from app.safety.slips import Slips
from app.safety.stories import stories
from app.safety.tokens import Token


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bullying.yaml").write_text("one")
    (tmp_path / "thresholds.yaml").write_text("one")
    return tmp_path


def test_a_changed_example_changes_the_mark(folder: Path) -> None:
    before = fingerprint(folder, Surroundings())
    (folder / "bullying.yaml").write_text("two")
    assert fingerprint(folder, Surroundings()) != before


def test_a_changed_threshold_does_not_change_the_mark(folder: Path) -> None:
    before = fingerprint(folder, Surroundings())
    (folder / "thresholds.yaml").write_text("two")
    assert fingerprint(folder, Surroundings()) == before


def test_other_ways_of_asking_change_the_mark(folder: Path) -> None:
    assert fingerprint(folder, Surroundings(("what is a plan",))) != fingerprint(folder, Surroundings())


def test_a_net_read_with_another_speller_is_refused(folder: Path) -> None:
    assert fingerprint(folder, Surroundings(), "these") != fingerprint(folder, Surroundings(), "others")


def test_slips_are_the_same_every_time() -> None:
    lines = ["my dad hits me every night", "what is a plan"]
    assert Slips(["my", "by", "me"]).slipped(lines, 0) == Slips(["my", "by", "me"]).slipped(lines, 0)


def test_slips_keep_the_number_of_words() -> None:
    slipped = Slips(["my", "by"]).slipped(["my dad hits me every night when he is drunk"], 1)[0]
    assert len(slipped.split()) == 10


def test_a_story_around_a_disclosure_is_a_disclosure() -> None:
    short = [Sentence((Token(word, word),), (), about=False) for word in "abcdef"]
    judged = [(Urgency.NONE, [sentence]) for sentence in short] + [(Urgency.SUPPORT, [short[0]])]
    made = stories(judged)[len(judged) :]
    assert {urgency for urgency, text in made if len(text) > 1} == {Urgency.NONE, Urgency.SUPPORT}
