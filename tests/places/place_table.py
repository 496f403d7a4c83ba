"""Runs the table of place inputs through a finder and says which came out right, and which wrong and alone."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from app.helpfinder.models import PlaceKind, PlaceOutcome

TABLE = Path(__file__).parent / "places.csv"
SECOND = Path(__file__).parent / "second.csv"
"""Written after the first was right: 89 % when first run, two repairs came of it. One in ten is a small village."""
POSTCODES = Path(__file__).parent / "postcodes.csv"


@dataclass(frozen=True)
class Input:
    """`expect`: names of councils any of which is right, a nation, `many` for a region, or `none`."""

    kind: str
    typed: str
    expect: tuple[str, ...]


def inputs(table: Path = TABLE) -> list[Input]:
    """The first table, or another."""
    with table.open(encoding="utf-8", newline="") as stream:
        return [Input(row["kind"], row["typed"], tuple(row["expect"].split("|"))) for row in csv.DictReader(stream)]


def is_right(case: Input, outcome: PlaceOutcome) -> bool:
    """One of the expected councils, alone or among at most four; the nation; the list; or nothing."""
    names = {council.name for council in outcome.councils}
    if case.expect == ("none",):
        return outcome.kind in {PlaceKind.NOT_FOUND, PlaceKind.UNAVAILABLE}
    if case.expect == ("many",):
        return outcome.many or len(names) > 1
    if outcome.nation and outcome.nation.value in case.expect:
        return True
    return len(names) <= 4 and bool(names & set(case.expect))


def is_wrong_alone(case: Input, outcome: PlaceOutcome) -> bool:
    """One council, or a nation outside England, and it is not the one: a child would be sent to the wrong place."""
    alone = outcome.kind in {PlaceKind.COUNCIL, PlaceKind.OUTSIDE_ENGLAND}
    return alone and not is_right(case, outcome)
