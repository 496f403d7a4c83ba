"""The numbers that say when a ranking is sure, when it asks back and when it does not know: read, or fitted anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml

from app.search.index import CalibratedIndex

MOST_WRONG = 0.052
"""Of left-out phrasings, the share that may be answered with another entry. They are harder than questions:
writers make each unlike the others. Twice the share that is wanted of questions keeps those well below it."""
MOST_OFFTOPIC_ANSWERED = 0.004
"""Of left-out off-topic lines, the share that may be answered at all; other people's off-topic lines are easier."""
OFFTOPIC_REFUSED = 0.95
"""Of left-out off-topic lines, the share that the floor must stop. A higher one turns away more questions too."""
MARGIN, KEEP, MOST_CHOICES = 0.15, 0.05, 4

NEVER = 1.1
"""A share that no entry reaches."""

HEAD = """\
# The matcher's numbers, and what they did to lines left out of the training (shares of 1).
# Written by tools/fit_thresholds.py; not by hand.
"""


@dataclass(frozen=True)
class Thresholds:
    """Bounds on a ranking. Steps of the conversation apply them; the matcher does not."""

    answer: float
    """The best candidate is answered alone where this share of what is known falls to it ..."""
    margin: float
    """... if it leads the second by this much of it ..."""
    sure: float
    """... and the ranking's `known` reaches this: that it is asked here, and which entry, are two questions."""
    floor: float
    """Where the ranking's `known` is below this, the guide does not know."""
    keep: float
    """Choices score at least this share of the best."""
    most_choices: int


@dataclass(frozen=True)
class Fit:
    """Thresholds and what they do to lines the model was not taught, in shares of 1."""

    thresholds: Thresholds
    answered_right: float
    answered_wrong: float
    asked: float
    unknown: float
    offtopic_answered: float
    offtopic_unknown: float


@dataclass(frozen=True, eq=False)
class _Lines:
    """Left-out lines: the best one's share of what is known, its lead, how likely that is, whether right, on topic."""

    best: npt.NDArray[np.float32]
    lead: npt.NDArray[np.float32]
    known: npt.NDArray[np.float32]
    right: npt.NDArray[np.bool_]
    topical: npt.NDArray[np.bool_]


def doubting(thresholds: Thresholds) -> Thresholds:
    """For an index that was not taught: it asks back rather than answer, but for a phrasing word for word."""
    return replace(thresholds, answer=NEVER)


def read_thresholds(path: Path) -> Thresholds:
    """The numbers in a file that `write_thresholds` wrote; what it says about the run is for people."""
    stored = yaml.safe_load(path.read_text("utf-8"))
    return Thresholds(
        answer=float(stored["answer"]),
        margin=float(stored["margin"]),
        sure=float(stored["sure"]),
        floor=float(stored["floor"]),
        keep=float(stored["keep"]),
        most_choices=int(stored["most_choices"]),
    )


def write_thresholds(path: Path, fit: Fit) -> None:
    """The numbers, and the run that set them."""
    figures = {name: round(value, 4) for name, value in asdict(fit).items() if name != "thresholds"}
    written = {**asdict(fit.thresholds), "run": figures}
    path.write_text(HEAD + yaml.safe_dump(written, sort_keys=False), "utf-8")


def fit(learned: CalibratedIndex) -> Fit:
    """The lowest bounds that keep wrong answers and answers to off-topic lines as rare as the constants above say."""
    lines = _lines(learned)
    floor = float(np.quantile(lines.known[~lines.topical], OFFTOPIC_REFUSED))
    tried = (_tried(lines, _bounds(lines, answer, round(floor, 3))) for answer in _steps())
    kept = (one for one in tried if one.answered_wrong <= MOST_WRONG)
    return next(kept, _tried(lines, _bounds(lines, 0.99, round(floor, 3))))


def _steps() -> Iterator[float]:
    return (round(float(step), 2) for step in np.arange(0.3, 0.99, 0.01))


def _bounds(lines: _Lines, answer: float, floor: float) -> Thresholds:
    """With the lowest `sure` that leaves answers to off-topic lines as rare as they may be."""
    off = ~lines.topical
    clear = lines.known[off & (lines.best >= answer) & (lines.lead >= MARGIN)]
    allowed = int(MOST_OFFTOPIC_ANSWERED * off.sum())
    sure = floor if len(clear) <= allowed else float(np.sort(clear)[::-1][allowed]) + 1e-4
    return Thresholds(answer, MARGIN, round(max(sure, floor), 4), floor, KEEP, MOST_CHOICES)


def _lines(learned: CalibratedIndex) -> _Lines:
    shares = learned.index.calibration.shares(learned.left_out)
    known = shares.sum(axis=1)
    ordered = -np.sort(-shares, axis=1)[:, :2] / np.maximum(known, 1e-9)[:, None]
    return _Lines(
        best=ordered[:, 0],
        lead=ordered[:, 0] - ordered[:, 1],
        known=known,
        right=shares.argmax(axis=1) == learned.owners,
        topical=learned.owners < shares.shape[1],
    )


def _tried(lines: _Lines, thresholds: Thresholds) -> Fit:
    known = lines.known >= thresholds.floor
    clear = (lines.best >= thresholds.answer) & (lines.lead >= thresholds.margin)
    answered = known & clear & (lines.known >= thresholds.sure)
    on, off = lines.topical, ~lines.topical
    return Fit(
        thresholds=thresholds,
        answered_right=float((answered & lines.right)[on].mean()),
        answered_wrong=float((answered & ~lines.right)[on].mean()),
        asked=float((known & ~answered)[on].mean()),
        unknown=float((~known)[on].mean()),
        offtopic_answered=float(answered[off].mean()),
        offtopic_unknown=float((~known)[off].mean()),
    )
