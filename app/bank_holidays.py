"""England's bank holidays, from a file that stands beside this one; `tools/make_bank_holidays.py` makes it.

For 2000 to 2060. A bank holiday proclaimed since is a line added to the file.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

FILE = Path(__file__).with_name("bank_holidays.csv")


def read_bank_holidays(path: Path) -> Mapping[date, str]:
    """The id of each bank holiday by its day, those on a weekend too."""
    with path.open(encoding="utf-8", newline="") as file:
        return MappingProxyType({date.fromisoformat(row["day"]): row["id"] for row in csv.DictReader(file)})


BANK_HOLIDAYS = read_bank_holidays(FILE)
"""Not Scotland's, not Northern Ireland's."""
