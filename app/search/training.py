"""Train the layer from the phrasings: ridge regression on their likeness to each other, solved exactly, at build time.

Also gives each phrasing the scores it would get had it not been taught: the honest material for the thresholds.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.search.model import Model, products, shrink
from app.search.points import Points
from app.search.space import MEANING, Space
from app.text.features import Floats, Ints

STIFFNESS = 0.2
"""How little a single phrasing may bend the scores; chosen by cross-validation."""
BASE = 0.1
"""Likeness that any two texts share; it becomes the bias."""


@dataclass(frozen=True, eq=False)
class Trained:
    """The model, and for each phrasing the scores of a model taught without it."""

    model: Model
    left_out: Floats


def train(points: Points, owners: Ints, columns: int, space: Space) -> Trained:
    """`owners[i]` is the column that point i belongs to; cubic in the number of points."""
    wanted = np.zeros((len(points), columns), dtype=np.float32)
    wanted[np.arange(len(points)), owners] = 1
    alike = _likeness(points, space)
    alike[np.diag_indices(len(points))] += STIFFNESS
    inverse = np.linalg.inv(alike)
    duals: Floats = (inverse @ wanted).astype(np.float32)
    left_out = wanted - duals / np.diag(inverse)[:, None]
    return Trained(_primal(points, duals, space), left_out.astype(np.float32))


def _likeness(points: Points, space: Space) -> npt.NDArray[np.float32]:
    """Every point against every other, through a table of who has which place."""
    order = np.argsort(points.places, kind="stable")
    having = np.repeat(np.arange(len(points)), np.diff(points.starts))[order]
    heavy = points.weights[order]
    begins = np.searchsorted(points.places[order], np.arange(space.size + 1))
    alike = np.empty((len(points), len(points)), dtype=np.float32)
    for row in range(len(points)):
        cut = slice(points.starts[row], points.starts[row + 1])
        alike[row] = _shared(points.places[cut], points.weights[cut], begins, having, heavy, len(points))
    meant = points.vectors @ points.vectors.T
    return alike + np.float32(MEANING) * meant**2 + np.float32(BASE)


def _shared(
    places: Ints,
    weights: Floats,
    begins: npt.NDArray[np.intp],
    having: npt.NDArray[np.intp],
    heavy: Floats,
    size: int,
) -> npt.NDArray[np.float64]:
    """The words' part of the likeness of one point to all others."""
    if not len(places):
        return np.zeros(size)
    spans = [slice(begins[place], begins[place + 1]) for place in places]
    others = np.concatenate([having[span] for span in spans])
    amounts = np.concatenate([heavy[span] * weight for span, weight in zip(spans, weights, strict=True)])
    return np.bincount(others, weights=amounts, minlength=size)


def _primal(points: Points, duals: Floats, space: Space) -> Model:
    """The same model written over places and products, so that a question need not visit every phrasing."""
    worded = np.zeros((space.size, duals.shape[1]), dtype=np.float32)
    for row in range(len(points)):
        cut = slice(points.starts[row], points.starts[row + 1])
        worded[points.places[cut]] += np.outer(points.weights[cut], duals[row])
    table, scales = shrink(worded)
    return Model(table, scales, _products_of(points, duals), np.float32(BASE) * duals.sum(axis=0))


def _products_of(points: Points, duals: Floats) -> Floats:
    width = points.vectors.shape[1]
    total = np.zeros((width * (width + 1) // 2, duals.shape[1]), dtype=np.float32)
    for first in range(0, len(points), 512):
        part = np.stack([products(vector) for vector in points.vectors[first : first + 512]])
        total += part.T @ duals[first : first + 512]
    return total * np.float32(MEANING)
