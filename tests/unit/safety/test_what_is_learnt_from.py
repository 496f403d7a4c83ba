"""The mark of what was learnt from, and the lines made for learning."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.library import Library
from app.content.models import Urgency
from app.conversation.sayings import speller_fingerprint
from app.safety.around import Surroundings, fingerprint
from app.safety.schooling import Schooling
from app.safety.sight import Sentence
from app.safety.slips import Slips
from app.safety.stories import stories
from app.safety.tokens import Token
from app.text.language import Language


def schooling(content: Path, library: Library) -> Schooling:
    """What a net is made from, read with a speller of these texts; the speller itself is made of nothing."""
    mark = speller_fingerprint(library, "en", content)
    return Schooling.over(content, library, Language("en").with_speller_from((), fingerprint=mark))


@pytest.mark.parametrize(
    ("changed", "refused"),
    [
        ("safety/en/bullying.yaml", True),
        ("safety/en/thresholds.yaml", False),
        ("language/en/textspeak.yaml", True),
        ("smalltalk/en.yaml", True),
        ("followups/en.yaml", True),
    ],
)
def test_what_was_learnt_from_other_files_is_refused(
    five: Library, tmp_path: Path, changed: str, refused: bool
) -> None:
    before = schooling(tmp_path, five).fingerprint
    (tmp_path / changed).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / changed).write_text("two")
    assert (schooling(tmp_path, five).fingerprint != before) is refused


@pytest.mark.parametrize(
    "around",
    [Surroundings(("he hits me",)), Surroundings((), {"bullying": ["he hits me"]}), Surroundings()],
    ids=["no worry", "another worry", "none"],
)
def test_the_same_words_asking_for_something_else_teach_something_else(around: Surroundings) -> None:
    taught = Surroundings((), {"being-hit-or-hurt": ["he hits me"]})
    assert fingerprint(around, "these") != fingerprint(taught, "these")


def test_a_net_read_with_another_speller_is_refused(five: Library, tmp_path: Path) -> None:
    these, others = (
        Schooling.over(tmp_path, five, Language("en").with_speller_from((), fingerprint=mark))
        for mark in ("these", "others")
    )
    assert these.fingerprint != others.fingerprint


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
