"""The inverse that training leans on."""

import numpy as np
import pytest

from app.search.inverting import inverted


@pytest.mark.parametrize("size", [1, 2, 511, 513, 1_300])
def test_a_matrix_times_its_inverse_is_one(size: int) -> None:
    parts = np.abs(np.random.default_rng(size).normal(size=(size, 40)))
    matrix = parts @ parts.T / 40 + 0.1 * np.eye(size)
    assert np.allclose(matrix @ inverted(matrix.astype(np.float32)), np.eye(size), atol=2e-3)
