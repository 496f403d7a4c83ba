"""The lexicon's files: what is read, and what a writer is told."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from app.content.library import Library
from app.content.loader import load
from app.errors import ContentFaulty
from app.safety.lexicon import read_lexicon
from app.settings import ROOT

PATTERNS = {"signs": {}, "words": {}, "mask": [], "negation": [], "about": [], "patterns": []}
THRESHOLDS = {
    "run": "x",
    "support": 0,
    "support_with_pattern": 0,
    "emergency": 0,
    "emergency_with_pattern": 0,
    "emergency_told": 0,
    "emergency_told_with_pattern": 0,
    "part": 1,
    "doubtful": 2,
    "named": -9,
    "named_in_doubt": -9,
    "certain": -9,
}
BULLYING = {"concern": "bullying", "support": ["they laugh at me"], "none": ["what is bullying"]}


def written(folder: Path, **files: object) -> Path:
    place = folder / "en"
    place.mkdir()
    for name, content in {"patterns": PATTERNS, "thresholds": THRESHOLDS, **files}.items():
        (place / f"{name}.yaml").write_text(yaml.safe_dump(content))
    return place


def test_examples_know_their_worry(tmp_path: Path) -> None:
    lexicon = read_lexicon(written(tmp_path, bullying=BULLYING))
    assert lexicon.concerns == ("bullying",)


def test_a_file_named_unlike_its_worry_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ContentFaulty, match=r"safety/en/other\.yaml: concern"):
        read_lexicon(written(tmp_path, other=BULLYING))


def test_a_line_in_two_files_is_a_fault(tmp_path: Path) -> None:
    twice = {"concern": None, "none": ["what is bullying"]}
    with pytest.raises(ContentFaulty, match="stands in"):
        read_lexicon(written(tmp_path, bullying=BULLYING, zzz=twice))


def test_a_file_of_no_worry_may_hold_near_misses_only(tmp_path: Path) -> None:
    with pytest.raises(ContentFaulty, match="near misses only"):
        read_lexicon(written(tmp_path, extra={"concern": None, "support": ["x y"]}))


def test_every_worry_of_the_guide_has_forty_ways_of_telling_and_forty_near_misses() -> None:
    library = Library(load(ROOT / "content", ("en",)))
    examples = read_lexicon(ROOT / "content" / "safety" / "en").examples
    told = {worry.id: [e.urgency.rank > 0 for e in examples if e.concern == worry.id] for worry in library.worries}
    assert {
        worry: (sum(of), len(of) - sum(of)) for worry, of in told.items() if min(sum(of), len(of) - sum(of)) < 40
    } == {}


def test_patterns_name_only_worries_of_the_guide() -> None:
    library = Library(load(ROOT / "content", ("en",)))
    patterns = read_lexicon(ROOT / "content" / "safety" / "en", examples=False).patterns
    named = {pattern.concern for pattern in patterns.patterns} | (
        {patterns.friend.concern} if patterns.friend else set()
    )
    assert named - {None} <= {worry.id for worry in library.worries}
