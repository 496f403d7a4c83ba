"""The index file: arrays and one block of names, without anything that could run when it is read."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from app.errors import IndexCorrupt
from app.search.calibration import Calibration
from app.search.model import Model
from app.search.points import Points
from app.search.space import Block, Space
from app.text.language import Language
from app.text.speller import Speller

if TYPE_CHECKING:
    from app.search.index import SearchIndex

VERSION = 2

_ARRAYS = {
    "letters_known": "space.letters.known",
    "letters_rarity": "space.letters.rarity",
    "words_known": "space.words.known",
    "words_rarity": "space.words.rarity",
    "starts": "points.starts",
    "places": "points.places",
    "weights": "points.weights",
    "vectors": "points.vectors",
    "table": "model.table",
    "scales": "model.scales",
    "products": "model.products",
    "bias": "model.bias",
}


def write(path: Path, index: SearchIndex, fingerprint: str) -> None:
    """Write an index beside its place and move it there in one step, so that no reader meets half a file."""
    names = {
        "version": VERSION,
        "fingerprint": fingerprint,
        "entries": index.entries,
        "phrasings": index.phrasings,
        "begins": index.begins,
        "vocabulary": dict(index.speller.vocabulary),
        "calibration": [index.calibration.sharpness, index.calibration.leaning],
    }
    arrays = {name: _reach(index, inside) for name, inside in _ARRAYS.items()}
    keys, owners = index.speller.table
    packed = np.frombuffer(json.dumps(names).encode(), dtype=np.uint8)
    beside = path.with_name(f"{path.name}.new.npz")
    np.savez(beside, names=packed, speller_keys=keys, speller_owners=owners, **arrays)
    beside.replace(path)


def read(path: Path, language: Language, fingerprint: str) -> dict[str, Any]:
    """The fields of an index but its language; `IndexCorrupt` when the file cannot be trusted."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
        names = json.loads(arrays["names"].tobytes())
        current = (names["version"], names["fingerprint"]) == (VERSION, fingerprint)
        fields = _fields(names, arrays, language) if current else None
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as fault:
        raise IndexCorrupt(f"{path.name} is damaged; run `guide build`") from fault
    if fields is None:
        raise IndexCorrupt(f"{path.name} was made from other content; run `guide build`")
    return fields


def _fields(names: dict[str, Any], arrays: dict[str, Any], language: Language) -> dict[str, Any]:
    table = (arrays["speller_keys"], arrays["speller_owners"])
    return {
        "entries": tuple(names["entries"]),
        "phrasings": tuple(names["phrasings"]),
        "begins": tuple(names["begins"]),
        "speller": Speller(names["vocabulary"], language.known, table),
        "space": Space(
            Block(arrays["letters_known"], arrays["letters_rarity"]),
            Block(arrays["words_known"], arrays["words_rarity"]),
        ),
        "points": Points(*(arrays[name] for name in ("starts", "places", "weights", "vectors"))),
        "model": Model(*(arrays[name] for name in ("table", "scales", "products", "bias"))),
        "calibration": Calibration(*names["calibration"]),
    }


def _reach(index: SearchIndex, inside: str) -> Any:
    value: Any = index
    for name in inside.split("."):
        value = getattr(value, name)
    return value
