"""Writing down the day a number was seen changes that field and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.helpfinder.ledger import council_claims, mark_rows, mark_services

CONTENT = Path(__file__).parents[3] / "content"
SEEN = date(2027, 1, 2)


def council_table() -> str:
    return (CONTENT / "councils" / "contacts.csv").read_text(encoding="utf-8")


def changed_lines(before: str, after: str) -> list[tuple[str, str]]:
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    return [(old, new) for old, new in pairs if old != new]


def test_only_the_day_of_the_row_changes() -> None:
    before = council_table()
    ((old, new),) = changed_lines(before, mark_rows(before, {"7"}, SEEN))
    assert new.replace("2027-01-02", "", 1) == old


def test_quotes_commas_and_windows_line_ends_stay() -> None:
    table = 'a,checked,note\r\n1,,"x, ""y""\r\nz"\r\n2,2026-01-01,\r\n'
    assert mark_rows(table, {"1", "2"}, SEEN) == table.replace("1,,", "1,2027-01-02,").replace(
        "2026-01-01", "2027-01-02"
    )


def test_only_the_day_and_the_checker_of_the_service_change() -> None:
    before = (CONTENT / "contacts.yaml").read_text(encoding="utf-8")
    changed = changed_lines(before, mark_services(before, {"childline"}, SEEN))
    assert [new.strip() for _, new in changed] == ["checked: 2027-01-02", "checked_by: verify-contacts"]


def test_hidden_rows_are_not_visited() -> None:
    claims = council_claims(council_table())
    assert "0113 535 0600".replace(" ", "") not in {claim.dial for claim in claims}


def test_every_claim_has_a_page() -> None:
    assert all(page.startswith("http") for claim in council_claims(council_table()) for page in claim.pages)
