"""Train the layer from the phrasings: ridge regression on their likeness to each other, solved exactly, at build time.

Also gives each phrasing the scores it would get had it not been taught: the honest material for the thresholds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.search.inverting import Square, inverted
from app.search.model import Model, Nearest, Taught, sharpened
from app.search.space import Point
from app.search.table import COMPARED_WHOLE, Table
from app.text.features import Floats, Ints

STIFFNESS = 0.1
"""How little a single phrasing may bend the scores; chosen by leaving phrasings out."""

TAUGHT_AT_MOST = COMPARED_WHOLE
"""Texts; solving takes eight times as long for twice as many, and memory four times as much."""

AT_ONCE = 64


@dataclass(frozen=True, eq=False)
class Trained:
    """The model, and for each text the scores of a model taught without it: no rows where nothing was taught."""

    model: Model
    left_out: Floats


def train(table: Table, points: Sequence[Point], owners: Ints, columns: int, at_most: int = TAUGHT_AT_MOST) -> Trained:
    """`owners[i]` is the column that text i belongs to, rising. More texts than `at_most` are not taught."""
    if len(points) > at_most:
        begins = np.searchsorted(owners, np.unique(owners)).astype(np.int64)
        return Trained(Nearest(begins, columns), np.zeros((0, columns), np.float32))
    wanted = np.zeros((len(points), columns), dtype=np.float32)
    wanted[np.arange(len(points)), owners] = 1
    inverse = inverted(_kernel(table, points))
    duals: Floats = (inverse @ wanted).astype(np.float32)
    left_out: Floats = (wanted - duals / np.diag(inverse)[:, None]).astype(np.float32)
    return Trained(Taught(np.ascontiguousarray(duals.T)), left_out)


def _kernel(table: Table, points: Sequence[Point]) -> Square:
    """Every text against every other, filled some rows at a time: whole copies of it would not fit a small machine."""
    alike = np.empty((len(points), len(points)), np.float32)
    for start in range(0, len(points), AT_ONCE):
        alike[start : start + AT_ONCE] = sharpened(table.likeness(points[start : start + AT_ONCE]))
    alike[np.diag_indices_from(alike)] += STIFFNESS
    return alike
