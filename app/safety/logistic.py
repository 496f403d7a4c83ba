"""Fit a weighted logistic regression over sparse rows with numpy alone. Used at build time; knows nothing of words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

MEMORY = 8
"""Steps remembered for the curvature (L-BFGS)."""
SIDE_BY_SIDE = 2
"""Processes that fit several regressions over the same rows ..."""
WORTH_A_PROCESS = 1_000_000
"""... where there are so many values or more to go through; starting one takes a second."""
NOUGHT: tuple[Ints, Floats] = (np.zeros(1, np.int64), np.zeros(1))


@dataclass(frozen=True, eq=False)
class Sparse:
    """Rows one behind the other: row i has columns `columns[starts[i]:starts[i + 1]]`; no row may be empty."""

    starts: Ints
    columns: Ints
    values: Floats
    width: int

    @classmethod
    def of(cls, rows: Sequence[tuple[npt.NDArray[np.integer], npt.NDArray[np.floating]]], width: int) -> Sparse:
        """Rows of columns and values; one without any keeps one nought, so that it stays a row."""
        kept = [(columns, values) if len(columns) else NOUGHT for columns, values in rows]
        return cls(
            starts=np.concatenate([[0], np.cumsum([len(columns) for columns, _ in kept])]).astype(np.int64),
            columns=np.concatenate([columns for columns, _ in kept]).astype(np.int64),
            values=np.concatenate([values for _, values in kept]).astype(np.float64),
            width=width,
        )

    @property
    def height(self) -> int:
        """Rows."""
        return len(self.starts) - 1

    def times(self, weights: Floats) -> Floats:
        """The product with one weight for each column."""
        product: Floats = np.add.reduceat(self.values * weights[self.columns], self.starts[:-1])
        return product

    def turned_times(self, rows: Floats) -> Floats:
        """The product of the transposed with one number for each row."""
        spread = np.repeat(rows, np.diff(self.starts))
        product = np.bincount(self.columns, weights=self.values * spread, minlength=self.width)
        return product.astype(np.float64, copy=False)


class Fitted(NamedTuple):
    """One regression: log-odds are `bias` plus the weighted sum."""

    weights: Floats
    bias: float


def fit(data: Sparse, labels: Floats, *, ridge: float, steps: int) -> Fitted:
    """Weights and bias; `labels` are 0 to 1, `ridge` holds the weights (not the bias) small."""

    def loss(point: Floats) -> tuple[float, Floats]:
        weights = point[:-1]
        scores = data.times(weights) + point[-1]
        chances = 1.0 / (1.0 + np.exp(-np.clip(scores, -30, 30)))
        lost = float((np.logaddexp(0.0, scores) - labels * scores).sum())
        slope = np.append(data.turned_times(chances - labels) + ridge * weights, (chances - labels).sum())
        return lost + 0.5 * ridge * dot(weights, weights), slope

    best = _descend(loss, np.zeros(data.width + 1), steps)
    return Fitted(best[:-1], float(best[-1]))


def fit_each(data: Sparse, labels: Sequence[Floats], *, ridge: float, steps: int) -> list[Fitted]:
    """One regression for each of the labels over the same rows; the same as one after the other."""
    fitting = partial(_fit_some, data, ridge=ridge, steps=steps)
    if len(data.values) * len(labels) < WORTH_A_PROCESS:
        return fitting(labels)
    half = -(-len(labels) // SIDE_BY_SIDE)
    shares = [labels[start : start + half] for start in range(0, len(labels), half)]
    with ProcessPoolExecutor(SIDE_BY_SIDE, mp_context=get_context("spawn")) as workers:
        return [one for some in workers.map(fitting, shares) for one in some]


def _fit_some(data: Sparse, labels: Sequence[Floats], *, ridge: float, steps: int) -> list[Fitted]:
    return [fit(data, one, ridge=ridge, steps=steps) for one in labels]


def _descend(loss: Callable[[Floats], tuple[float, Floats]], point: Floats, steps: int) -> Floats:
    value, slope = loss(point)
    history: list[tuple[Floats, Floats]] = []
    for _ in range(steps):
        direction = -_curved(slope, history)
        length = 1.0 if history else 1.0 / max(float(np.abs(slope).sum()), 1e-9)
        reached = point + length * direction
        next_value, next_slope = loss(reached)
        while next_value > value + 1e-4 * length * dot(slope, direction) and length > 1e-6:
            length /= 2
            reached = point + length * direction
            next_value, next_slope = loss(reached)
        moved, turned = reached - point, next_slope - slope
        if dot(moved, turned) > 1e-12:
            history = [*history, (moved, turned)][-MEMORY:]
        if value - next_value < 1e-6 * abs(value):
            return reached
        point, value, slope = reached, next_value, next_slope
    return point


def _curved(slope: Floats, history: Sequence[tuple[Floats, Floats]]) -> Floats:
    """The slope seen through the curvature met so far."""
    seen = slope.copy()
    shares: list[float] = []
    for moved, turned in reversed(history):
        share = dot(moved, seen) / dot(moved, turned)
        shares.append(share)
        seen -= share * turned
    if history:
        moved, turned = history[-1]
        seen *= dot(moved, turned) / dot(turned, turned)
    for (moved, turned), share in zip(history, reversed(shares), strict=True):
        seen += moved * (share - dot(turned, seen) / dot(moved, turned))
    return seen


def dot(left: Floats, right: Floats) -> float:
    """The product of two long vectors, without threads: the library's own loses more by waiting than it gains."""
    return float(np.einsum("i,i->", left, right))
