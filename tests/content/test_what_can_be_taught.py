"""Long before there is more to teach than can be taught, `guide check` says so; beyond it, it fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import read_content, write_content

from app.cli.check import crowded
from app.content.faults import Severity
from app.search.training import TAUGHT_AT_MOST


@pytest.mark.parametrize(
    ("lines", "said"),
    [(10, []), (TAUGHT_AT_MOST - 500, [Severity.WARNING]), (TAUGHT_AT_MOST, [Severity.ERROR])],
    ids=["few", "nearly full", "too many"],
)
def test_how_full_it_is_is_said(tmp_path: Path, lines: int, said: list[Severity]) -> None:
    content = read_content(write_content(tmp_path))
    off = tmp_path / "offtopic" / "en.yaml"
    off.parent.mkdir(exist_ok=True)
    off.write_text("football:\n" + "".join(f"- match {number}\n" for number in range(lines)), "utf-8")
    assert [fault.severity for fault in crowded(content, tmp_path, "en")] == said
