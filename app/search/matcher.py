"""Rank entries for one question. Pure: the same question and index give the same ranking. It decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from app.search.index import SearchIndex
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
    known: float = 0.0
    """How likely the guide knows the thing asked about, whichever entry it is: what the floor is held against."""


def match(query: str, index: SearchIndex, *, limit: int = 8) -> Ranking:
    """The entries nearest to a question, best first; none when nothing of it is known."""
    reading = index.read(query)
    point = index.space.point(reading, index.language)
    normalised = " ".join(reading.words)
    if not len(point.places):
        return Ranking(normalised, reading.corrections, ())
    alike = index.table.likeness(point)
    trained = index.model.scores(alike)
    shares = index.calibration.shares(trained)
    best = np.argsort(-shares, kind="stable")[:limit].tolist()
    candidates = tuple(_candidate(entry, index, alike, trained, shares) for entry in best)
    return Ranking(normalised, reading.corrections, candidates, float(shares.sum()))


def _candidate(entry: int, index: SearchIndex, alike: Floats, trained: Floats, shares: Floats) -> Candidate:
    first, last = index.begins[entry], index.begins[entry + 1]
    nearest = first + int(np.argmax(alike[first:last]))
    parts = {"trained": float(trained[entry]), "nearest": float(alike[nearest])}
    return Candidate(index.entries[entry], float(shares[entry]), index.phrasings[nearest], MappingProxyType(parts))
