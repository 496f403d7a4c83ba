"""What people type, gathered from the whole of the content: the speller of a language is made of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.content.documents import read_grouped_lines, read_yaml
from app.content.library import Library
from app.safety.lexicon import read_lexicon
from app.safety.sight import Sight
from app.safety.thresholds import THRESHOLDS_FILE
from app.text.language import Language, language_files
from app.text.speller import Speller

VERSION = "3"
"""Raise it when the same texts would make another speller, or teach index or net something else."""


def with_new_speller(library: Library, language: Language, content: Path) -> Language:
    """The language with a speller made anew; takes some seconds."""
    mark = speller_fingerprint(library, language.code, content)
    return language.with_speller_from(_sayings(library, language, content), fingerprint=mark)


def with_built_speller(library: Library, language: Language, content: Path, path: Path) -> Language:
    """The language with its speller as `guide build` left it; `BuildCorrupt` when it cannot be used."""
    mark = speller_fingerprint(library, language.code, content)
    return replace(language, speller=Speller.load(path, known=language.known, fingerprint=mark))


def speller_fingerprint(library: Library, code: str, content: Path) -> str:
    """Of everything a speller is made from. The marks of index and net are made of this one."""
    digest = hashlib.sha256(VERSION.encode())
    for phrasings in library.phrasings(code).values():
        digest.update("\n".join(phrasings).encode())
    lists = [content / "offtopic" / f"{code}.yaml", content / "smalltalk" / f"{code}.yaml"]
    lists += [content / "followups" / name for name in (f"{code}.yaml", f"{code}.forms.yaml")]
    examples = [path for path in sorted((content / "safety" / code).glob("*.yaml")) if path.name != THRESHOLDS_FILE]
    for path in [*lists, *language_files(content / "language" / code), *examples]:
        digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()[:16]


def _sayings(library: Library, language: Language, content: Path) -> Iterator[str]:
    """Ways of asking, small talk, follow-ups, lines off the subject, what the net learns from; the patterns' words."""
    for phrasings in library.phrasings(language.code).values():
        yield from phrasings
    for phrases in library.small_talk(language.code).kinds.values():
        yield from phrases
    yield from read_grouped_lines(content / "offtopic" / f"{language.code}.yaml")
    yield from read_grouped_lines(content / "followups" / f"{language.code}.forms.yaml")
    yield from _texts(read_yaml(content / "followups" / f"{language.code}.yaml"))
    lexicon = read_lexicon(content / "safety" / language.code)
    yield from (example.text for example in lexicon.examples)
    yield from sorted(Sight(lexicon.patterns, language).vocabulary)


def _texts(value: object) -> Iterator[str]:
    """Every text in lists and tables of lists."""
    if isinstance(value, dict):
        value = [*value.values(), *value]
    if isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif value is not None:
        yield str(value)
