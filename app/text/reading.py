"""Read a question: texting forms written out, misspelt words beside what was meant, each reading with a weight.

It drops nothing that was typed: a wrong correction must not hide the right word.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.text.language import Language
from app.text.speller import Mended

MOST_WORDS = 120
"""Words read of one question; what follows is ignored."""

STRANGE, MENDED = 0.3, 0.7
"""Weights of a word no list knows, and of what was meant."""
DOUBTED = 0.5
"""Weight of a word of the language that seems to stand for another one."""


@dataclass(frozen=True)
class Reading:
    """One question as the engine sees it."""

    words: tuple[str, ...]
    """The likeliest words, in order: what pairs are made of."""
    weighted: tuple[tuple[str, float], ...]
    """Every reading of every word with its weight."""
    corrections: tuple[tuple[str, str], ...]
    """What was typed and what it is taken for."""


def read(text: str, language: Language) -> Reading:
    """The reading of one text; empty when nothing in it is a word."""
    return read_mended(language.speller.mend(language.read(text)[:MOST_WORDS]))


def read_mended(words: Iterable[Mended]) -> Reading:
    """The reading of words that were mended already."""
    chosen: list[str] = []
    weighted: list[tuple[str, float]] = []
    corrections: list[tuple[str, str]] = []
    for typed, meant, strange in words:
        chosen.extend(meant)
        if meant == (typed,):
            weighted.append((typed, 1.0))
            continue
        weighted.append((typed, STRANGE if strange else DOUBTED))
        weighted.extend((word, MENDED) for word in meant)
        corrections.append((typed, " ".join(meant)))
    return Reading(tuple(chosen), tuple(weighted), tuple(corrections))
