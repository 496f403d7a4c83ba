"""The words of a sentence as meant, each beside what was typed for it. It drops nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.text.speller import Mended, Speller


@dataclass(frozen=True)
class Token:
    """One word as meant, and as typed; they differ only where the typed one was not meant."""

    word: str
    typed: str


def tokens(words: Sequence[str], speller: Speller, steady: frozenset[str] = frozenset()) -> list[Token]:
    """Each typed word as one token, or as several where it was run together.

    A `steady` word means itself, and no word of the language is taken for one: "ripped" is not what it might be.
    """
    mended = [(one.typed, one.meant if _believed(one, steady) else (one.typed,)) for one in speller.mend(words)]
    return [Token(word, word if len(meant) > 1 else typed) for typed, meant in mended for word in meant]


def _believed(one: Mended, steady: frozenset[str]) -> bool:
    return one.strange or not (one.typed in steady or steady.intersection(one.meant))
