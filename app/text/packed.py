"""A large matrix in small whole numbers: a quarter of the room, for where some rows at a time are added up."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
LARGEST = 127


@dataclass(frozen=True, eq=False)
class PackedRows:
    """Row i is `numbers[i] * scales[i]`; each number is right to 1/254 of the largest of its row."""

    numbers: npt.NDArray[np.int8]
    scales: Floats

    @classmethod
    def of(cls, matrix: Floats) -> PackedRows:
        """The nearest there is to a matrix; a row of noughts stays one."""
        scales = np.abs(matrix).max(axis=1, initial=0.0) / np.float32(LARGEST)
        shown = np.where(scales > 0, scales, np.float32(1))[:, None]
        return cls(np.rint(matrix / shown).astype(np.int8), scales.astype(np.float32))

    @property
    def width(self) -> int:
        """Numbers a row."""
        return int(self.numbers.shape[1])

    def __len__(self) -> int:
        return len(self.numbers)

    def products(self, rows: npt.NDArray[np.integer], vector: Floats) -> Floats:
        """Each of some rows times a vector."""
        found: Floats = (self.numbers[rows].astype(np.float32) @ vector) * self.scales[rows]
        return found

    def whole(self) -> Floats:
        """All rows written out."""
        written: Floats = self.numbers.astype(np.float32) * self.scales[:, None]
        return written

    def added(self, rows: npt.NDArray[np.integer], weights: Floats) -> Floats:
        """The weighted sum of some rows."""
        total: Floats = (weights * self.scales[rows]) @ self.numbers[rows].astype(np.float32)
        return total
