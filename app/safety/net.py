"""Read one question and say whether help must stand above the answer. It never answers, and keeps nothing it read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from app.content.models import Urgency
from app.safety.alarm import QUIET, Alarm
from app.safety.lexicon import Lexicon
from app.safety.patterns import Compiler, Pattern, PatternSet
from app.safety.reading import Reader
from app.text.language import Language

STRUCK_OUT = " ~ "
MOST_RUNNERS_UP = 3


class SafetyNet:
    """Made once by `build`; safe to share between threads."""

    def __init__(self, reader: Reader, patterns: PatternSet, mask: re.Pattern[str], about: re.Pattern[str]) -> None:
        self._reader = reader
        self._patterns = patterns
        self._mask = mask
        self._about = about

    @classmethod
    def build(cls, lexicon: Lexicon, *, language: Language | None = None) -> SafetyNet:
        """A net from a lexicon; `language` writes out texting forms and must be the one questions are read with."""
        reader = Reader(language or Language(lexicon.locale), lexicon.patterns.signs)
        compiler = Compiler(lexicon.patterns.words, reader.words)
        patterns = [line for source in lexicon.patterns.patterns for line in compiler.pattern(source)]
        return cls(
            reader,
            PatternSet(patterns),
            compiler.either((*lexicon.patterns.mask, *lexicon.patterns.negation)),
            compiler.either(lexicon.patterns.about),
        )

    def read(self, question: str) -> Alarm:
        """The alarm for one question; quiet for an empty one."""
        found: list[tuple[int, Pattern]] = []
        for number, words in enumerate(self._reader.sentences(question), start=1):
            plain = self._mask.sub(STRUCK_OUT, f" {' '.join(words)} ")
            if not self._about.search(plain):
                found.extend((number, pattern) for pattern in self._patterns.find(plain.split()) if pattern.sure)
        return _alarm(found)


def _alarm(found: Sequence[tuple[int, Pattern]]) -> Alarm:
    if not found:
        return QUIET
    patterns = [pattern for _, pattern in found]
    urgency = max((pattern.level for pattern in patterns), key=lambda level: level.rank)
    likeliest = _ranked(pattern for pattern in patterns if pattern.level is urgency) or _ranked(patterns)
    others = tuple(concern for concern in _ranked(patterns) if concern not in likeliest[:1])
    return Alarm(
        urgency=urgency,
        concern=likeliest[0] if likeliest else None,
        runners_up=others[:MOST_RUNNERS_UP],
        evidence=tuple(f"sentence {number}: {pattern.id}" for number, pattern in found),
    )


def _ranked(patterns: Iterable[Pattern]) -> list[str]:
    counted = Counter(pattern.concern for pattern in patterns if pattern.concern is not None)
    return [concern for concern, _ in counted.most_common()]
