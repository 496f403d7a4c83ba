"""Rank entries for one question. Pure: the same question and index give the same ranking. It decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.search.index import SearchIndex
from app.text.features import evenly, letter_features


@dataclass(frozen=True)
class Candidate:
    """One entry and how sure the engine is of it."""

    entry: str
    score: float
    """0 to 1, calibrated: of candidates scored 0.8, about 80 % are what was meant."""
    phrase: str
    """The way of asking that came nearest."""
    parts: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    """What the score was made of, for `guide ask --explain`."""


@dataclass(frozen=True)
class Ranking:
    """Candidates, best first; their scores add up to 1 at most."""

    normalised: str
    corrections: tuple[tuple[str, str], ...]
    candidates: tuple[Candidate, ...]


def match(query: str, index: SearchIndex, *, limit: int = 8) -> Ranking:
    """The entries nearest to a question, best first; none when nothing of it is known."""
    read = index.language.read(query)
    asked = frozenset(letter_features(evenly(read)).ids.tolist())
    best: dict[int, tuple[float, str]] = {}
    for owner, phrase, row in zip(index.owners, index.phrasings, index.rows, strict=True):
        shared = len(asked & row) / max(1, (len(asked) * len(row)) ** 0.5)
        if shared > best.get(owner, (0.0, ""))[0]:
            best[owner] = (shared, phrase)
    ranked = sorted(best.items(), key=lambda found: -found[1][0])[:limit]
    return Ranking(
        normalised=" ".join(read),
        corrections=(),
        candidates=tuple(Candidate(index.entries[owner], score, phrase) for owner, (score, phrase) in ranked),
    )
