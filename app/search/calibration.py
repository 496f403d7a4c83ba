"""From raw scores to how sure one may be: shares that add up to 1 over the entries and "none of them"."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.text.features import Floats, Ints

SHARPNESS = tuple(float(value) for value in np.arange(3.0, 30.1, 1.0))
LEANING = tuple(float(value) for value in np.arange(-4.0, 4.1, 0.5))


@dataclass(frozen=True)
class Calibration:
    """Two numbers found on phrasings that the model had not been taught."""

    sharpness: float
    """How fast sureness grows with the score."""
    leaning: float
    """How far "none of them" is preferred."""

    def shares(self, scores: Floats) -> Floats:
        """Sureness per column, for one row of scores or many; the last column is "none of them"."""
        raised: Floats = scores * np.float32(self.sharpness)
        raised[..., -1] += np.float32(self.leaning)
        raised -= raised.max(axis=-1, keepdims=True)
        grown = np.exp(raised)
        shares: Floats = grown / grown.sum(axis=-1, keepdims=True)
        return shares


USUAL = Calibration(sharpness=15.0, leaning=2.0)


def calibrate(left_out: Floats, owners: Ints) -> Calibration:
    """The calibration under which the owners of left-out lines are likeliest; the usual one when none was left out."""
    if not len(left_out):
        return USUAL
    choices = [Calibration(sharpness, leaning) for sharpness in SHARPNESS for leaning in LEANING]
    return min(choices, key=lambda choice: _surprise(choice, left_out, owners))


def _surprise(calibration: Calibration, left_out: npt.NDArray[np.float32], owners: Ints) -> float:
    """Mean surprise; entries and "none of them" count as much as each other, whatever their numbers."""
    shares = calibration.shares(left_out)[np.arange(len(owners)), owners]
    lost = -np.log(np.maximum(shares, 1e-9))
    outside = owners == left_out.shape[1] - 1
    return float(sum(lost[part].mean() for part in (outside, ~outside) if part.any()))
