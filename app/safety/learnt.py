"""All that training leaves behind, as one value that can be written to a file and read back. It holds no examples."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.errors import IndexCorrupt
from app.safety.model import Weights
from app.text.speller import Table

VERSION = 2
SPELLING = ("spelling_keys", "spelling_owners")
ARRAYS = ("numbers", "levels", "level_bias", "concern_weights", "concern_bias")


@dataclass(frozen=True, eq=False)
class Learnt:
    """`vocabulary`: how often each word stood in the examples; `frame_words`: the commonest of them."""

    vocabulary: Mapping[str, int]
    frame_words: tuple[str, ...]
    weights: Weights
    spelling: Table
    """What its speller looks words up in."""

    def save(self, path: Path, *, fingerprint: str) -> None:
        """Write it; `fingerprint` names what it was learnt from."""
        meta = {
            "version": VERSION,
            "fingerprint": fingerprint,
            "vocabulary": dict(self.vocabulary),
            "frame_words": self.frame_words,
            "concerns": self.weights.concerns,
        }
        arrays = {name: getattr(self.weights, name) for name in ARRAYS}
        arrays |= dict(zip(SPELLING, self.spelling, strict=True))
        np.savez(path, meta=np.frombuffer(json.dumps(meta).encode(), dtype=np.uint8), **arrays)

    @classmethod
    def load(cls, path: Path, *, fingerprint: str) -> Learnt:
        """Read it back; `IndexCorrupt` when gone, damaged, of another version, or learnt from something else."""
        try:
            with np.load(path, allow_pickle=False) as stored:
                meta = json.loads(stored["meta"].tobytes())
                arrays = {name: stored[name] for name in ARRAYS}
                keys, owners = (stored[name] for name in SPELLING)
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as fault:
            raise IndexCorrupt(f"{path.name} is missing or damaged; run `guide build`") from fault
        if (meta["version"], meta["fingerprint"]) != (VERSION, fingerprint):
            raise IndexCorrupt(f"{path.name} was made from other content; run `guide build`")
        weights = Weights(concerns=tuple(meta["concerns"]), **arrays)
        return cls(meta["vocabulary"], tuple(meta["frame_words"]), weights, (keys, owners))
