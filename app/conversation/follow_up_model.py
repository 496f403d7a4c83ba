"""The small trained layer for questions that lean on an answer: numbers about each entry in, its share out.

Written by `tools/fit_follow_ups.py`, read from `content/followups/weights.yaml`; it names no entry and knows no words.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.content.documents import read_yaml
from app.content.models.base import Shape
from app.text.features import Floats

WEIGHTS_FILE = "weights.yaml"


class FollowUpWeights(Shape):
    """The file as it stands; a row of `inner` is what one hidden unit takes of each feature."""

    run: str
    """The run that set them, for people."""
    features: tuple[str, ...]
    straight: tuple[float, ...]
    inner: tuple[tuple[float, ...], ...]
    bias: tuple[float, ...]
    outer: tuple[float, ...]
    known: tuple[float, ...]


@dataclass(frozen=True, eq=False)
class FollowUpModel:
    """A linear score plus one hidden layer, the same for every entry; and a logistic one for the question itself."""

    straight: Floats
    inner: Floats
    bias: Floats
    outer: Floats
    known_weights: Floats
    """Of what speaks for the question being one of this guide; the last is the bias."""

    @classmethod
    def read(cls, path: Path, features: tuple[str, ...]) -> FollowUpModel:
        """From the file; `ValueError` where it was fitted on other features than these."""
        stored = FollowUpWeights.model_validate(read_yaml(path))
        if stored.features != features:
            raise ValueError(f"{path.name} was fitted on other features; run tools/fit_follow_ups.py")
        parts = (stored.straight, stored.inner, stored.bias, stored.outer, stored.known)
        return cls(*(np.array(part, np.float32) for part in parts))

    def shares(self, given: Floats) -> Floats:
        """A row of features an entry in; shares that add up to 1 out."""
        hidden = np.maximum(given @ self.inner.T + self.bias, 0)
        scores = given @ self.straight + hidden @ self.outer
        grown = np.exp(scores - scores.max())
        shares: Floats = grown / grown.sum()
        return shares

    def known(self, evidence: Floats) -> float:
        """How likely the guide knows what is asked; 0.5 where as much speaks for it as against it."""
        odds = float(evidence @ self.known_weights[:-1] + self.known_weights[-1])
        return float(1 / (1 + np.exp(-odds)))
