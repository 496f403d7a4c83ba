"""Walking a chart, and turning it into items to draw. Knows where each edge leads; words are handed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.journey.drawing import Drawing, Item, draw
from app.journey.models import Chart, ChartWords, Node, NodeWords
from app.journey.ranks import Arrow

Read = Callable[[str], str]


@dataclass(frozen=True)
class Way:
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
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class ListedNode:
    """A node in the list that says the same as the picture; `number` counts from 1 in reading order."""

    number: int
    standing: Standing


def chart_items(
    chart: Chart, words: ChartWords, homes: Mapping[str, Chart], titles: Mapping[str, str], read: Read
) -> tuple[list[Item], list[Arrow]]:
    """The items and arrows of one chart: its nodes, an `answer` on an answered edge, an `elsewhere` for a leap out."""
    items = [Item(node.id, node.kind.value, read(words.nodes[node.id].child), node.id, None) for node in chart.nodes]
    arrows: list[Arrow] = []
    for node in chart.nodes:
        for to in node.next:
            last = node.id
            when = words.nodes[node.id].when.get(to)
            if when is not None:
                last = f"{node.id}={to}"
                items.append(Item(last, "answer", read(when), None, None))
                arrows.append((node.id, last))
            home = homes[to]
            end = to if home.id == chart.id else f"{node.id}~{to}"
            if home.id != chart.id:
                items.append(Item(end, "elsewhere", titles[home.id], to, home.id))
            arrows.append((last, end))
    return items, arrows


def draw_chart(
    chart: Chart, words: ChartWords, homes: Mapping[str, Chart], titles: Mapping[str, str], read: Read
) -> Drawing:
    """The picture of one chart. `homes`: node id -> chart; `titles`: chart id -> title; `read` resolves figures."""
    return draw(*chart_items(chart, words, homes, titles, read))
