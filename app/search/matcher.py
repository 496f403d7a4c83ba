"""Rank entries for one question. Pure: the same question and index give the same ranking. It decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from app.search.index import SearchIndex
from app.search.space import Point
from app.text.features import Floats


@dataclass(frozen=True)
class Candidate:
    """One entry and how sure the engine is of it."""

    entry: str
    score: float
    """0 to 1: the share of sureness that fell to this entry; see `Calibration`."""
    phrase: str
    """The way of asking that came nearest."""
    parts: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    """What the score was made of, for `guide ask --explain`: `trained`, and `nearest`, the likeness of the phrase."""


@dataclass(frozen=True)
class Ranking:
    """Candidates, best first; their scores add up to 1 at most, the rest fell to "none of them"."""

    normalised: str
    corrections: tuple[tuple[str, str], ...]
    candidates: tuple[Candidate, ...]


def match(query: str, index: SearchIndex, *, limit: int = 8) -> Ranking:
    """The entries nearest to a question, best first; none when nothing of it is known."""
    reading = index.read(query)
    point = index.space.point(reading, index.language)
    known = len(point.places) > 0
    return Ranking(
        normalised=" ".join(reading.words),
        corrections=reading.corrections,
        candidates=_candidates(point, index, limit) if known else (),
    )


def _candidates(point: Point, index: SearchIndex, limit: int) -> tuple[Candidate, ...]:
    trained = index.model.scores(point)
    shares = index.calibration.shares(trained)
    best = np.argsort(-shares[:-1], kind="stable")[:limit]
    laid = index.points.spread(point, index.space)
    return tuple(_candidate(int(entry), point, laid, index, trained, shares) for entry in best)


def _candidate(
    entry: int, point: Point, laid: Floats, index: SearchIndex, trained: Floats, shares: Floats
) -> Candidate:
    first, last = index.begins[entry], index.begins[entry + 1]
    alike = index.points.likeness(laid, point.vector, first, last)
    nearest = int(np.argmax(alike))
    return Candidate(
        entry=index.entries[entry],
        score=float(shares[entry]),
        phrase=index.phrasings[first + nearest],
        parts=MappingProxyType({"trained": float(trained[entry]), "nearest": float(alike[nearest])}),
    )
