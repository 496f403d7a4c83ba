"""Walking a chart, and turning it into items to draw. Knows where each edge leads; words are handed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.journey.drawing import Drawing, Item, draw
from app.journey.models import Chart, ChartWords, Node, NodeWords
from app.journey.ranks import Arrow

Read = Callable[[str], str]


@dataclass(frozen=True)
class Branch:
    """One way on from a node: where it leads, the chart that node stands in, and the answer (None: simply next)."""

    to: Node
    chart: Chart
    when: str | None

    def leaves(self, chart: Chart) -> bool:
        """True where this way leads into another chart."""
        return self.chart.id != chart.id


@dataclass(frozen=True)
class Standing:
    """A node a child has come to: its chart, its words and the ways on (none at an end)."""

    node: Node
    chart: Chart
    words: NodeWords
    branches: tuple[Branch, ...]


@dataclass(frozen=True)
class ListedNode:
    """A node in the list that says the same as the picture; `number` counts from 1 in reading order."""

    number: int
    standing: Standing


def draw_chart(
    chart: Chart, words: ChartWords, homes: Mapping[str, Chart], titles: Mapping[str, str], read: Read
) -> Drawing:
    """The picture of one chart. `homes`: node id -> chart; `titles`: chart id -> title; `read` resolves figures."""
    sketch = Sketch(chart, words, homes, titles, read)
    for node in chart.nodes:
        sketch.node(node)
    for node in chart.nodes:
        for to in node.next:
            sketch.edge(node.id, to)
    return draw(list(sketch.items.values()), sketch.arrows)


class Sketch:
    """The items and arrows of a chart, gathered: an `answer` on an answered edge, an `elsewhere` for a leap out."""

    def __init__(
        self, chart: Chart, words: ChartWords, homes: Mapping[str, Chart], titles: Mapping[str, str], read: Read
    ) -> None:
        self._chart, self._words, self._homes, self._titles, self._read = chart, words, homes, titles, read
        self.items: dict[str, Item] = {}
        self.arrows: list[Arrow] = []

    def node(self, node: Node) -> None:
        """A box of its own for a node."""
        text = self._read(self._words.nodes[node.id].child)
        self.items[node.id] = Item(node.id, node.kind.value, text, node.id, None)

    def edge(self, start: str, to: str) -> None:
        """One arrow, or two with the answer between them. Steps that leap to the same place share one box for it."""
        when = self._words.nodes[start].when.get(to)
        end = to if self._homes[to].id == self._chart.id else self._elsewhere("" if when is None else start, to)
        if when is not None:
            answer = f"{start}={to}"
            self.items[answer] = Item(answer, "answer", self._read(when), None, None)
            self.arrows.append((start, answer))
            start = answer
        self.arrows.append((start, end))

    def _elsewhere(self, start: str, to: str) -> str:
        key, home = f"{start}~{to}", self._homes[to].id
        self.items[key] = Item(key, "elsewhere", self._read(self._titles[home]), to, home)
        return key
