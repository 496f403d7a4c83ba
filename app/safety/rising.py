"""Look numbers up in a table of rising ones, which may be empty."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.uint32]
Rows = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]


def found(asked: Numbers, table: Numbers) -> tuple[Rows, Flags]:
    """For each number its row, and whether it stands in the table; the row of one that does not is none to read."""
    rows = np.searchsorted(table, asked)
    there = rows < len(table)
    there[there] = table[rows[there]] == asked[there]
    return rows, there
