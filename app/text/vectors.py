"""Word vectors made at build time: numbers that are near for words of near meaning. No model runs here.

A word that is not in the table has no vector; the caller decides what that means.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from sys import intern
from types import MappingProxyType
from typing import Any

import numpy as np

from app.text.packed import Floats, PackedRows


@dataclass(frozen=True, eq=False)
class WordVectors:
    """A word's vector is a row of the table."""

    rows: Mapping[str, int]
    packed: PackedRows

    @property
    def width(self) -> int:
        """Numbers a vector."""
        return self.packed.width

    def sentence(self, weighted: Iterable[tuple[str, float]]) -> Floats:
        """The weighted sum of the words' vectors, made one long; all zeros when no word is known."""
        found = [(self.rows[word], weight) for word, weight in weighted if word in self.rows]
        if not found:
            return np.zeros(self.width, dtype=np.float32)
        rows, weights = zip(*found, strict=True)
        total = self.packed.added(np.array(rows), np.array(weights, dtype=np.float32))
        return total / np.float32(max(float(np.linalg.norm(total)), 1e-6))

    def each(self, words: Sequence[str]) -> Floats:
        """A row a word, as it counts in a sentence; noughts for a word that is not in the table."""
        rows = np.array([self.rows.get(word, -1) for word in words], dtype=np.int64)
        scales = np.where(rows >= 0, self.packed.scales[rows], np.float32(0))
        scaled: Floats = self.packed.numbers[rows].astype(np.float32) * scales[:, None]
        return scaled

    def save(self, path: Path) -> None:
        """Write the table; words are kept as one text, a line each."""
        words = np.frombuffer("\n".join(self.rows).encode(), dtype=np.uint8)
        np.savez(path, words=words, table=self.packed.numbers, scales=self.packed.scales)

    @classmethod
    def load(cls, path: Path) -> WordVectors:
        """Read what `save` wrote."""
        with np.load(path, allow_pickle=False) as stored:
            parts: dict[str, Any] = {name: stored[name] for name in ("words", "table", "scales")}
        names = map(intern, parts["words"].tobytes().decode().split("\n"))
        numbered = {name: row for row, name in enumerate(names)}
        return cls(MappingProxyType(numbered), PackedRows(parts["table"], parts["scales"]))
