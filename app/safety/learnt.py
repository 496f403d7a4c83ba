"""All that training leaves behind, as one value that can be written to a file and read back. It holds no examples."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy.typing as npt

from app import storage
from app.errors import BuildCorrupt
from app.safety.heart import ByHeart
from app.safety.model import Weights
from app.safety.wording import Wording

ARRAYS = ("numbers", "levels", "level_bias")
HEART = ("numbers", "levels", "worry_places")
WORDING = ("units", "rarity", "odds")


@dataclass(frozen=True, eq=False)
class Learnt:
    """`vocabulary`: words that stand in the examples more than once; `frame_words`: the commonest of them."""

    vocabulary: tuple[str, ...]
    frame_words: tuple[str, ...]
    weights: Weights
    wording: Wording
    by_heart: ByHeart

    def save(self, path: Path, *, fingerprint: str) -> None:
        """Write it; `fingerprint` names what it was learnt from."""
        names = {
            "vocabulary": self.vocabulary,
            "frame_words": self.frame_words,
            "worries": self.by_heart.worries,
        }
        arrays = {name: getattr(self.weights, name) for name in ARRAYS}
        arrays |= {f"heart_{name}": getattr(self.by_heart, name) for name in HEART}
        arrays |= {f"wording_{name}": getattr(self.wording, name) for name in WORDING}
        storage.write(path, names, arrays, fingerprint)

    @classmethod
    def load(cls, path: Path, *, fingerprint: str) -> Learnt:
        """Read it back; `BuildCorrupt` when gone, damaged, of another version, or learnt from something else."""
        names, arrays = storage.read(path, fingerprint)
        try:
            return cls._restored(names, arrays)
        except (KeyError, TypeError) as fault:
            raise BuildCorrupt(f"{path.name} has another shape; run `guide build`") from fault

    @classmethod
    def _restored(cls, names: dict[str, Any], arrays: dict[str, npt.NDArray[Any]]) -> Learnt:
        by_heart = ByHeart(**{name: arrays.pop(f"heart_{name}") for name in HEART}, worries=tuple(names["worries"]))
        wording = Wording(**{name: arrays.pop(f"wording_{name}") for name in WORDING})
        weights = Weights(**arrays)
        return cls(tuple(names["vocabulary"]), tuple(names["frame_words"]), weights, wording, by_heart)
