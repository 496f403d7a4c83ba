"""Gather what children type that discloses nothing, for the net to learn from, and name it all by one fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.content.library import Library
from app.safety.thresholds import THRESHOLDS_FILE

VERSION = "1"
"""Raise it when the same examples would teach something else."""


@dataclass(frozen=True)
class Surroundings:
    """What children type that is thought harmless, and worries' own ways of asking, which may disclose or not."""

    harmless: Sequence[str] = ()
    by_worry: Mapping[str, Sequence[str]] = field(default_factory=dict)


def surroundings(library: Library, language: str, offtopic: Iterable[str]) -> Surroundings:
    """Ways of asking for what is no worry, small talk, and lines that are off the subject."""
    phrasings = library.phrasings(language)
    worries = {entry.id for entry in library.worries}
    talk = [phrase for phrases in library.small_talk(language).kinds.values() for phrase in phrases]
    asked = [text for entry, texts in phrasings.items() if entry not in worries for text in texts]
    return Surroundings(
        (*asked, *offtopic, *talk), {worry: phrasings[worry] for worry in sorted(worries & set(phrasings))}
    )


def fingerprint(folder: Path, around: Surroundings, speller: str = "") -> str:
    """Of a language's folder below `safety/`, how it is read, and its surroundings: learnt from others is refused.

    Thresholds are left out, for nothing is learnt from them.
    """
    digest = hashlib.sha256(f"{VERSION} {speller}".encode())
    spoken = folder.parent.parent / "language" / folder.name
    for path in sorted((*folder.glob("*.yaml"), *spoken.glob("*.yaml"), *spoken.glob("*.npz"))):
        digest.update(path.read_bytes() if path.name != THRESHOLDS_FILE else b"")
    for text in (*around.harmless, *(text for texts in around.by_worry.values() for text in texts)):
        digest.update(text.encode() + b"\n")
    return digest.hexdigest()[:16]
