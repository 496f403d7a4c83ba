"""Rank entries for one question. Pure: the same question and index give the same ranking. It decides nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from app.search.index import SearchIndex
from app.text.features import Floats
from app.text.reading import Reading


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


@dataclass(frozen=True, eq=False)
class Weighed:
    """One text against the whole index: numbers only, in the index's order; no entry is named yet."""

    reading: Reading
    alike: Floats
    """How near each phrasing is; nought for those that share little."""
    trained: Floats
    shares: Floats
    """Sureness of each entry; they add up to `known`."""

    @property
    def known(self) -> float:
        """How likely the guide knows the thing."""
        return float(self.shares.sum())


def match(query: str, index: SearchIndex, *, limit: int = 8) -> Ranking:
    """The entries nearest to a question, best first; none when nothing of it is known."""
    (weighed,) = weigh([index.read(query)], index)
    return ranked(weighed, weighed.shares, index, limit=limit)


def weigh(readings: Sequence[Reading], index: SearchIndex) -> list[Weighed]:
    """Readings of one question against the index. One of which nothing is known has no shares."""
    return [_weighed(reading, index) for reading in readings]


def _weighed(reading: Reading, index: SearchIndex) -> Weighed:
    point = index.space.point(reading, index.language)
    alike = index.table.nearest(point)
    trained = index.model.scores(point, alike)
    shares = index.calibration.shares(trained)
    return Weighed(reading, alike, trained, shares if len(point.places) else np.zeros_like(shares))


def ranked(weighed: Weighed, shares: Floats, index: SearchIndex, *, limit: int = 8) -> Ranking:
    """The best of `shares`, a number an entry, with the phrasings of a weighed text that came nearest."""
    reading = weighed.reading
    best = np.argsort(-shares, kind="stable")[:limit].tolist() if shares.any() else []
    candidates = tuple(_candidate(entry, index, weighed, float(shares[entry])) for entry in best)
    return Ranking(" ".join(reading.words), reading.corrections, candidates, float(shares.sum()))


def _candidate(entry: int, index: SearchIndex, weighed: Weighed, share: float) -> Candidate:
    first, last = index.begins[entry], index.begins[entry + 1]
    nearest = first + int(np.argmax(weighed.alike[first:last]))
    parts = {"trained": float(weighed.trained[entry]), "nearest": float(weighed.alike[nearest])}
    return Candidate(index.entries[entry], share, index.phrasings[nearest], MappingProxyType(parts))
