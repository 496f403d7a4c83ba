"""Regressions over sparse rows: what the rows multiply to, and what is learnt from them."""

from __future__ import annotations

import numpy as np
import pytest

from app.safety.logistic import fit
from app.safety.sparse import Sparse

WIDTH, A_ROW = 40, 10
CHANCE = np.random.default_rng(1)
DENSE = np.array([[1.0, 0.0, 2.0, 0.0], [0.0, 0.0, 0.0, 0.0], [0.5, 0.0, 0.0, -3.0]])
"""Its second row and its second column are empty."""
SPARSE = Sparse.of([(np.flatnonzero(row), row[row != 0]) for row in DENSE], 4)


def rows(count: int) -> Sparse:
    """Rows of ten columns each."""
    made = [(np.sort(CHANCE.choice(WIDTH, A_ROW, replace=False)), np.ones(A_ROW)) for _ in range(count)]
    return Sparse.of(made, WIDTH)


def test_rows_multiply_as_if_they_were_written_out() -> None:
    weights = np.array([1.0, 10.0, 100.0, 1000.0])
    assert SPARSE.times(weights) == pytest.approx(DENSE @ weights)


def test_turned_rows_multiply_as_if_they_were_written_out() -> None:
    given = np.array([1.0, 10.0, 100.0])
    assert SPARSE.turned_times(given) == pytest.approx(DENSE.T @ given)


def test_columns_are_scaled_one_by_one() -> None:
    scales = np.array([1.0, 2.0, 3.0, 4.0])
    assert SPARSE.scaled(scales).times(np.ones(4)) == pytest.approx((DENSE * scales).sum(axis=1))


def test_rows_of_nothing_at_all_multiply_to_nought() -> None:
    empty = Sparse.of([(np.zeros(0, np.int64), np.zeros(0))], 3)
    assert (empty.times(np.ones(3)).tolist(), empty.turned_times(np.ones(1)).tolist()) == ([0.0], [0.0, 0.0, 0.0])


@pytest.mark.parametrize("column", [0, 1, 39])
def test_a_regression_finds_the_column_that_decides(column: int) -> None:
    data = rows(2_000)
    labels = (data.columns.reshape(-1, A_ROW) == column).any(axis=1).astype(np.float64)
    fitted = fit(data, labels, ridge=0.3, steps=40)
    told = data.times(fitted.weights) + fitted.bias > 0
    assert (int(fitted.weights.argmax()), bool((told == (labels > 0)).all())) == (column, True)
