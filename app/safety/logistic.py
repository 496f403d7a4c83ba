"""Fit a weighted logistic regression over sparse rows with numpy alone. Used at build time; knows nothing of words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from app.safety.sparse import Floats, Sparse

MEMORY = 8
"""Steps remembered for the curvature (L-BFGS)."""


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
