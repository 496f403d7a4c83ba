"""Many points in one block of memory, in the order of the phrasings, and how alike each is to a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.search.space import MEANING, Point, Space
from app.text.features import Floats, Ints


@dataclass(frozen=True, eq=False)
class Points:
    """Point i has `places[starts[i]:starts[i + 1]]`, the weights beside them, and `vectors[i]`."""

    starts: npt.NDArray[np.int64]
    places: Ints
    weights: Floats
    vectors: Floats

    @classmethod
    def of(cls, points: Sequence[Point]) -> Points:
        lengths = [len(point.places) for point in points]
        return cls(
            starts=np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
            places=np.concatenate([point.places for point in points]),
            weights=np.concatenate([point.weights for point in points]),
            vectors=np.stack([point.vector for point in points]),
        )

    def __len__(self) -> int:
        return len(self.starts) - 1

    def first(self, count: int) -> Points:
        """Only the first points."""
        end = int(self.starts[count])
        return Points(self.starts[: count + 1], self.places[:end], self.weights[:end], self.vectors[:count])

    def spread(self, point: Point, space: Space) -> Floats:
        """A question's weights laid out over the whole space, for `likeness`."""
        laid = np.zeros(space.size, dtype=np.float32)
        laid[point.places] = point.weights
        return laid

    def likeness(self, laid: Floats, vector: Floats, first: int, last: int) -> Floats:
        """How alike the points from `first` up to `last` are to a question: 0 to 1."""
        begin, end = int(self.starts[first]), int(self.starts[last])
        shared = np.append(laid[self.places[begin:end]] * self.weights[begin:end], np.float32(0))
        sums = np.add.reduceat(shared, self.starts[first:last] - begin)
        empty = self.starts[first:last] == self.starts[first + 1 : last + 1]
        meant: Floats = np.maximum(self.vectors[first:last] @ vector, 0) ** 2
        result: Floats = np.where(empty, 0, sums).astype(np.float32) + np.float32(MEANING) * meant
        return result
