"""Reads the csv tables of content/councils. Every fault is gathered; nothing is skipped or guessed."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TypeVar

from app.errors import ContentFaulty

Row = dict[str, str]
Shaped = TypeVar("Shaped")


class Tables:
    """A folder of tables and the faults met so far."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[str] = []

    def shaped(self, name: str, shape: Callable[[Row], Shaped]) -> list[Shaped]:
        """Every row of a table, shaped; a row that cannot be is a fault with its line."""
        rows: list[Shaped] = []
        for line, row in self._rows(name):
            with self._line(name, line):
                rows.append(shape(row))
        return rows

    def fault(self, name: str, line: int, says: str) -> None:
        """Note one fault; line 0 is the whole file."""
        self.faults.append(f"councils/{name}: line {line}: {says}")

    def close(self) -> None:
        """Raise ContentFaulty with all faults, if there was one."""
        if self.faults:
            raise ContentFaulty(self.faults)

    @contextmanager
    def _line(self, name: str, line: int) -> Iterator[None]:
        try:
            yield
        except KeyError as error:
            self.fault(name, line, f"The column {error} is missing.")
        except ValueError as error:
            self.fault(name, line, str(error))

    def _rows(self, name: str) -> Iterator[tuple[int, Row]]:
        path = self.folder / name
        if not path.is_file():
            self.fault(name, 0, "This file is missing.")
            return
        with path.open(encoding="utf-8", newline="") as stream:
            for line, row in enumerate(csv.DictReader(stream), start=2):
                if None in row or None in row.values():
                    self.fault(name, line, "This row has another number of fields than the heading.")
                else:
                    yield line, row


def listed(text: str) -> tuple[str, ...]:
    """The parts of a `|` list, without empty ones."""
    return tuple(part.strip() for part in text.split("|") if part.strip())


def day(text: str) -> date | None:
    """A date, or None where the field is empty. ValueError at anything else."""
    return date.fromisoformat(text) if text else None
