"""Is all of a question small talk, and of which kind? Known phrases must cover its words; a rest says no."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from rapidfuzz import fuzz, process

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
NEARLY = 85.0
"""rapidfuzz ratio from which a short line may be a known phrase misspelt ..."""
NEARLY_EACH, NEARLY_JOINED = 70.0, 94.0
"""... if each of its words is so near, or all of them without the blanks: "thankyou for lisening" ..."""
NEARLY_LETTERS, NEARLY_WORDS = 7, 8
"""... and it has so many letters, blanks included, and no more words: of shorter ones too much is alike."""


class SmallTalkEar:
    """Made once from the content of one language."""

    def __init__(self, file: SmallTalk, language: Language) -> None:
        self._file = file
        self._starts: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._signs: dict[str, str] = {}
        self._lines: dict[str, str] = {}
        for kind, phrases in file.kinds.items():
            for phrase in phrases:
                self._learn(phrase, _pattern(phrase, language), kind)
        self._by_letter: dict[str, list[str]] = {}
        for first in self._starts:
            if len(first) >= MENDABLE:
                self._by_letter.setdefault(first[0], []).append(first)
        self._order = list(file.kinds)

    def _learn(self, phrase: str, pattern: list[str], kind: str) -> None:
        if not pattern:
            self._signs.update(dict.fromkeys(phrase.strip(), kind))
            return
        first, *rest = pattern
        self._starts.setdefault(first, []).append((tuple(rest), kind))
        if not {ANY, NUMBER} & set(pattern):
            self._lines[" ".join(pattern)] = kind

    def of_signs(self, question: str) -> str | None:
        """The kind of a question without a word, by its signs (emojis); None where none of them is known."""
        kinds = [self._signs[sign] for sign in question if sign in self._signs]
        return max(kinds, key=self._order.index) if kinds else None

    def nearly(self, said: Sequence[str], strange: Collection[str]) -> str | None:
        """The kind of the known phrase that a short line is, but for words of no list (`strange`); None of others."""
        line = " ".join(said)
        if len(line) < NEARLY_LETTERS or len(said) > NEARLY_WORDS:
            return None
        found = process.extractOne(line, list(self._lines), scorer=fuzz.ratio, score_cutoff=NEARLY)
        if found is None or {*said} - {*strange} - {*found[0].split()}:
            return None
        return self._lines[found[0]] if _misspelt(said, found[0].split()) else None

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


def _misspelt(said: Sequence[str], known: Sequence[str]) -> bool:
    """Word for word, or run together; a line with one word changed is another line."""
    if fuzz.ratio("".join(said), "".join(known)) >= NEARLY_JOINED:
        return True
    return len(said) == len(known) and all(map(lambda one, other: fuzz.ratio(one, other) >= NEARLY_EACH, said, known))


def _pattern(phrase: str, language: Language) -> list[str]:
    """The phrase read as questions are read, its signs kept."""
    pieces = re.split(r"([*#])", phrase)
    return [word for piece in pieces for word in ([piece] if piece in {ANY, NUMBER} else language.read(piece))]
