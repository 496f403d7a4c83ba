"""Make app/bank_holidays.csv: `python tools/make_bank_holidays.py`. England's bank holidays by the `holidays` library.

The library knows every country and keeps ten megabytes of them in memory, so the site reads its answers from a file. A
bank holiday that is proclaimed is a line more, by hand or by a newer library.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from holidays import country_holidays

FILE = Path(__file__).parents[1] / "app" / "bank_holidays.csv"
YEARS = range(2000, 2061)


def bank_holidays() -> Iterator[tuple[date, str]]:
    """Every bank holiday and its id, by day; those on a weekend too."""
    found = country_holidays("GB", subdiv="ENG", years=YEARS)
    return ((day, name_id(found[day])) for day in sorted(found))


def name_id(name: str) -> str:
    """The library's name as an id, to be looked up among the words."""
    return re.sub(r"[^a-z]+", "-", name.lower().replace("'", "")).strip("-")


def main() -> None:
    with FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("day", "id"))
        writer.writerows((day.isoformat(), name) for day, name in bank_holidays())


if __name__ == "__main__":
    main()
