"""Rows, boxes and lines of small graphs."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from app.journey.drawing import Box, Drawing, Item, draw
from app.journey.journey import Journey
from app.journey.ranks import in_rows, running_back
from app.journey.room import round_the_table

DIAMOND = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]
LOOP = [("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")]
CHARTS = ["worry", "safe-now", "assessment", "strategy", "plan", "going-home"]


def item(key: str) -> Item:
    return Item(key, "step", f"What happens at {key} in a few words", key, None)


def overlap(one: Box, other: Box) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    above = one.y + one.height <= other.y or other.y + other.height <= one.y
    return not (beside or above)


def inside(box: Box, x: float, y: float) -> bool:
    return box.x < x < box.x + box.width and box.y < y < box.y + box.height


def between(start: tuple[float, float], end: tuple[float, float]) -> list[tuple[float, float]]:
    steps = [number / 40 for number in range(1, 40)]
    return [(start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])) for part in steps]


def crossed(drawing: Drawing) -> list[str]:
    found: list[str] = []
    for line in drawing.lines:
        points = [point for a, b in pairwise(line.points) for point in between(a, b)]
        found += [
            f"{line.start}>{line.end} crosses {b.item.id}" for b in drawing.boxes for p in points if inside(b, *p)
        ]
    return found


@pytest.fixture(params=CHARTS)
def drawing(request: pytest.FixtureRequest, journey: Journey) -> Drawing:
    return journey.drawing(request.param, "en", str)


def test_what_follows_stands_in_a_lower_row() -> None:
    assert in_rows(["a", "b", "c", "d"], DIAMOND).rows == (("a",), ("b", "c"), ("d",))


def test_an_arrow_that_closes_a_loop_runs_back() -> None:
    assert running_back("a", LOOP) == {("c", "b")}


def test_a_long_arrow_bends_in_each_row_it_passes() -> None:
    rows = in_rows(["a", "b", "c"], [("a", "b"), ("b", "c"), ("a", "c")])
    assert len(rows.chains["a", "c"]) == 3


def test_an_arrow_that_runs_back_goes_upwards() -> None:
    picture = draw([item(key) for key in "abcd"], LOOP)
    line = next(line for line in picture.lines if (line.start, line.end) == ("c", "b"))
    assert line.points[0][1] > line.points[-1][1]


def test_no_two_boxes_of_a_chart_overlap(drawing: Drawing) -> None:
    assert not [pair for pair in combinations(drawing.boxes, 2) if overlap(*pair)]


def test_no_line_of_a_chart_crosses_a_box(drawing: Drawing) -> None:
    assert not crossed(drawing)


def test_every_box_of_a_chart_stands_inside_the_picture(drawing: Drawing) -> None:
    assert drawing.boxes
    assert all(box.x >= 0 and box.x + box.width <= drawing.width for box in drawing.boxes)
    assert all(box.y >= 0 and box.y + box.height <= drawing.height for box in drawing.boxes)


def test_every_node_of_a_chart_is_drawn_once(journey: Journey) -> None:
    for chart in journey.charts:
        drawn = [box.item.id for box in journey.drawing(chart.id, "en", str).boxes]
        assert all(drawn.count(node.id) == 1 for node in chart.nodes)


def test_a_way_into_another_chart_says_which(drawing: Drawing, journey: Journey) -> None:
    leaps = [box.item for box in drawing.boxes if box.item.kind == "elsewhere"]
    said = [(one.chart, one.text) for one in leaps]
    assert said == [(chart, journey.chart_words(chart, "en").title) for chart, _ in said if chart]


def test_the_child_sits_at_the_bottom_of_the_picture() -> None:
    first = round_the_table(8)[0]
    assert (first.x, first.y) == (0.5, 0.92)


def test_nobody_shares_a_seat() -> None:
    assert len(set(round_the_table(13))) == 13
