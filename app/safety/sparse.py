"""Sparse rows with numpy alone, in single precision: many texts, each with some of very many traits. For builds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Singles = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

NOUGHT: tuple[Ints, Singles] = (np.zeros(1, np.int64), np.zeros(1, np.float32))


@dataclass(frozen=True, eq=False)
class Turned:
    """The same values column by column: `columns[i]`, which is not empty, has those from `starts[i]` on."""

    columns: Ints
    starts: Ints
    rows: Ints
    values: Singles


@dataclass(frozen=True, eq=False)
class Sparse:
    """Rows one behind the other: row i has columns `columns[starts[i]:starts[i + 1]]`; no row may be empty."""

    starts: Ints
    columns: Ints
    values: Singles
    width: int

    @classmethod
    def of(cls, rows: Sequence[tuple[npt.NDArray[np.integer], npt.NDArray[np.floating]]], width: int) -> Sparse:
        """Rows of columns and values; one without any keeps one nought, so that it stays a row."""
        kept = [(columns, values) if len(columns) else NOUGHT for columns, values in rows]
        return cls(
            starts=np.concatenate([[0], np.cumsum([len(columns) for columns, _ in kept])]).astype(np.int64),
            columns=np.concatenate([columns for columns, _ in kept]).astype(np.int64),
            values=np.concatenate([values for _, values in kept]).astype(np.float32),
            width=width,
        )

    @property
    def height(self) -> int:
        """Rows."""
        return len(self.starts) - 1

    def scaled(self, scales: Floats) -> Sparse:
        """The same with each column multiplied by a number."""
        return replace(self, values=self.values * scales.astype(np.float32)[self.columns])

    def times(self, weights: Floats) -> Floats:
        """The product with one weight for each column."""
        product: Floats = _added(self.values, weights, self.columns, self.starts[:-1])
        return product

    def turned_times(self, rows: Floats) -> Floats:
        """The product of the transposed with one number for each row."""
        turned, product = self._turned, np.zeros(self.width)
        if len(turned.columns):
            product[turned.columns] = _added(turned.values, rows, turned.rows, turned.starts)
        return product

    @cached_property
    def _turned(self) -> Turned:
        order = np.argsort(self.columns, kind="stable")
        columns, starts = np.unique(self.columns[order], return_index=True)
        rows = np.repeat(np.arange(self.height), np.diff(self.starts))
        return Turned(columns, starts, rows[order], self.values[order])


def _added(values: Singles, weights: Floats, places: Ints, starts: Ints) -> Floats:
    """The weighted sum of each stretch of values. Taken with "clip", which asks less of each place than to raise."""
    weighed: Singles = weights.astype(np.float32).take(places, mode="clip")
    weighed *= values
    summed: Floats = np.add.reduceat(weighed, starts).astype(np.float64)
    return summed
