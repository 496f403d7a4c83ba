"""Regressions over the same rows: fitted side by side they are what they are one after the other."""

from __future__ import annotations

import numpy as np
import pytest

from app.safety.logistic import WORTH_A_PROCESS, Floats, Sparse, fit, fit_each

WIDTH, A_ROW = 40, 10


def rows(values: int) -> Sparse:
    """Rows of ten columns each, so many values in all."""
    dice = np.random.default_rng(1)
    made = [(np.sort(dice.choice(WIDTH, A_ROW, replace=False)), np.ones(A_ROW)) for _ in range(values // A_ROW)]
    return Sparse.of(made, WIDTH)


def labels(data: Sparse, count: int) -> list[Floats]:
    """True where a row has the first column, the second and so on."""
    first = data.columns.reshape(-1, A_ROW)
    return [(first == column).any(axis=1).astype(np.float64) for column in range(count)]


@pytest.mark.parametrize("values", [200, WORTH_A_PROCESS // 3 + A_ROW], ids=["few values", "enough for processes"])
def test_side_by_side_is_the_same_as_one_after_the_other(values: int) -> None:
    data = rows(values)
    asked = labels(data, 3)
    together = fit_each(data, asked, ridge=0.3, steps=3)
    assert len(together) == len(asked)
    for one, wanted in zip(together, asked, strict=True):
        alone = fit(data, wanted, ridge=0.3, steps=3)
        assert np.array_equal(one.weights, alone.weights)
        assert one.bias == alone.bias


def test_each_regression_tells_its_own_column_from_the_others() -> None:
    data = rows(2_000)
    for column, fitted in enumerate(fit_each(data, labels(data, 3), ridge=0.3, steps=40)):
        assert int(fitted.weights.argmax()) == column
