"""The table of what the two texts hold: every kind of gap is told."""

from __future__ import annotations

from typing import Any

import pytest

from app.content.coverage import coverage_faults
from app.content.models.coverage import Coverage


def faults_of(rows: list[dict[str, Any]], beyond: list[str], entries: set[str]) -> str:
    table = Coverage.model_validate({"rows": rows, "beyond": beyond})
    return " ".join(str(fault) for fault in coverage_faults(table, entries))


def a_row(number: int = 1, *entries: str) -> dict[str, Any]:
    return {"seed": "wt-2018", "number": number, "kind": "item", "says": "Sports clubs", "entries": list(entries)}


@pytest.mark.parametrize(
    ("rows", "beyond", "entries", "told"),
    [
        ([a_row(1)], [], set(), "Nothing answers 'Sports clubs'"),
        ([a_row(1, "ghost")], [], set(), "There is no entry called 'ghost'"),
        ([], ["ghost"], set(), "There is no entry called 'ghost'"),
        ([a_row(2, "club")], [], {"club"}, "from 1 without a gap"),
        ([a_row(1, "club")], [], {"club", "lonely"}, "lonely: No heading or point leads to this entry"),
        ([a_row(1, "club")], ["club"], {"club"}, "club: A row names this entry"),
        ([a_row(1, "club")], [], {"club"}, "The text has 8 headings and 76 points; here are 0 and 1."),
    ],
    ids=["empty row", "unknown id", "unknown beyond", "number left out", "homeless", "in both", "rows lost"],
)
def test_a_gap_is_told(rows: list[dict[str, Any]], beyond: list[str], entries: set[str], told: str) -> None:
    assert told in faults_of(rows, beyond, entries)
