"""The numbers that say when a ranking is sure, when it asks back and when it does not know; read, never guessed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Thresholds:
    """Bounds on candidates' scores. Steps of the conversation apply them; the matcher does not."""

    answer: float
    """The best candidate is answered alone from here on ..."""
    margin: float
    """... if it leads the second by this much."""
    floor: float
    """Below this the guide does not know."""
    keep: float
    """Choices score at least this share of the best."""
    most_choices: int


def read_thresholds(path: Path) -> Thresholds:
    """The numbers in a file that `fit` wrote; what it says about the run is for people."""
    stored = yaml.safe_load(path.read_text("utf-8"))
    return Thresholds(
        answer=float(stored["answer"]),
        margin=float(stored["margin"]),
        floor=float(stored["floor"]),
        keep=float(stored["keep"]),
        most_choices=int(stored["most_choices"]),
    )
