"""The operating page tells every setting as the code has it."""

from __future__ import annotations

from app.cli.settings import table
from app.settings import ROOT


def test_the_table_of_settings_is_fresh() -> None:
    page = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    assert table() in page, "put the output of `guide settings` into docs/operating.md"
