"""See a question as the net does: sentences of mended words, idiom struck out, patterns found. It judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.safety.alarm import Whom
from app.safety.disguise import Unmasker
from app.safety.lexicon import PatternFile
from app.safety.patterns import Compiler, Pattern, PatternSet
from app.safety.tokens import Token, tokens
from app.text.language import Language

MOST_WORDS = 160
"""Words read of one sentence; a longer one is heard in pieces as well (`pieces.py`)."""

SHORT = 4
"""A sentence of fewer words is read together with the one before it."""

STEADY = 4
"""Letters from which a word of a pattern is never taken for another: "shot" does not mean "shut"."""

STRUCK_OUT = Token("~", "~")


@dataclass(frozen=True)
class Sentence:
    """One sentence. `about` is true where it speaks of schoolwork, stories, meanings or a profession."""

    tokens: tuple[Token, ...]
    hits: tuple[Pattern, ...]
    about: bool
    grown_up: bool = False
    """True where a grown-up writes about a child."""
    whom: frozenset[Whom] = frozenset()
    """Whom it speaks of."""


class Sight:
    """Made once from the patterns of a language; only reads afterwards."""

    def __init__(self, patterns: PatternFile, language: Language) -> None:
        self._unmasker = Unmasker(patterns.signs)
        self._language = language
        compiler = Compiler(patterns.words, self.words)
        lines = [line for source in patterns.patterns for line in compiler.pattern(source)]
        self._patterns = PatternSet(lines)
        self._mask = compiler.either((*patterns.mask, *patterns.negation))
        self._about = compiler.either(patterns.about)
        self.kinds: Mapping[str, str] = compiler.kinds
        self.vocabulary: frozenset[str] = compiler.vocabulary
        """The words of the patterns."""
        self._grown_up = compiler.either(patterns.grown_up) if patterns.grown_up else None
        self._whom = {whom: compiler.either(frames) for whom, frames in _frames(patterns).items() if frames}
        self._laughs = _at_the_end(patterns.laughs)
        self._steady = frozenset(word for word in self.vocabulary if len(word) >= STEADY)

    def words(self, text: str) -> list[str]:
        """The plain words of a short text, texting forms written out, nothing mended."""
        return self._language.read(self._unmasker.undisguised(text))

    def without_laughter(self, text: str) -> str:
        """The text without the laughs and kisses at its end."""
        return self._laughs.sub("", text) if self._laughs else text

    def sentences(self, text: str) -> list[Sentence]:
        """The sentences of a question, in order; none when no word is in it."""
        parts = self._unmasker.sentences(text)
        return [self._sentence(words) for words in _joined(self._language.read(part) for part in parts)]

    def _sentence(self, words: list[str]) -> Sentence:
        read = self._struck(tokens(words[:MOST_WORDS], self._language.speller, self._steady))
        meant = [token.word for token in read]
        typed = [token.typed for token in read]
        hits = {pattern.id: pattern for pattern in self._patterns.find(meant)}
        if typed != meant:
            hits = {**{pattern.id: pattern for pattern in self._patterns.find(typed)}, **hits}
        sentence = f" {' '.join(meant)} "
        return Sentence(
            tuple(read),
            tuple(hits.values()),
            about=_holds(self._about, sentence),
            grown_up=_holds(self._grown_up, sentence),
            whom=frozenset(whom for whom, frames in self._whom.items() if _holds(frames, sentence)),
        )

    def _struck(self, read: list[Token]) -> list[Token]:
        """The tokens with each idiom or negation replaced by one mark."""
        sentence = f" {' '.join(token.word for token in read)} "
        spans = [found.span() for found in self._mask.finditer(sentence)]
        if not spans:
            return read
        kept: list[Token] = []
        place = 0
        for token in read:
            if not any(start <= place < end for start, end in spans):
                kept.append(token)
            elif not kept or kept[-1] is not STRUCK_OUT:
                kept.append(STRUCK_OUT)
            place += len(token.word) + 1
        return kept


def _frames(patterns: PatternFile) -> Mapping[Whom, Sequence[str]]:
    friend, staff = patterns.friend, patterns.staff
    of_friends = {
        Whom.FRIEND: friend.any,
        Whom.THEM: friend.them,
        Whom.ME: friend.unless,
        Whom.ARMED: friend.armed,
        Whom.OWN: friend.own,
        Whom.GIVEN: friend.given,
        Whom.NOT_ME: friend.not_me,
        Whom.MYSELF: friend.myself,
    } if friend else {}  # fmt: skip
    of_staff = {Whom.STAFF: staff.any, Whom.TOLD_STAFF: staff.unless} if staff else {}
    return {**of_friends, **of_staff}


def _at_the_end(laughs: Sequence[str]) -> re.Pattern[str] | None:
    words = [re.escape(word).replace("_", r"\s+") for text in laughs for word in text.split()]
    return re.compile(rf"(?:[\s,.!]+(?:{'|'.join(words)}))+\W*$", re.IGNORECASE) if words else None


def _holds(frames: re.Pattern[str] | None, sentence: str) -> bool:
    return frames is not None and frames.search(sentence) is not None


def _joined(sentences: Iterable[list[str]]) -> list[list[str]]:
    joined: list[list[str]] = []
    for words in sentences:
        if joined and words and (len(words) < SHORT or len(joined[-1]) < SHORT):
            joined[-1] = joined[-1] + words
        elif words:
            joined.append(words)
    return joined
