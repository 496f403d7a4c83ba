"""Is all of a question small talk, and of which kind? Known phrases must cover its words; a rest says no."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from app.content.models import SmallTalk
from app.text.language import Language

ANY = "*"
"""In a phrase: any one word (a name)."""
NUMBER = "#"
"""In a phrase: a number, in figures or one of the number words of the file."""
NEAR = 85.0
"""rapidfuzz ratio at which two long words that begin alike count as one: "thankss" is "thanks"."""
MENDABLE = 5
"""Letters from which a word counts as another that it nearly is."""
LONGEST = 30
"""Words; a longer question is never small talk."""


class SmallTalkEar:
    """Made once from the content of one language."""

    def __init__(self, file: SmallTalk, language: Language) -> None:
        self._file = file
        self._starts: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for kind, phrases in file.kinds.items():
            for first, *rest in (_pattern(phrase, language) for phrase in phrases):
                self._starts.setdefault(first, []).append((tuple(rest), kind))
        self._by_letter: dict[str, list[str]] = {}
        for first in self._starts:
            if len(first) >= MENDABLE:
                self._by_letter.setdefault(first[0], []).append(first)
        self._order = list(file.kinds)

    def kind(self, said: Sequence[str]) -> str | None:
        """The kind of small talk that covers every word, or None. `said` has texting forms written out already."""
        if not said or len(said) > LONGEST:
            return None
        reached: list[frozenset[str] | None] = [frozenset()] + [None] * len(said)
        for at in range(len(said)):
            so_far = reached[at]
            if so_far is None:
                continue
            if said[at] in self._file.fillers and not (at == 0 and said[at] in self._file.asking):
                reached[at + 1] = (reached[at + 1] or frozenset()) | so_far
            for end, kind in self._phrases_at(at, said):
                reached[end] = (reached[end] or frozenset()) | so_far | {kind}
        heard = reached[-1] or frozenset()
        return max(heard, key=self._order.index) if heard else None

    def _phrases_at(self, at: int, said: Sequence[str]) -> Iterator[tuple[int, str]]:
        """Where each phrase that begins here ends, and its kind."""
        for first in self._firsts(said[at]):
            for rest, kind in self._starts.get(first, ()):
                end = at + 1 + len(rest)
                if end <= len(said) and all(map(self._same, rest, said[at + 1 : end])):
                    yield end, kind

    def _firsts(self, word: str) -> Iterator[str]:
        """The first words of phrases that a word may stand for; looked up, for there are hundreds of phrases."""
        yield from (word, ANY)
        if self._same(NUMBER, word):
            yield NUMBER
        if len(word) >= MENDABLE:
            alike = self._by_letter.get(word[0], ())
            yield from (first for first in alike if first != word and self._same(first, word))

    def _same(self, known: str, word: str) -> bool:
        if known in {ANY, word}:
            return True
        if known == NUMBER:
            return word.isdigit() or word in self._file.numbers
        return min(len(known), len(word)) >= MENDABLE and known[0] == word[0] and fuzz.ratio(known, word) >= NEAR


def _pattern(phrase: str, language: Language) -> list[str]:
    """The phrase read as questions are read, its signs kept."""
    pieces = re.split(r"([*#])", phrase)
    return [word for piece in pieces for word in ([piece] if piece in {ANY, NUMBER} else language.read(piece))]
