"""The matcher's numbers: fitted on lines left out, written, read back."""

from pathlib import Path

import numpy as np
from small_index import ENGLISH, OFFTOPIC, PHRASINGS, small_index

from app.cli.build import keep_thresholds
from app.search.index import CalibratedIndex, learn
from app.search.thresholds import fit, read_thresholds, write_thresholds
from app.text.language import Language

FIT = fit(learn(PHRASINGS, language=ENGLISH, offtopic=OFFTOPIC))


def test_the_numbers_come_back_from_their_file(tmp_path: Path) -> None:
    write_thresholds(tmp_path / "thresholds.yaml", FIT)
    assert read_thresholds(tmp_path / "thresholds.yaml") == FIT.thresholds


def test_the_file_tells_of_the_run(tmp_path: Path) -> None:
    write_thresholds(tmp_path / "thresholds.yaml", FIT)
    assert "offtopic_unknown" in (tmp_path / "thresholds.yaml").read_text()


def test_clear_evidence_is_answered_and_refused_clearly() -> None:
    owners = np.repeat([0, 1, 5], 20).astype(np.int32)
    scores = np.eye(6, dtype=np.float32)[owners]
    clear = fit(CalibratedIndex(small_index(), scores, owners))
    assert (clear.answered_right, clear.offtopic_answered) == (1.0, 0.0)


def test_every_left_out_phrasing_is_counted_once() -> None:
    assert abs(FIT.answered_right + FIT.answered_wrong + FIT.asked + FIT.unknown - 1) < 1e-6


def test_where_too_much_came_to_be_taught_no_bounds_are_written(tmp_path: Path) -> None:
    untaught = learn({"a": ["one way of asking"], "b": ["another way"]}, language=Language("en"), taught_at_most=1)
    path = tmp_path / "thresholds.yaml"
    path.write_text("of an older build", "utf-8")
    keep_thresholds(untaught, path)
    assert not path.exists()
    assert not untaught.index.taught
