"""The words round a place's name stand in content, by language; those of all languages served are taken together."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from app.errors import ContentFaulty
from app.helpfinder.placewords import PlaceWords

ENGLISH = {"before": ["i live", "in", "city"], "then": ["of"], "behind": ["council"], "streets": ["road"]}
POLISH = {"before": ["mieszkam", "w"], "streets": ["ulica"], "everyday": ["dom"]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "words.en.yaml").write_text(yaml.safe_dump(ENGLISH), "utf-8")
    (tmp_path / "words.pl.yaml").write_text(yaml.safe_dump(POLISH), "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "typed", ["leeds", "i live in leeds", "city of leeds", "leeds council", "in city of leeds council"]
)
def test_what_stands_round_a_name_falls_away(folder: Path, typed: str) -> None:
    assert PlaceWords.load(folder, ("en",)).bare(typed) == "leeds"


def test_a_second_language_adds_its_words_and_takes_none_away(folder: Path) -> None:
    both = PlaceWords.load(folder, ("en", "pl"))
    assert [both.bare(typed) for typed in ("mieszkam w leeds", "i live in leeds")] == ["leeds", "leeds"]
    assert both.is_street("road")
    assert both.is_street("ulica")
    assert both.is_everyday("dom")


def test_a_language_that_is_not_served_adds_nothing(folder: Path) -> None:
    assert PlaceWords.load(folder, ("en",)).bare("mieszkam w leeds") == "mieszkam w leeds"


def test_a_language_without_a_file_takes_nothing_off(folder: Path) -> None:
    assert PlaceWords.load(folder, ("cy",)).bare("i live in leeds") == "i live in leeds"


def test_a_slip_of_the_pen_is_told_with_its_file(folder: Path) -> None:
    (folder / "words.pl.yaml").write_text("bfore: [w]", "utf-8")
    with pytest.raises(ContentFaulty, match=r"councils/words\.pl\.yaml: bfore"):
        PlaceWords.load(folder, ("en", "pl"))
