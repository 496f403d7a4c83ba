"""Take off what hides words: look-alike letters, letters spelt out with marks between, pictures. It knows no words."""

from __future__ import annotations

import re
from collections.abc import Mapping

MOST = 4000
"""Characters read. Questions are bounded at the door; this bounds the work for any other caller."""

_LOOKALIKES = str.maketrans("аеорсухіјѕԁһӏкмтнвгпαοερτυνικ", "aeopcyxijsdhlkmthbrnaoeptuvik")
_LATIN = re.compile("[a-z]", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufe0e\ufe0f\ufeff]")
_SPELT_OUT = re.compile(r"(?<![^\W_])(?:[^\W\d_][.\-_*~,|/+]){2,}[^\W\d_](?![^\W_])")
_BETWEEN = re.compile(r"[.\-_*~,|/+]")
_HIDDEN = re.compile(r"(?<=[^\W_])[*_~|+]+(?=[^\W_])")
_ENDS = re.compile(r"[.!?;\n\r]+")


class Unmasker:
    """`signs` are pictures by the word they stand for."""

    def __init__(self, signs: Mapping[str, str]) -> None:
        self._signs = {sign: f" {word} " for word, marks in signs.items() for sign in marks.split()}

    def sentences(self, text: str) -> list[str]:
        """The text cut at the ends of sentences, undisguised."""
        return _ENDS.split(self.undisguised(text[:MOST]))

    def undisguised(self, text: str) -> str:
        """The text with its disguises off; case, spelling and everything else as typed."""
        if not text.isascii():
            text = self._plain_letters(_INVISIBLE.sub("", text))
        return _HIDDEN.sub("", _SPELT_OUT.sub(_close_up, text))

    def _plain_letters(self, text: str) -> str:
        for sign, word in self._signs.items():
            text = text.replace(sign, word)
        return " ".join(_look_through(word) for word in text.split(" "))


def _look_through(word: str) -> str:
    """Letters of other scripts that look Latin become Latin, in a word that has Latin letters too."""
    return word.lower().translate(_LOOKALIKES) if not word.isascii() and _LATIN.search(word) else word


def _close_up(found: re.Match[str]) -> str:
    """`k.i.l.l m.y` closes up to two words."""
    return _BETWEEN.sub("", found[0])
