"""The file of bank holidays beside the library it was made from."""

from __future__ import annotations

from pathlib import Path

from holidays import country_holidays

from app.bank_holidays import BANK_HOLIDAYS, read_bank_holidays


def test_no_day_that_the_library_knows_is_missing() -> None:
    years = range(2000, 2061)
    assert set(BANK_HOLIDAYS) >= set(country_holidays("GB", subdiv="ENG", years=years))


def test_a_bank_holiday_is_added_as_a_line(tmp_path: Path) -> None:
    (tmp_path / "days.csv").write_text("day,id\n2026-12-25,christmas-day\n2027-06-10,proclaimed\n", "utf-8")
    assert "proclaimed" in read_bank_holidays(tmp_path / "days.csv").values()
