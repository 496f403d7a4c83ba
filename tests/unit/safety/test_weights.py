"""Learnt weights add up; what was never learnt from adds nothing."""

from __future__ import annotations

import numpy as np
import pytest

from app.safety.model import Model, Weights


def weighing(*numbers: int) -> Model:
    """A model that gives each of these traits 1 for a disclosure and 2 for an emergency."""
    known, count = np.array(numbers, np.uint32), len(numbers)
    return Model(
        Weights(
            numbers=known,
            levels=np.array([[1, 2]] * count, np.float32).reshape(count, 2),
            level_bias=np.zeros(2, np.float32),
        )
    )


@pytest.mark.parametrize(("known", "levels"), [((7,), [2, 4]), ((8,), [0, 0]), ((), [0, 0])])
def test_only_what_was_learnt_from_counts(known: tuple[int, ...], levels: list[float]) -> None:
    assert weighing(*known).levels([(7, 2.0), (9, 1.0)]).tolist() == levels
