"""Hear a denial: a harm that the writer says did not happen, or does not. It strikes it out and judges no danger.

"no he didnt touch me he threw it at the wall" leaves "he threw it at the wall". What only sounds like it ("he never
stops hitting me", "mum says he never hit me", "he doesnt hit me when mum is in") leaves everything as it was.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from app.content.documents import read_yaml
from app.content.models.base import Shape
from app.safety.disguise import Unmasker
from app.safety.lexicon import PatternFile
from app.safety.patterns import Compiler
from app.safety.tokens import Token, tokens
from app.text.language import Language

MOST_WORDS = 160
"""Words read of one sentence, as many as the net reads."""
SENTENCE = re.compile(r"[^.!?;\n\r]+[.!?;\n\r]*")


class DenialWords(Shape):
    """The file `content/denials/<lang>.yaml`, which explains its parts."""

    words: Mapping[str, str] = Field(default_factory=dict)
    needed: str = ""
    openings: str = ""
    asides: str = ""
    acts: tuple[str, ...] = ()
    danger: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    lessened: tuple[str, ...] = ()


@dataclass(frozen=True)
class Denied:
    """What a question says without its denials."""

    left: str
    """The words that are left, sentence by sentence; empty where nothing else was said."""
    struck: str
    """What was denied, as if it were told: without its "not" and "never"."""
    danger: bool
    """Danger itself was denied: nobody is in it, nobody is hurt."""
    arguable: bool
    """The child may be wrong: a harm was denied by its name alone ("its not abuse"), or made little of."""


class Denials:
    """Made once for a language; safe to share. Without words it hears none."""

    def __init__(self, file: DenialWords, patterns: PatternFile, language: Language) -> None:
        self._language = language
        self._unmasker = Unmasker(patterns.signs)
        compiler = Compiler({**patterns.words, **file.words}, self._words)
        self._kinds = {
            kind: _framed(compiler, lines, file)
            for kind, lines in (("danger", file.danger), ("judged", file.judged), ("acts", file.acts))
            if lines
        }
        self._before, self._unless, self._lessened = (
            compiler.either(frames) if frames else None for frames in (file.before, file.unless, file.lessened)
        )
        self._needed = frozenset(word for typed in file.needed.split() for word in self._words(typed))
        self._steady = compiler.vocabulary

    @classmethod
    def read_from(cls, content: Path, patterns: PatternFile, language: Language) -> Denials:
        """From the content file of one language; none are heard where it has none."""
        path = content / "denials" / f"{language.code}.yaml"
        return cls(DenialWords.model_validate(read_yaml(path)) if path.exists() else DenialWords(), patterns, language)

    def find(self, question: str) -> Denied | None:
        """What the question denies; None where it denies nothing."""
        if not self._kinds:
            return None
        heard: dict[str, str] = {}
        parts = SENTENCE.findall(self._unmasker.undisguised(question))
        left = [self._left(part, heard) for part in parts]
        if not heard:
            return None
        said = ". ".join(part for part in left if part)
        arguable = "judged" in heard or self._makes_little(left)
        return Denied(said, ". ".join(heard.values()), "danger" in heard, arguable)

    def _words(self, text: str) -> list[str]:
        return self._language.read(self._unmasker.undisguised(text))

    def _left(self, part: str, heard: dict[str, str]) -> str:
        """What is left of a sentence; what was denied in it is added to `heard`, by its kind."""
        words = self._language.read(part)[:MOST_WORDS]
        if self._needed.isdisjoint(words):
            return " ".join(words)
        read = tokens(words, self._language.speller, self._steady)
        if not part.rstrip().endswith("?") and not _holds(self._unless, read):
            while denial := self._first(read):
                kind, first, last = denial
                heard[kind] = _typed([one for one in read[first:last] if one.word not in self._needed])
                read = [*read[:first], *read[last:]]
        return _typed(read)

    def _first(self, read: Sequence[Token]) -> tuple[str, int, int] | None:
        """The kind of a denial in the sentence, its first word, and the one behind its last."""
        sentence = _sentence(read)
        for kind, frame in self._kinds.items():
            for found in frame.finditer(sentence):
                first, last = (sentence[:place].count(" ") for place in found.span())
                if not _holds(self._before, read[:first]):
                    return kind, first, last
        return None

    def _makes_little(self, left: Sequence[str]) -> bool:
        return self._lessened is not None and any(self._lessened.search(f" {part} ") for part in left)


def _framed(compiler: Compiler, lines: Sequence[str], file: DenialWords) -> re.Pattern[str]:
    """The lines with what may stand before and behind them; a denial takes both with it."""
    openings, asides = (_several(compiler, words) for words in (file.openings, file.asides))
    then = f"(?={compiler.either(file.then).pattern})" if file.then else ""
    return re.compile(f"{openings}(?:{compiler.either(lines).pattern}){asides}{then}")


def _several(compiler: Compiler, words: str) -> str:
    either = "|".join(words.split())
    return f"(?:{compiler.line(f'({either})').pattern})*" if words else ""


def _holds(frames: re.Pattern[str] | None, read: Sequence[Token]) -> bool:
    return frames is not None and frames.search(_sentence(read)) is not None


def _typed(read: Sequence[Token]) -> str:
    return " ".join(token.typed for token in read)


def _sentence(read: Sequence[Token]) -> str:
    return f" {' '.join(token.word for token in read)} "
