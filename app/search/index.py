"""The phrasings of every entry in the form that questions are compared with; built once, then only read."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.errors import IndexCorrupt
from app.text.features import evenly, letter_features
from app.text.language import Language
from app.text.speller import Speller

VERSION = 1


@dataclass(frozen=True, eq=False)
class SearchIndex:
    """Phrasings and their owners. Made by `build`, or by `load` from what `save` wrote."""

    language: Language
    entries: tuple[str, ...]
    phrasings: tuple[str, ...]
    owners: tuple[int, ...]
    speller: Speller
    rows: tuple[frozenset[int], ...]

    @classmethod
    def build(cls, phrasings: Mapping[str, Sequence[str]], *, language: Language) -> SearchIndex:
        """An index over `{entry id: its ways of asking}`; the order of entries breaks ties."""
        flat = [(owner, text) for owner, texts in enumerate(phrasings.values()) for text in texts]
        read = [language.read(text) for _, text in flat]
        vocabulary = Counter(word for words in read for word in words)
        return cls(
            language=language,
            entries=tuple(phrasings),
            phrasings=tuple(text for _, text in flat),
            owners=tuple(owner for owner, _ in flat),
            speller=Speller(vocabulary, language.known),
            rows=tuple(frozenset(letter_features(evenly(words)).ids.tolist()) for words in read),
        )

    def save(self, path: Path, *, fingerprint: str = "") -> None:
        """Write the index; `fingerprint` names the content it was made from."""
        stored = {"version": VERSION, "fingerprint": fingerprint, "phrasings": self._by_entry()}
        np.savez(path, meta=np.frombuffer(json.dumps(stored).encode(), dtype=np.uint8))

    @classmethod
    def load(cls, path: Path, *, language: Language, fingerprint: str = "") -> SearchIndex:
        """Read it back; `IndexCorrupt` when damaged, of another version, or made from other content."""
        try:
            with np.load(path, allow_pickle=False) as stored:
                meta = json.loads(stored["meta"].tobytes())
            if (meta["version"], meta["fingerprint"]) != (VERSION, fingerprint):
                raise IndexCorrupt(f"{path.name} was made from other content; run `guide build`")
            return cls.build(meta["phrasings"], language=language)
        except (OSError, ValueError, KeyError, zipfile.BadZipFile) as fault:
            raise IndexCorrupt(f"{path.name} is damaged; run `guide build`") from fault

    def _by_entry(self) -> dict[str, list[str]]:
        grouped: dict[str, list[str]] = {entry: [] for entry in self.entries}
        for owner, text in zip(self.owners, self.phrasings, strict=True):
            grouped[self.entries[owner]].append(text)
        return grouped
