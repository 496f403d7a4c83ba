"""A file of arrays and one block of names, without anything that could run when it is read; knows no meaning."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from app.errors import BuildCorrupt

VERSION = 16
"""Raise it when a built file gets other names or arrays than before: a start then refuses the old one."""

Arrays = Mapping[str, npt.NDArray[Any]]
UNREADABLE = (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile)


def write(path: Path, names: Mapping[str, object], arrays: Arrays, fingerprint: str) -> None:
    """Write beside the place and move there in one step, so that no reader meets half a file."""
    stored = {**names, "version": VERSION, "fingerprint": fingerprint}
    packed = np.frombuffer(json.dumps(stored).encode(), dtype=np.uint8)
    beside = path.with_name(f"{path.name}.new.npz")
    np.savez(beside, allow_pickle=False, **{"names": packed, **arrays})
    beside.replace(path)


def read(path: Path, fingerprint: str) -> tuple[dict[str, Any], dict[str, npt.NDArray[Any]]]:
    """Names and arrays; `BuildCorrupt` when damaged, of another version, or of another fingerprint."""
    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
        names = json.loads(arrays.pop("names").tobytes())
        found = (names["version"], names["fingerprint"])
    except UNREADABLE as fault:
        raise BuildCorrupt(f"{path.name} is damaged; run `guide build`") from fault
    if found != (VERSION, fingerprint):
        raise BuildCorrupt(f"{path.name} was made from other content; run `guide build`")
    return names, arrays


def made_from(path: Path) -> str | None:
    """The fingerprint of a file, its arrays unread; None where it is missing, damaged or of another version."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            names = json.loads(stored["names"].tobytes())
        return str(names["fingerprint"]) if names["version"] == VERSION else None
    except UNREADABLE:
        return None
