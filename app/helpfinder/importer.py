"""Builds the offline postcode index from the ONS Postcode Directory or NSPL. It must not write half a file.

Rows of areas that are wholly outside England are left out: they are answered from their letters alone, and those of
Northern Ireland may not be used freely. A row that cannot be read is counted; too many of them stop the import.
"""

from __future__ import annotations

import json
import os
import struct
import tempfile
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.helpfinder.columns import Columns
from app.helpfinder.nations import SURE_AREAS
from app.helpfinder.offline import MAGIC, NUMBER, OLD, SLOTS, slot
from app.helpfinder.sources import DirectoryUnusable, Progress, opened, rows

MOST_UNREADABLE = 0.01
NOTICE = """The postcode index beside this file was made from {release}.

Source: Office for National Statistics licensed under the Open Government Licence v.3.0
Contains OS data (c) Crown copyright and database right {year}
Contains Royal Mail data (c) Royal Mail copyright and database right {year}

No postcodes of Northern Ireland are in it. Keep this notice with the index.
"""


@dataclass(frozen=True)
class ImportReport:
    """What an import did; `outside` are rows left out, `halves` first halves, `size` the bytes of the index."""

    release: str
    rows: int
    live: int
    old: int
    halves: int
    areas: int
    outside: int
    unreadable: int
    size: int


class _Blocks:
    """The blocks while they grow: 4,000 slots for each first half, and the areas each one knows."""

    def __init__(self) -> None:
        self.areas: dict[tuple[str, str], int] = {}
        self.slots: dict[str, bytearray] = {}
        self.numbers: dict[str, array[int]] = {}
        self.rows = self.live = self.old = self.outside = self.unreadable = 0

    def add(self, columns: Columns, row: Sequence[str]) -> None:
        """One row of the directory."""
        self.rows += 1
        try:
            compact = row[columns.postcode].replace(" ", "").upper()
            district, county, ended = row[columns.district], row[columns.county], row[columns.ended]
        except IndexError:
            self.unreadable += 1
            return
        outward, place = compact[:-3], slot(compact[-3:])
        if place is None or not 2 <= len(outward) <= 4 or not district.strip():
            self.unreadable += 1
        elif (outward[:2] if outward[1].isalpha() else outward[:1]) in SURE_AREAS:
            self.outside += 1
        else:
            self._set(outward, place, self._number(outward, district.strip(), county.strip()), bool(ended.strip()))

    def _number(self, outward: str, district: str, county: str) -> int:
        pair = (district, county if county.startswith("E10") else "")
        area = self.areas.setdefault(pair, len(self.areas))
        numbers = self.numbers.setdefault(outward, array("H"))
        if area not in numbers:
            if len(numbers) == NUMBER:
                raise DirectoryUnusable(f"the first half {outward} lies in more than {NUMBER} districts")
            numbers.append(area)
        return numbers.index(area) + 1

    def _set(self, outward: str, place: int, number: int, ended: bool) -> None:
        block = self.slots.setdefault(outward, bytearray(SLOTS))
        if ended and block[place]:
            return
        self.old += ended
        self.live += not ended
        block[place] = number | (OLD if ended else 0)


def import_directory(
    source: Path, target: Path, today: date, progress: Progress = lambda done, total: None
) -> ImportReport:
    """Read a csv or zip and write the index and, beside it, its licence notice; the old index stays until the new one
    is whole. Raises DirectoryUnusable or ColumnMissing.
    """
    blocks = _Blocks()
    with opened(source) as parts:
        release = Path(parts[0].name).stem
        for columns, row in rows(parts, progress):
            blocks.add(columns, row)
    _check(blocks)
    data = _file(blocks, release)
    _write(target.with_name(target.name + ".licence.txt"), NOTICE.format(release=release, year=today.year).encode())
    _write(target, data)
    counts = (blocks.rows, blocks.live, blocks.old, len(blocks.slots), len(blocks.areas))
    return ImportReport(release, *counts, blocks.outside, blocks.unreadable, len(data))


def _check(blocks: _Blocks) -> None:
    if blocks.unreadable > MOST_UNREADABLE * max(blocks.rows, 1):
        raise DirectoryUnusable(f"{blocks.unreadable} of {blocks.rows} rows have no postcode or no district")
    if not any(district.startswith("E0") for district, _ in blocks.areas):
        raise DirectoryUnusable("no row lies in a district of England")


def _file(blocks: _Blocks, release: str) -> bytes:
    packed: list[bytes] = []
    index: dict[str, tuple[int, int, list[int]]] = {}
    offset = 0
    for outward in sorted(blocks.slots):
        block = zlib.compress(bytes(blocks.slots[outward]), 9)
        index[outward] = (offset, len(block), list(blocks.numbers[outward]))
        packed.append(block)
        offset += len(block)
    heading = {"release": release, "areas": list(blocks.areas), "blocks": index, "size": offset}
    text = json.dumps(heading, separators=(",", ":")).encode()
    return b"".join((MAGIC, struct.pack(">I", len(text)), text, *packed))


def _write(target: Path, data: bytes) -> None:
    """All or nothing: a new file beside the old one takes its place when it is whole and on the disk."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".near-me-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
