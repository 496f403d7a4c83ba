"""Finds the columns of a postcode directory by what they mean, whatever a release calls them. It must not guess.

Every release renames some: `oslaua`, `laua` and `lad25cd` are all the district.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import GuideError


class ColumnMissing(GuideError):
    """A column the import cannot do without is not in the file; the message names its meaning and known names."""


@dataclass(frozen=True)
class Columns:
    """The positions of the columns that are read."""

    postcode: int
    district: int
    county: int
    ended: int


_NAMES: dict[str, tuple[str, ...]] = {
    "postcode": (r"pcds", r"pcd8", r"pcd7", r"pcd2", r"pcd", r"postcode"),
    "district": (r"lad\d\dcd", r"(os)?laua(\d\d)?(cd)?", r"ladcd", r"lad"),
    "county": (r"cty\d\dcd", r"(os)?cty(\d\d)?(cd)?"),
    "ended": (r"doterm",),
}


def find_columns(heading: Sequence[str]) -> Columns:
    """Positions by meaning; of several years of one column the newest. ColumnMissing names all that are not there."""
    names = [name.strip().strip('"').lstrip("\ufeff").casefold() for name in heading]
    places = {meaning: _place(names, patterns) for meaning, patterns in _NAMES.items()}
    missing = [meaning for meaning, place in places.items() if place is None]
    if missing:
        raise ColumnMissing(
            f"the file has no column for {', '.join(missing)}; its columns are: {', '.join(names[:60])}"
        )
    return Columns(**{meaning: place for meaning, place in places.items() if place is not None})


def _place(names: Sequence[str], patterns: Sequence[str]) -> int | None:
    for pattern in patterns:
        fits = sorted(name for name in names if re.fullmatch(pattern, name))
        if fits:
            return names.index(fits[-1])
    return None
