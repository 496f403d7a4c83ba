"""Does every heading and point of the two texts have its answer, and every answer its reason? Read on demand only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import get_args

from app.content.faults import Fault
from app.content.loader import Content, Reader
from app.content.models.coverage import Coverage, Seed

FILE = "coverage.yaml"

EXPECTED: dict[str, tuple[int, int]] = {"ypg-2013": (57, 174), "wt-2018": (8, 76)}
"""Headings and points of each text, counted once by hand: 147 bullet marks in the first, one of which stands before a
heading, with 18 sentences in boxes and 10 contacts; 84 lines in the second."""


@dataclass(frozen=True)
class SeedCount:
    """How one text is covered."""

    seed: str
    headings: int
    items: int
    answered: int

    @property
    def rows(self) -> int:
        """Headings and points together."""
        return self.headings + self.items


@dataclass(frozen=True)
class CoverageReport:
    """What `guide check --coverage` prints. `entries` counts all entries, `beyond` those that neither text asks for."""

    seeds: tuple[SeedCount, ...]
    entries: int
    beyond: int
    faults: tuple[Fault, ...]


def coverage_report(folder: Path, content: Content) -> CoverageReport:
    """Read the table below the content folder and hold it against the entries."""
    reader = Reader(folder)
    table = reader.one(FILE, Coverage) or Coverage(rows=(), beyond=())
    faults = (*reader.found.faults, *coverage_faults(table, content.entries))
    counts = tuple(_count(table, seed, content.entries) for seed in get_args(Seed))
    return CoverageReport(counts, len(content.entries), len(table.beyond), faults)


def coverage_faults(table: Coverage, entries: Collection[str]) -> Iterator[Fault]:
    """Rows without answer, ids that are no entries, gaps in the numbering, entries nobody asked for."""
    for row in table.rows:
        where = f"{row.seed} {row.number}"
        if not row.entries:
            yield Fault(FILE, where, f"Nothing answers '{row.says}'. Name an entry.")
        yield from _unknown(where, row.entries, entries)
    yield from _unknown("beyond", table.beyond, entries)
    for seed in get_args(Seed):
        yield from _gaps(table, seed)
    yield from _homeless(table, entries)


def _unknown(where: str, ids: Iterable[str], entries: Collection[str]) -> Iterator[Fault]:
    yield from (Fault(FILE, where, f"There is no entry called '{one}'.") for one in ids if one not in entries)


def _gaps(table: Coverage, seed: str) -> Iterator[Fault]:
    rows = [row for row in table.rows if row.seed == seed]
    if [row.number for row in rows] != list(range(1, len(rows) + 1)):
        yield Fault(FILE, seed, "The numbers must run from 1 without a gap, in order.")
    kinds = Counter(row.kind for row in rows)
    headings, items = EXPECTED[seed]
    if (kinds["heading"], kinds["item"]) != (headings, items):
        says = f"The text has {headings} headings and {items} points; here are {kinds['heading']} and {kinds['item']}."
        yield Fault(FILE, seed, says)


def _homeless(table: Coverage, entries: Collection[str]) -> Iterator[Fault]:
    asked = set(chain.from_iterable(row.entries for row in table.rows))
    for entry in entries:
        if entry not in asked and entry not in table.beyond:
            yield Fault(FILE, entry, "No heading or point leads to this entry. Name it in a row, or under beyond.")
        elif entry in asked and entry in table.beyond:
            yield Fault(FILE, entry, "A row names this entry, so it is not beyond the texts. Take it out of beyond.")


def _count(table: Coverage, seed: str, entries: Collection[str]) -> SeedCount:
    rows = [row for row in table.rows if row.seed == seed]
    kinds = Counter(row.kind for row in rows)
    answered = sum(1 for row in rows if any(entry in entries for entry in row.entries))
    return SeedCount(seed, kinds["heading"], kinds["item"], answered)
