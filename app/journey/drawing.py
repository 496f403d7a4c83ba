"""Where the boxes and lines of a chart stand, worked out from its data. Pure numbers; the page draws them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from app.journey.ranks import Arrow, Rows, in_rows, neighbours

BOX_WIDTH = 190.0
BEND_WIDTH = 20.0
SIDE_GAP = 16.0
ROW_GAP = 34.0
MARGIN = 12.0
PADDING = 22.0
LINE_HEIGHT = 21.0
LETTERS = 21
PASSES = 40
Point = tuple[float, float]


@dataclass(frozen=True)
class Item:
    """Something to be drawn: `kind` is a kind of node, or `answer`, or `elsewhere` (a way into another chart)."""

    id: str
    kind: str
    text: str
    node: str | None
    chart: str | None


@dataclass(frozen=True)
class Box:
    """An item with its place: `x`, `y` of the top left corner; the text cut into lines that fit."""

    item: Item
    lines: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Line:
    """An arrow from one box to another, through `points`; the last point is where its tip stands."""

    start: str
    end: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Drawing:
    """A whole picture. Lengths are in one unit, meant as CSS pixels at a text size of 16."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def draw(items: Sequence[Item], arrows: Sequence[Arrow]) -> Drawing:
    """The picture of a graph; the first item stands at the top."""
    layout = Layout(items, in_rows([item.id for item in items], arrows))
    boxes = tuple(layout.boxes[item.id] for item in items)
    width = max(box.x + box.width for box in boxes) + MARGIN
    return Drawing(width, layout.bottoms[-1] + MARGIN, boxes, tuple(layout.lines()))


class Layout:
    """Places for the keys of some rows. `tops` and `bottoms` are the edges of each row."""

    def __init__(self, items: Sequence[Item], rows: Rows) -> None:
        self._rows = rows
        self._items = {item.id: item for item in items}
        self._level = {key: level for level, row in enumerate(rows.rows) for key in row}
        self._beside = neighbours(rows.chains.values())
        self._middles = self._settled()
        self.boxes: dict[str, Box] = {}
        self.tops: list[float] = []
        self.bottoms: list[float] = []
        for row in rows.rows:
            self._stack([self._items[key] for key in row if key in self._items])

    def lines(self) -> Iterator[Line]:
        """The arrows, each through the bends of its chain."""
        for chain in self._rows.chains.values():
            points = [point for key, other in pairwise(chain) for point in self._points(key, other)]
            yield Line(chain[0], chain[-1], tuple(dict.fromkeys(points)))

    def _points(self, key: str, other: str) -> tuple[Point, ...]:
        """From one key to one of the next row: out of the row first, so that no taller box of it is crossed."""
        start, end = self._port(key, other), self._port(other, key)
        if self._level[other] > self._level[key]:
            return start, (start[0], self.bottoms[self._level[key]]), end
        return start, (end[0], self.bottoms[self._level[other]]), end

    def _stack(self, items: Sequence[Item]) -> None:
        top = self.bottoms[-1] + ROW_GAP if self.bottoms else MARGIN
        made = [self._box(item, top) for item in items]
        self.boxes.update({box.item.id: box for box in made})
        self.tops.append(top)
        self.bottoms.append(max(box.y + box.height for box in made))

    def _box(self, item: Item, top: float) -> Box:
        lines = tuple(textwrap.wrap(item.text, LETTERS))
        left = self._middles[item.id] - BOX_WIDTH / 2
        return Box(item, lines, left, top, BOX_WIDTH, len(lines) * LINE_HEIGHT + PADDING)

    def _settled(self) -> dict[str, float]:
        """The middle of every key from left to right: near its neighbours, never over another of its row."""
        middle = dict.fromkeys(self._level, 0.0)
        for turn in range(PASSES):
            for row in self._rows.rows if turn % 2 == 0 else self._rows.rows[::-1]:
                self._settle(row, middle, lambda key: self._beside.get(key, []))
        for row in self._rows.rows[::-1]:
            self._settle(row, middle, self._below)
        left = min(middle[key] - self._width(key) / 2 for key in middle)
        return {key: round(value - left + MARGIN, 1) for key, value in middle.items()}

    def _settle(self, row: Sequence[str], middle: dict[str, float], near: Callable[[str], Sequence[str]]) -> None:
        wished = [fmean(middle[one] for one in near(key) or [key]) for key in row]
        middle.update(zip(row, self._apart(row, wished), strict=True))

    def _below(self, key: str) -> list[str]:
        return [one for one in self._beside.get(key, []) if self._level[one] > self._level[key]]

    def _apart(self, row: Sequence[str], wished: Sequence[float]) -> list[float]:
        placed: list[float] = []
        for index, place in enumerate(wished):
            room = (self._width(row[index - 1]) + self._width(row[index])) / 2 + SIDE_GAP
            placed.append(max(place, placed[-1] + room) if placed else place)
        moved = fmean(wished) - fmean(placed)
        return [place + moved for place in placed]

    def _width(self, key: str) -> float:
        return BEND_WIDTH if key in self._rows.bends else BOX_WIDTH

    def _port(self, key: str, other: str) -> Point:
        """Where a line to `other` meets this key: below or above it, the lines of one side apart and in order."""
        lower = self._level[other] > self._level[key]
        if key in self._rows.bends:
            return self._middles[key], (self.bottoms if lower else self.tops)[self._level[key]]
        side = sorted(
            {one for one in self._beside[key] if self._level[one] == self._level[other]},
            key=lambda one: self._middles[one],
        )
        share = (side.index(other) + 1) / (len(side) + 1)
        box = self.boxes[key]
        return round(box.x + share * box.width, 1), box.y + (box.height if lower else 0)
