"""How one language asks what a word means and where its sentences fall apart, read from content. Decides nothing.

A language without the file goes without: no word is looked up by its name alone, and only punctuation ends a clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from app.content.documents import read_yaml
from app.content.models.base import Shape
from app.text.normalise import normalise

SIGNS = r"[.?!;,\n]+"
"""What ends a clause in every language."""


class GrammarWords(Shape):
    """The file `content/followups/<lang>.grammar.yaml`."""

    asks_meaning: tuple[str, ...] = ()
    """What stands before a word whose meaning is asked: "what is" a conference."""
    passed_over: tuple[str, ...] = ()
    """What may stand between them: what is "the" conference."""
    closes: tuple[str, ...] = ()
    """What may stand behind: what does conference "mean"."""
    clauses: tuple[str, ...] = ()
    """What begins another clause: "but", "because"."""


@dataclass(frozen=True)
class Grammar:
    """Named questions about how a sentence is built."""

    file: GrammarWords = field(default_factory=GrammarWords)

    @classmethod
    def read(cls, path: Path) -> Grammar:
        """From the content file of one language; an empty one where there is none."""
        return cls(GrammarWords.model_validate(read_yaml(path)) if path.exists() else GrammarWords())

    def asked_word(self, question: str) -> str | None:
        """ "conference" of "what does a conference mean", normalised; None for any other question."""
        asked = self._what_is.fullmatch(normalise(question)) if self._what_is else None
        return asked[1] if asked else None

    def clauses(self, text: str) -> list[str]:
        """The text cut at punctuation and at the words that begin a clause; those words are left out."""
        return self._ends.split(text)

    @cached_property
    def _what_is(self) -> re.Pattern[str] | None:
        words = self.file
        if not words.asks_meaning:
            return None
        between = f"(?:(?:{_either(words.passed_over)}) )?" if words.passed_over else ""
        behind = f"(?: (?:{_either(words.closes)}))?" if words.closes else ""
        return re.compile(f"(?:{_either(words.asks_meaning)}) {between}(.+?){behind}")

    @cached_property
    def _ends(self) -> re.Pattern[str]:
        begun = rf"|\b(?:{_either(self.file.clauses)})\b" if self.file.clauses else ""
        return re.compile(SIGNS + begun, re.IGNORECASE)


def _either(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, words))
