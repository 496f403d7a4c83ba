"""The places of people round a table, for a picture of a meeting. Pure numbers; knows nobody."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A seat: `x` and `y` from 0 to 1 across the picture, the middle of the table at 0.5, 0.5."""

    x: float
    y: float


def round_the_table(people: int) -> tuple[Place, ...]:
    """Seats spread evenly, the first at the bottom of the picture (the child's), then clockwise."""
    return tuple(_place(number / people) for number in range(people))


def _place(turn: float) -> Place:
    angle = math.pi / 2 + turn * 2 * math.pi
    return Place(round(0.5 + 0.42 * math.cos(angle), 4), round(0.5 + 0.42 * math.sin(angle), 4))
