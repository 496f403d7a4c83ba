"""Opens the rows of a postcode directory, from a csv file or the zip it is published in. It judges nothing."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.errors import GuideError
from app.helpfinder.columns import ColumnMissing, Columns, find_columns

Progress = Callable[[int, int], None]
"""Called with bytes read and bytes in all."""
STEP = 20_000
"""Rows between two calls of the progress function."""


class DirectoryUnusable(GuideError):
    """The file is no postcode directory; the message says why."""


@dataclass(frozen=True)
class Part:
    """One csv file of a directory."""

    name: str
    size: int
    open: Callable[[], IO[bytes]]


def rows(parts: list[Part], progress: Progress) -> Iterator[tuple[Columns, list[str]]]:
    """Every row of every part with the places of its columns."""
    total = sum(part.size for part in parts)
    before = 0
    for part in parts:
        with part.open() as raw:
            reader = csv.reader(io.TextIOWrapper(raw, "utf-8-sig", errors="replace", newline=""))
            columns = find_columns(next(reader, []))
            for number, row in enumerate(reader):
                if number % STEP == 0:
                    progress(before + raw.tell(), total)
                yield columns, row
        before += part.size
    progress(total, total)


@contextmanager
def opened(source: Path) -> Iterator[list[Part]]:
    """The parts of a csv or zip file that hold the directory; DirectoryUnusable where there are none."""
    if not source.is_file():
        raise DirectoryUnusable(f"there is no file {source.name}")
    if not zipfile.is_zipfile(source):
        yield [Part(source.name, source.stat().st_size, lambda: source.open("rb"))]
        return
    with zipfile.ZipFile(source) as archive:
        yield _parts(archive)


def _parts(archive: zipfile.ZipFile) -> list[Part]:
    """The one large file; or, in releases cut by area, all of the pieces."""
    files = [info for info in archive.infolist() if info.filename.lower().endswith(".csv")]
    fits = [info for info in files if _fits(archive, info)]
    if not fits:
        raise DirectoryUnusable("no csv file in the zip has the columns of a postcode directory")
    whole = [info for info in fits if "multi_csv" not in info.filename.lower()]
    chosen = [max(whole, key=lambda info: info.file_size)] if whole else fits
    return [_part(archive, info) for info in chosen]


def _part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Part:
    return Part(Path(info.filename).name, info.file_size, lambda: archive.open(info))


def _fits(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bool:
    with archive.open(info) as raw:
        heading = raw.readline(20_000).decode("utf-8-sig", errors="replace")
    try:
        find_columns(next(csv.reader([heading]), []))
    except ColumnMissing:
        return False
    return True
