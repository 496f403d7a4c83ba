"""Invert a large likeness matrix in its own place: the library's way needs four times the memory."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Square = npt.NDArray[np.float64]

SMALL = 512


def invert(matrix: Square) -> None:
    """Put the inverse in the place of a symmetric matrix that has no eigenvalue at or below nought.

    By halves: the inverse of the upper left quarter, then of what the lower right quarter keeps beyond it. Double
    precision, since the halves are nearly alike and their difference is what counts.
    """
    if len(matrix) <= SMALL:
        matrix[:] = np.linalg.inv(matrix)
        return
    half = len(matrix) // 2
    first, second = matrix[:half, :half], matrix[half:, half:]
    invert(first)
    carried = first @ matrix[:half, half:]
    second -= matrix[half:, :half] @ carried
    invert(second)
    crossed = carried @ second
    first += crossed @ carried.T
    matrix[:half, half:] = -crossed
    matrix[half:, :half] = -crossed.T
