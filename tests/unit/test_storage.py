"""Files of arrays: which content one was made from is known without reading its arrays."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from app.errors import BuildCorrupt
from app.storage import made_from, read, write


def a_file(folder: Path) -> Path:
    path = folder / "index.npz"
    write(path, {"words": ["one"]}, {"weights": np.zeros(3)}, fingerprint="abc")
    return path


def test_a_file_tells_what_it_was_made_from(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    assert made_from(path) == "abc"
    assert read(path, "abc")[0]["words"] == ["one"]


def test_a_file_that_is_missing_or_damaged_was_made_from_nothing(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    path.write_bytes(path.read_bytes()[:40])
    assert (made_from(path), made_from(tmp_path / "none.npz")) == (None, None)


def test_a_file_of_other_content_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BuildCorrupt):
        read(a_file(tmp_path), "another")
