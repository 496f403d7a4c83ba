"""Puts the items of a graph into rows from top to bottom, for drawing. Knows keys and arrows, no words and no sizes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from statistics import fmean

Arrow = tuple[str, str]
SWEEPS = 12


@dataclass(frozen=True)
class Rows:
    """Keys in rows, each row from left to right. `chains`: for each arrow the keys it passes, both ends included.

    A chain goes the way of its arrow, so one that runs back goes upwards. Keys that stand for no item are `bends`: an
    arrow passes a row there.
    """

    rows: tuple[tuple[str, ...], ...]
    chains: Mapping[Arrow, tuple[str, ...]]
    bends: frozenset[str]


def in_rows(keys: Sequence[str], arrows: Sequence[Arrow]) -> Rows:
    """Rows in which every arrow, but those that run back, goes down. The first key stands in the first row."""
    back = running_back(keys[0], arrows)
    down = [(b, a) if (a, b) in back else (a, b) for a, b in arrows]
    rank = ranks(keys, down)
    chains = {arrow: _chain(arrow, rank) for arrow in arrows}
    bends = {key: level for arrow in arrows for key, level in _bends(arrow, rank)}
    levels = {**rank, **bends}
    rows = [[key for key in levels if levels[key] == row] for row in range(max(levels.values()) + 1)]
    return Rows(_untangled(rows, chains.values()), chains, frozenset(bends))


def running_back(start: str, arrows: Sequence[Arrow]) -> set[Arrow]:
    """The arrows that close a loop when the graph is walked from `start`."""
    back: set[Arrow] = set()
    done: set[str] = set()

    def walk(key: str, path: tuple[str, ...]) -> None:
        for a, b in arrows:
            if a == key and b in path:
                back.add((a, b))
            elif a == key and b not in done:
                walk(b, (*path, b))
        done.add(key)

    walk(start, (start,))
    return back


def ranks(keys: Iterable[str], down: Sequence[Arrow]) -> dict[str, int]:
    """The row of each key: one below the lowest of those that lead to it. `down` must hold no loop."""
    rank = dict.fromkeys(keys, 0)
    for _ in range(len(rank)):
        for a, b in down:
            rank[b] = max(rank[b], rank[a] + 1)
    return rank


def _bends(arrow: Arrow, rank: Mapping[str, int]) -> list[tuple[str, int]]:
    low, high = sorted((rank[arrow[0]], rank[arrow[1]]))
    return [(f"{arrow[0]}>{arrow[1]}:{level}", level) for level in range(low + 1, high)]


def _chain(arrow: Arrow, rank: Mapping[str, int]) -> tuple[str, ...]:
    between = [key for key, _ in _bends(arrow, rank)]
    if rank[arrow[0]] > rank[arrow[1]]:
        between.reverse()
    return (arrow[0], *between, arrow[1])


def _untangled(rows: list[list[str]], chains: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Each row sorted by where its neighbours stand, downwards and upwards in turn; the order with fewest crossings."""
    beside = neighbours(chains)
    best, fewest = rows, crossings(rows, beside)
    for sweep in range(SWEEPS):
        rows = _swept(rows, beside, down=sweep % 2 == 0)
        count = crossings(rows, beside)
        if count < fewest:
            best, fewest = rows, count
    return tuple(tuple(row) for row in best)


def _swept(rows: list[list[str]], beside: Mapping[str, list[str]], down: bool) -> list[list[str]]:
    swept = rows if down else rows[::-1]
    sorted_rows = swept[:1]
    for row in swept[1:]:
        sorted_rows.append(_sorted_by(row, sorted_rows[-1], beside))
    return sorted_rows if down else sorted_rows[::-1]


def crossings(rows: Sequence[Sequence[str]], beside: Mapping[str, list[str]]) -> int:
    """How many pairs of lines between neighbouring rows cross."""
    return sum(_crossings(upper, lower, beside) for upper, lower in pairwise(rows))


def _crossings(upper: Sequence[str], lower: Sequence[str], beside: Mapping[str, list[str]]) -> int:
    place = {key: index for index, key in enumerate(lower)}
    lines = [(index, place[one]) for index, key in enumerate(upper) for one in beside.get(key, ()) if one in place]
    return sum(1 for a, b in combinations(lines, 2) if (a[0] - b[0]) * (a[1] - b[1]) < 0)


def _sorted_by(row: list[str], before: list[str], beside: Mapping[str, list[str]]) -> list[str]:
    place = {key: index / len(before) for index, key in enumerate(before)}
    own = {key: index / len(row) for index, key in enumerate(row)}
    met = {key: [place[one] for one in beside.get(key, ()) if one in place] for key in row}
    return sorted(row, key=lambda key: fmean(met[key]) if met[key] else own[key])


def neighbours(chains: Iterable[tuple[str, ...]]) -> dict[str, list[str]]:
    """For each key the keys that stand next to it on any chain."""
    beside: dict[str, list[str]] = {}
    for chain in chains:
        for a, b in pairwise(chain):
            beside.setdefault(a, []).append(b)
            beside.setdefault(b, []).append(a)
    return beside
