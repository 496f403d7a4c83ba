"""Ridge regression over sparse rows by conjugate gradients. Used at build time; knows nothing of words."""

from __future__ import annotations

import numpy as np

from app.safety.logistic import dot
from app.safety.sparse import Floats, Sparse

STEPS = 200
NEAR_ENOUGH = 1e-10
"""Of what is left over, squared, for each row."""


def solved(data: Sparse, wanted: Floats, *, ridge: float) -> Floats:
    """One weight a column, so that the rows give about what is wanted; `ridge` holds the weights small."""
    weights = np.zeros(data.width)
    left = data.turned_times(wanted)
    towards, size = left.copy(), dot(left, left)
    for _ in range(STEPS):
        if size < NEAR_ENOUGH * data.height:
            break
        bent = data.turned_times(data.times(towards)) + ridge * towards
        step = size / dot(towards, bent)
        weights += step * towards
        left -= step * bent
        smaller = dot(left, left)
        towards, size = left + (smaller / size) * towards, smaller
    return weights
