"""Turn what was typed into sentences of plain words, seeing through disguises. It decides nothing and keeps nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from app.text.language import Language

MOST = 4000
"""Characters read. Questions are bounded at the door; this bounds the work for any other caller."""

SHORT = 4
"""A sentence of fewer words is read together with the one before it."""

_LOOKALIKES = str.maketrans("аеорсухіјѕԁһӏкмтнвгпαοερτυνικ", "aeopcyxijsdhlkmthbrnaoeptuvik")
_LATIN = re.compile("[a-z]", re.IGNORECASE)
_SPELT_OUT = re.compile(r"(?<![^\W_])(?:[^\W\d_][.\-_*~,|/+ ]+){2,}[^\W\d_](?![^\W_])")
_SEPARATORS = re.compile(r"[.\-_*~,|/+ ]+")
_INSIDE = re.compile(r"(?<=[^\W_])[*._~|+]+(?=[^\W_])")
_ENDS = re.compile(r"[.!?;\n\r]+|\.\.+")


class Reader:
    """Reads questions and patterns alike, so that both meet in one form of words."""

    def __init__(self, language: Language, signs: Mapping[str, str]) -> None:
        self._language = language
        self._signs = {sign: f" {word} " for word, marks in signs.items() for sign in marks.split()}

    def words(self, text: str) -> list[str]:
        """The plain words of a text that is known to be one sentence."""
        return self._language.read(self._undisguised(text))

    def sentences(self, text: str) -> list[list[str]]:
        """The plain words of each sentence; very short ones join the one before."""
        plain = self._undisguised(text[:MOST])
        read = [self._language.read(part) for part in _ENDS.split(plain)]
        return _joined(words for words in read if words)

    def _undisguised(self, text: str) -> str:
        if not text.isascii():
            for sign, word in self._signs.items():
                text = text.replace(sign, word)
            text = " ".join(_look_through(word) for word in text.split(" "))
        return _SPELT_OUT.sub(_close_up, text)


def _look_through(word: str) -> str:
    """Letters of other scripts that look Latin become Latin, in a word that has Latin letters too."""
    return word.lower().translate(_LOOKALIKES) if not word.isascii() and _LATIN.search(word) else word


def _close_up(found: re.Match[str]) -> str:
    """`k.i.l.l` is "kill"; letters with plain blanks between keep those that part words of two letters or more."""
    return _SEPARATORS.sub("", found[0])


def _joined(sentences: Iterable[list[str]]) -> list[list[str]]:
    joined: list[list[str]] = []
    for words in sentences:
        if joined and (len(words) < SHORT or len(joined[-1]) < SHORT):
            joined[-1] = joined[-1] + words
        else:
            joined.append(words)
    return joined
