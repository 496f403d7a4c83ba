"""The words of a sentence as meant, each beside what was typed for it. It drops nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.text.speller import Speller


@dataclass(frozen=True)
class Token:
    """One word as meant, and as typed; they differ only where the typed one was not meant."""

    word: str
    typed: str


def tokens(words: Sequence[str], speller: Speller, steady: frozenset[str] = frozenset()) -> list[Token]:
    """Each typed word as one token, or as several where it was run together; a `steady` word means itself."""
    mended = [(typed, (typed,) if typed in steady else meant) for typed, meant, _ in speller.mend(words)]
    return [Token(word, word if len(meant) > 1 else typed) for typed, meant in mended for word in meant]
