"""The trained layer: from one point to a score for every entry and for "none of them". It only reads what was trained."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.search.space import Point
from app.text.features import Floats


@dataclass(frozen=True, eq=False)
class Model:
    """Weights for places (small integers, one scale a place) and for products of vector parts; a column an entry.

    The last column stands for "none of them".
    """

    table: npt.NDArray[np.int8]
    scales: Floats
    products: Floats
    bias: Floats

    def scores(self, point: Point) -> Floats:
        """One number an entry, the last for none of them; about 1 for what was taught, about 0 for the rest."""
        steps = point.weights * self.scales[point.places]
        worded: Floats = self.bias + steps @ self.table[point.places].astype(np.float32)
        if not len(point.vector):
            return worded
        return worded + products(point.vector) @ self.products


def products(vector: Floats) -> Floats:
    """Every product of two parts of a vector, once: their sums make the square of a likeness of two vectors."""
    width = len(vector)
    doubled = vector * np.float32(2**0.5)
    whole = np.outer(doubled, vector)
    np.fill_diagonal(whole, vector * vector)
    upper: Floats = whole[np.triu_indices(width)]
    return upper


def shrink(weights: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """Weights as small integers with one scale a row."""
    scales = (np.abs(weights).max(axis=1) / 127).astype(np.float32)
    table = np.rint(weights / np.maximum(scales, 1e-12)[:, None]).astype(np.int8)
    return table, scales
