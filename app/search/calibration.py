"""From raw scores to how sure one may be: a share for every entry, and what is left over for "none of them"."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.text.features import Floats, Ints

SHARPNESS = tuple(float(value) for value in np.arange(4.0, 30.1, 1.0))
ROUNDS = 25


@dataclass(frozen=True)
class Calibration:
    """Three numbers found on phrasings that the model had not been taught."""

    sharpness: float
    """How fast an entry's share grows with its score, among the entries."""
    slope: float
    """How fast it grows likelier that the guide knows the thing, with the lead of the best over "none of them"."""
    bias: float

    def shares(self, scores: Floats) -> Floats:
        """Sureness per entry, for one row of scores or many; they add up to how likely the guide knows the thing."""
        entries = scores[..., :-1] * np.float32(self.sharpness)
        best = entries.max(axis=-1, keepdims=True)
        grown = np.exp(entries - best)
        lead = best / np.float32(self.sharpness) - scores[..., -1:]
        known = 1 / (1 + np.exp(-np.clip(np.float32(self.slope) * lead + np.float32(self.bias), -30, 30)))
        shares: Floats = known * grown / grown.sum(axis=-1, keepdims=True)
        return shares


USUAL = Calibration(sharpness=17.0, slope=12.0, bias=-1.0)


def calibrate(left_out: Floats, owners: Ints) -> Calibration:
    """Fitted on scores of left-out lines; where none was left out, or none is off-topic, the usual one."""
    outside = owners == left_out.shape[1] - 1
    if not len(left_out) or not outside.any():
        return USUAL
    lead = left_out[:, :-1].max(axis=1) - left_out[:, -1]
    slope, bias = _slope(lead, ~outside)
    choices = [Calibration(sharpness, slope, bias) for sharpness in SHARPNESS]
    inside, owned = left_out[~outside], owners[~outside]
    return min(choices, key=lambda choice: _surprise(choice, inside, owned))


def _slope(lead: Floats, inside: npt.NDArray[np.bool_]) -> tuple[float, float]:
    """Logistic regression in one variable by Newton's method; both sides weigh the same, however many lines."""
    given = np.stack([lead, np.ones_like(lead)], axis=1).astype(np.float64)
    weights = np.where(inside, 0.5 / inside.mean(), 0.5 / (1 - inside.mean()))
    found = np.zeros(2)
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-np.clip(given @ found, -30, 30)))
        bend = (given * (weights * likely * (1 - likely))[:, None]).T @ given + 1e-3 * np.eye(2)
        found += np.linalg.solve(bend, given.T @ (weights * (inside - likely)) - 1e-3 * found)
    return float(found[0]), float(found[1])


def _surprise(calibration: Calibration, left_out: Floats, owners: Ints) -> float:
    shares = calibration.shares(left_out)
    among = shares / np.maximum(shares.sum(axis=1, keepdims=True), 1e-9)
    return float(-np.log(np.maximum(among[np.arange(len(owners)), owners], 1e-9)).mean())
