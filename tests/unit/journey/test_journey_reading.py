"""Reading the files of the journey: every fault is collected, none stops the reading."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.journey.loader import load_journey

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(CONTENT / "journey", tmp_path / "journey")
    return tmp_path


def test_a_missing_file_is_a_fault(folder: Path) -> None:
    (folder / "journey" / "dates.yaml").unlink()
    assert [fault.file for fault in load_journey(folder, ["en"]).faults] == ["journey/dates.yaml"]


def test_an_unknown_field_is_a_fault_with_its_step(folder: Path) -> None:
    path = folder / "journey" / "where-am-i.yaml"
    path.write_text(path.read_text() + "- {id: more, choices: [{id: a, step: b, colour: red}, {id: c, step: d}]}\n")
    assert load_journey(folder, ["en"]).faults[0].file == "journey/where-am-i.yaml (more)"


def test_a_choice_that_leads_to_two_places_is_a_fault(folder: Path) -> None:
    path = folder / "journey" / "where-am-i.yaml"
    path.write_text(path.read_text() + "- {id: more, choices: [{id: a, step: b, to: c}, {id: d, step: e}]}\n")
    assert "not both" in load_journey(folder, ["en"]).faults[0].says


def test_an_id_used_twice_is_a_fault(folder: Path) -> None:
    path = folder / "journey" / "where-am-i.yaml"
    path.write_text(path.read_text() + "- {id: start, choices: [{id: a, step: b}, {id: d, step: e}]}\n")
    assert "used twice" in load_journey(folder, ["en"]).faults[0].says


def test_a_language_without_files_has_no_faults(folder: Path) -> None:
    assert not load_journey(folder, ["en", "cy"]).faults


def test_broken_yaml_is_a_fault_that_names_the_file(folder: Path) -> None:
    (folder / "journey" / "people.en.yaml").write_text("roles: {chair: [")
    assert "people.en.yaml" in load_journey(folder, ["en"]).faults[0].file


def test_a_row_that_is_plain_text_is_a_fault_with_its_place(folder: Path) -> None:
    path = folder / "journey" / "steps.yaml"
    path.write_text("- only words\n" + path.read_text())
    (fault,) = load_journey(folder, ["en"]).faults
    assert fault.file == "journey/steps.yaml (row 1)"
