"""Train the layer from the phrasings: ridge regression on their likeness to each other, solved exactly, at build time.

Also gives each phrasing the scores it would get had it not been taught: the honest material for the thresholds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from app.search.model import ALWAYS, FAR, NEAR, Model, Nearest, Taught, doubled, squares, steep
from app.search.solving import Square, solved
from app.search.space import Point, enough
from app.search.table import MEANING, Table
from app.text.features import Floats, Ints
from app.text.packed import PackedRows

STIFFNESS = 0.1
"""How little a single phrasing may bend the scores; chosen by leaving phrasings out."""

TAUGHT_AT_MOST = 24_000
"""Texts; solving takes eight times as long for twice as many, and memory four times as much."""

AT_ONCE = 64

Mask = npt.NDArray[np.bool_]


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
    common = np.diff(table.begins) >= enough(len(points))
    duals, diagonal = solved(_kernel(table, points, common), wanted)
    left_out: Floats = wanted - duals / diagonal[:, None]
    return Trained(_folded(table, points, common, duals), left_out)


def _kernel(table: Table, points: Sequence[Point], common: Mask) -> Square:
    """Every text against every other, filled some rows at a time: whole copies of it would not fit a small machine."""
    kernel = np.empty((len(points), len(points)), np.float32)
    for start in range(0, len(points), AT_ONCE):
        some = points[start : start + AT_ONCE]
        meant = table.meant(some)
        far = np.stack([table.shared(_only(point, common)) for point in some]) + meant
        near = np.stack([table.shared(point, point.near) for point in some]) + meant
        kernel[start : start + AT_ONCE] = np.float32(FAR) * far + np.float32(NEAR) * steep(near)
    kernel += ALWAYS
    kernel[np.diag_indices_from(kernel)] += STIFFNESS
    return kernel


def _only(point: Point, common: Mask) -> Point:
    kept = common[point.places]
    return replace(point, places=point.places[kept], weights=point.weights[kept])


def _folded(table: Table, points: Sequence[Point], common: Mask, duals: Floats) -> Taught:
    """The same scores, but what all texts say is added up by feature: a question need not ask each of them."""
    places = np.flatnonzero(common)
    lines = np.zeros((len(places) + 1, duals.shape[1]), np.float32)
    for row, place in enumerate(places.tolist()):
        span = slice(table.begins[place], table.begins[place + 1])
        holders = table.holders[span]
        lines[row] = (table.amounts[span] * table.worth[holders]) @ duals[holders]
    return Taught(
        np.append(places, len(common)).astype(np.int32),
        PackedRows.of(np.float32(FAR) * lines),
        np.float32(FAR * MEANING) * _field(points, duals),
        PackedRows.of(np.float32(NEAR) * duals),
        np.float32(ALWAYS) * duals.sum(axis=0),
    )


def _field(points: Sequence[Point], duals: Floats) -> Floats:
    width = len(points[0].vector)
    field = np.zeros((width * (width + 1) // 2, duals.shape[1]), np.float32)
    for start in range(0, len(points), AT_ONCE):
        some = np.stack([squares(point.vector) for point in points[start : start + AT_ONCE]])
        field += some.T @ duals[start : start + AT_ONCE]
    shown: Floats = field * doubled(width)[:, None]
    return shown
