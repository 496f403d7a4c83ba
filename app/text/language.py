"""What one language brings to reading a question: texting forms, words to leave alone, word vectors.

A value that is handed in; nothing here reads content or decides anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from sys import intern
from types import MappingProxyType

import yaml

from app.text.normalise import normalise, words
from app.text.speller import Speller
from app.text.vectors import WordVectors

TEXTSPEAK_FILE = "textspeak.yaml"
KNOWN_FILE = "known-words.txt"
VECTORS_FILE = "vectors.npz"


@dataclass(frozen=True)
class Language:
    """The reading knowledge of one language; an empty one still reads, without texting forms and vectors."""

    code: str
    textspeak: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """A normalised texting form to the words it stands for: `"wot"` to `"what"`, `"gonna"` to `"going to"`."""
    known: frozenset[str] = frozenset()
    """Ordinary words the speller leaves alone."""
    vectors: WordVectors | None = None
    speller: Speller = field(default_factory=lambda: Speller.over(()))
    """Made of what people type in this language; one that was made of nothing mends nothing."""

    def read(self, text: str) -> list[str]:
        """The words of a text, texting forms written out. Misspelt words stay as they are: that is for the speller."""
        return list(self._written_out(words(text)))

    def with_speller_from(self, texts: Iterable[str], *, fingerprint: str = "") -> Language:
        """The same with a speller made of these texts; takes seconds for thousands."""
        read = [self.read(text) for text in texts]
        return replace(self, speller=Speller.over(read, self.known, fingerprint=fingerprint))

    def _written_out(self, typed: Iterable[str]) -> Iterable[str]:
        for word in typed:
            yield from self.textspeak.get(word, word).split()


def language_files(folder: Path) -> list[Path]:
    """The files of a language that say how it is read; some may be missing."""
    return [folder / name for name in (TEXTSPEAK_FILE, KNOWN_FILE, VECTORS_FILE)]


def load_language(folder: Path) -> Language:
    """The language kept in a folder named by its code; each of its three files may be missing."""
    textspeak = folder / TEXTSPEAK_FILE
    known = folder / KNOWN_FILE
    vectors = folder / VECTORS_FILE
    return Language(
        code=folder.name,
        textspeak=_read_textspeak(textspeak.read_text("utf-8")) if textspeak.exists() else MappingProxyType({}),
        known=frozenset(map(intern, known.read_text("utf-8").split())) if known.exists() else frozenset(),
        vectors=WordVectors.load(vectors) if vectors.exists() else None,
    )


def _read_textspeak(text: str) -> Mapping[str, str]:
    """Lines of `what it means: [forms]`, turned round."""
    by_meaning: dict[str, list[str]] = yaml.safe_load(text) or {}
    return MappingProxyType(
        {normalise(str(form)): normalise(str(meaning)) for meaning, forms in by_meaning.items() for form in forms}
    )
