"""Entries whose phrasings answer each other: each phrasing asked of an index that was not taught it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from app.search.index import CalibratedIndex


@dataclass(frozen=True)
class Collision:
    """`times` phrasings of `entry` found `other` first; `example` is one of them."""

    entry: str
    other: str
    times: int
    example: str


def collisions(learned: CalibratedIndex) -> list[Collision]:
    """Pairs of entries, those that collide most first. What was taken for off-topic is not counted."""
    index = learned.index
    found: Counter[tuple[str, str]] = Counter()
    examples: dict[tuple[str, str], str] = {}
    for text, owner, first in zip(index.phrasings, learned.owners, learned.left_out.argmax(axis=1), strict=False):
        if first != owner and first < len(index.entries):
            pair = (index.entries[owner], index.entries[first])
            found[pair] += 1
            examples.setdefault(pair, text)
    return [Collision(*pair, times, examples[pair]) for pair, times in found.most_common()]
