"""Read a question: texting forms written out, misspelt words beside their likely meaning, each reading with a weight.

It drops nothing that was typed: a wrong correction must not hide the right word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.text.language import Language
from app.text.speller import Speller

MOST_WORDS = 120
"""Words read of one question; what follows is ignored."""

STRANGE, MENDED = 0.35, 0.65
"""Weights of a word no list knows, and of its correction."""
ORDINARY_MENDED = 0.3
"""Weight of a correction of an ordinary word that the content does not use; the word itself keeps 1."""


Readings = tuple[Sequence[str], list[tuple[str, float]], str | None]
"""The likeliest words for one typed word; every reading with its weight; the correction, where there is one."""
Met = dict[str, Readings]


@dataclass(frozen=True)
class Reading:
    """One question as the engine sees it."""

    words: tuple[str, ...]
    """The likeliest words, in order: what pairs are made of."""
    weighted: tuple[tuple[str, float], ...]
    """Every reading of every word with its weight."""
    corrections: tuple[tuple[str, str], ...]
    """What was typed and what it is taken for."""


def read(text: str, language: Language, speller: Speller, met: Met | None = None) -> Reading:
    """The reading of one text; empty when nothing in it is a word.

    `met` remembers strange words from one text to the next, for texts of one question; it goes when they are read.
    """
    met = {} if met is None else met
    typed = _joined(language.read(text)[:MOST_WORDS], speller)
    chosen: list[str] = []
    weighted: list[tuple[str, float]] = []
    corrections: list[tuple[str, str]] = []
    for word in typed:
        if word not in met:
            met[word] = _readings(word, speller)
        best, readings, mended = met[word]
        chosen.extend(best)
        weighted.extend(readings)
        if mended:
            corrections.append((word, mended))
    return Reading(tuple(chosen), tuple(weighted), tuple(corrections))


def _readings(word: str, speller: Speller) -> Readings:
    correction = speller.correct(word)
    if correction is None:
        return (word,), [(word, 1.0)], None
    if speller.is_known(word):
        return (word,), [(word, 1.0), *((other, ORDINARY_MENDED) for other in correction.words)], None
    readings = [(word, STRANGE), *((other, MENDED) for other in correction.words)]
    return correction.words, readings, " ".join(correction.words)


def _joined(typed: Sequence[str], speller: Speller) -> list[str]:
    """Words typed apart that the content writes together ("safe guarding"), put together where one half is no word."""
    joined = list(typed[:1])
    for left, right in pairwise(typed):
        together = left + right
        strange = not (speller.is_vocabulary(left) and speller.is_vocabulary(right))
        if strange and joined and joined[-1] == left and len(together) > 5 and speller.is_vocabulary(together):
            joined[-1] = together
        else:
            joined.append(right)
    return joined
