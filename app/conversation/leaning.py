"""How later questions lean on earlier ones, read from content. Recognises; does not rank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process

from app.content.documents import read_yaml
from app.content.models.base import Shape
from app.conversation.grammar import Grammar
from app.text.normalise import normalise, words


class LeaningWords(Shape):
    """The file `content/followups/<lang>.yaml`."""

    ordinals: tuple[tuple[str, ...], ...]
    last: tuple[str, ...]
    other: tuple[str, ...]
    asks_for: tuple[str, ...]
    """What may stand before a thing shown: "tell me more about" the first one."""
    and_only: tuple[str, ...]
    """What may stand behind it: the first one "please"."""
    agree: tuple[str, ...]
    decline: tuple[str, ...]
    bare: dict[str, str]
    """A question word alone, and the question it stands for behind an answer."""
    onward: tuple[str, ...]
    repair: tuple[str, ...]
    change: tuple[str, ...]
    leaning: tuple[str, ...]
    openings: tuple[str, ...]


class Forms:
    """Short second questions by the entry they lead to: "who goes to it". Used near the last answer only."""

    def __init__(self, forms: Mapping[str, list[str]]) -> None:
        self._texts = [normalise(text) for texts in forms.values() for text in texts]
        self._sorted = [_in_order(text) for text in self._texts]
        self._entries = [entry for entry, texts in forms.items() if texts]
        self._begins = np.cumsum([0, *(len(texts) for texts in forms.values() if texts)])[:-1]

    def likeness(self, ways: Sequence[str]) -> dict[str, float]:
        """0 to 1 for each entry: how near its nearest form comes to the question, letter by letter.

        `ways`: the question as typed, and as meant.
        """
        if not self._texts:
            return {}
        said = list(dict.fromkeys(map(normalise, ways)))
        plain = process.cdist(said, self._texts, scorer=fuzz.ratio, dtype=np.float32)
        in_order = process.cdist([*map(_in_order, said)], self._sorted, scorer=fuzz.ratio, dtype=np.float32)
        best = np.maximum.reduceat((plain + in_order).max(axis=0) / 200, self._begins)
        return dict(zip(self._entries, best.tolist(), strict=True))


def _said(ways: Sequence[str], forms: Sequence[str]) -> bool:
    return any(normalise(way) in forms for way in ways)


def _in_order(text: str) -> str:
    """Its words by the alphabet, so that the same words in another order are alike."""
    return " ".join(sorted(text.split()))


@dataclass(frozen=True)
class Leaning:
    """Named questions about how a question leans back."""

    file: LeaningWords
    forms: Forms
    grammar: Grammar = field(default_factory=Grammar)

    @classmethod
    def read(cls, folder: Path, code: str) -> Leaning:
        """From the content files of one language; one without forms yet leans on titles alone."""
        forms = folder / f"{code}.forms.yaml"
        words_of = LeaningWords.model_validate(read_yaml(folder / f"{code}.yaml"))
        grammar = Grammar.read(folder / f"{code}.grammar.yaml")
        return cls(words_of, Forms(read_yaml(forms) if forms.exists() else {}), grammar)

    @cached_property
    def _fresh_starts(self) -> tuple[str, ...]:
        """The longest first."""
        return tuple(sorted((*self.file.repair, *self.file.change), key=len, reverse=True))

    @cached_property
    def _asks_for(self) -> tuple[str, ...]:
        return tuple(sorted(self.file.asks_for, key=len, reverse=True))

    def place(self, ways: Sequence[str], count: int) -> int | None:
        """Which of `count` things shown last is meant by "the second one"; None where none is.

        `ways`: the question as typed, and as meant.
        """
        bare = [self._pointer(way) for way in ways]
        for number, forms in enumerate(self.file.ordinals):
            if number < count and _said(bare, forms):
                return number
        if count and _said(bare, self.file.last):
            return count - 1
        return 1 if count > 1 and _said((*ways, *bare), self.file.other) else None

    def _pointer(self, way: str) -> str:
        """ "the first one" of "ok tell me more about the first one please"; other questions lose no more than that."""
        said = f" {normalise(way)} "
        while before := next((one for one in self._asks_for if said.startswith(f" {one} ")), None):
            said = said[1 + len(before) :]
        while behind := next((one for one in self.file.and_only if said.endswith(f" {one} ")), None):
            said = said[: -1 - len(behind)]
        return said.strip()

    def agrees(self, ways: Sequence[str]) -> bool:
        """ "yes", "tell me more"."""
        return _said(ways, self.file.agree)

    def declines(self, ways: Sequence[str]) -> bool:
        """ "no", "none of those"."""
        return _said(ways, self.file.decline)

    def written_out(self, ways: Sequence[str]) -> str | None:
        """What a question word alone asks: "when" is "when is it"; None for any other question."""
        return next((self.file.bare[said] for said in map(normalise, ways) if said in self.file.bare), None)

    def moves_on(self, ways: Sequence[str]) -> bool:
        """ "and then?"."""
        return _said(ways, self.file.onward)

    def without_opening(self, question: str) -> tuple[str, bool]:
        """The question without "no i meant" or "different question", and whether one of them stood there."""
        said = normalise(question)
        opening = self._fresh_start(said)
        return (said[len(opening) + 1 :], True) if opening else (question, False)

    def _fresh_start(self, said: str) -> str | None:
        return next((one for one in self._fresh_starts if said.startswith(one + " ")), None)

    def points_back(self, question: str) -> bool:
        """It was put another way ("no i mean"), and what is meant still points back, or is a question word alone."""
        said = normalise(question)
        opening = self._fresh_start(said)
        if opening not in self.file.repair:
            return False
        rest = said[len(opening) + 1 :]
        return rest in {*self.file.bare, *self.file.openings} or bool({*rest.split()} & {*self.file.leaning})

    def leans(self, question: str) -> float:
        """0 to 1: how much of the question points back (short, pronouns, an opening like "and")."""
        said = words(question)
        if not said:
            return 0.0
        pointing = sum(word in self.file.leaning for word in said) / len(said)
        joined = " ".join(said) + " "
        opens = any(joined.startswith(opening + " ") for opening in self.file.openings)
        short = max(0.0, (9 - len(said)) / 8)
        return min(1.0, 0.45 * short + 0.3 * opens + 1.2 * pointing)
