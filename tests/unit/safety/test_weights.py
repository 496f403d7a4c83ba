"""Learnt weights add up; what was never learnt from adds nothing."""

from __future__ import annotations

import numpy as np
import pytest

from app.safety.model import Model, Weights


def weighing(*numbers: int) -> Model:
    """A model that gives each of these traits 1 for a disclosure, 2 for an emergency and 3 for its only concern."""
    known, count = np.array(numbers, np.uint32), len(numbers)
    return Model(
        Weights(
            numbers=known,
            levels=np.array([[1, 2]] * count, np.float32).reshape(count, 2),
            level_bias=np.zeros(2, np.float32),
            concerns=("bullying",),
            concern_numbers=known,
            concern_weights=np.full((count, 1), 3, np.float16),
            concern_bias=np.ones(1, np.float32),
        )
    )


@pytest.mark.parametrize(("known", "levels", "concern"), [((7,), [2, 4], 7), ((8,), [0, 0], 1), ((), [0, 0], 1)])
def test_only_what_was_learnt_from_counts(known: tuple[int, ...], levels: list[float], concern: float) -> None:
    model = weighing(*known)
    assert model.levels([(7, 2.0), (9, 1.0)]).tolist() == levels
    assert model.concerns([(7, 2.0), (9, 1.0)]).tolist() == [concern]
