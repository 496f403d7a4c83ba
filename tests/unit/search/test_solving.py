"""The solution that training leans on."""

import numpy as np
import pytest

from app.search.solving import solved

SIZES = [1, 2, 511, 513, 1_300]


@pytest.mark.parametrize("size", SIZES)
def test_a_matrix_times_the_solution_is_what_was_wanted(size: int) -> None:
    matrix, wanted = problem(size)
    found, _ = solved(matrix.astype(np.float32), wanted)
    assert np.allclose(matrix @ found, wanted, atol=2e-3)


@pytest.mark.parametrize("size", SIZES)
def test_the_diagonal_is_that_of_the_inverse(size: int) -> None:
    matrix, wanted = problem(size)
    _, diagonal = solved(matrix.astype(np.float32), wanted)
    assert np.allclose(diagonal, np.diag(np.linalg.inv(matrix)), rtol=2e-3)


def test_a_matrix_that_cannot_be_solved_is_refused() -> None:
    with pytest.raises(np.linalg.LinAlgError):
        solved(np.ones((2, 2), np.float32), np.ones((2, 1), np.float32))


def problem(size: int) -> tuple[np.ndarray, np.ndarray]:
    """A matrix as likenesses are, and two columns."""
    chance = np.random.default_rng(size)
    parts = np.abs(chance.normal(size=(size, 40)))
    return parts @ parts.T / 40 + 0.1 * np.eye(size), chance.normal(size=(size, 2)).astype(np.float32)
