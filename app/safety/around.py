"""Gather what children type that discloses nothing, for the net to learn from, and name it all by one fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.content.library import Library


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


def fingerprint(around: Surroundings, speller_fingerprint: str) -> str:
    """Of everything a net learns from: what was learnt from something else is refused.

    The speller is made of the same texts; which of them ask for a worry, and for which, it does not know.
    """
    digest = hashlib.sha256(f"{speller_fingerprint} {len(around.harmless)}\n".encode())
    for worry, texts in around.by_worry.items():
        digest.update(f"{worry} {len(texts)}\n".encode())
    return digest.hexdigest()[:16]
