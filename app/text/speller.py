"""Say what misspelt words were meant to be: words that look or sound alike are weighed by the words around them.

It keeps nothing of what was typed, and takes nothing away: what was typed stands beside what was meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice, pairwise
from operator import add
from pathlib import Path
from sys import intern
from typing import NamedTuple

import numpy as np

from app import storage
from app.errors import BuildCorrupt
from app.text.lookalikes import Lookalikes, Near
from app.text.parting import Parter
from app.text.vocabulary import A_SLIP, STEADY, correctable, vocabulary
from app.text.wordorder import WordOrder

NOT_TYPED = -4.0
"""What it takes from another reading that the word typed is a word itself (logs) ..."""
NOT_KNOWN = -3.0
"""... or an ordinary word that people do not type here; only for one that sounds the same: "brakes" for "breaks"."""
KEPT = -6.0
"""What it takes from such an ordinary word that nobody types it here."""
NO_WORD = -20.0
"""What it takes from the typed reading that it is no word at all."""
SHORTEST_JOINED = 6
"""Letters of two words typed apart that may be one."""


class Mended(NamedTuple):
    """One word as typed, or two typed apart that are one; and the word or words that were meant."""

    typed: str
    meant: tuple[str, ...]
    strange: bool
    """The typed one is in no list of words."""


KEPT_ARRAYS = {
    "alike": ("keys", "owners", "sounds"),
    "near": ("starts", "numbers", "likely"),
    "order": ("pairs", "likely", "alone", "rest"),
}

Column = list[tuple[int, float]]
"""The words that one typed word may stand for, each with how likely it is typed so (logs)."""


class Speller:
    """Made of what people type; safe to share between threads, since it only reads."""

    def __init__(
        self, alike: Lookalikes, near: Near, order: WordOrder, known: frozenset[str], fingerprint: str = ""
    ) -> None:
        self.fingerprint = fingerprint
        """Names the texts it was made of; what was read with it is of use only with the same."""
        self._numbers = {word: number for number, word in enumerate(alike.words)}
        self._alike = alike
        self._near = near
        self._order = order
        self._known = known
        self._parter = Parter(_offered(alike))

    @classmethod
    def over(
        cls, texts: Iterable[Sequence[str]], known: frozenset[str] = frozenset(), *, fingerprint: str = ""
    ) -> Speller:
        """From the words of texts as people type them. A word that stands there once is not offered unless `known`.

        A word that is not `known` and a slip away from one that is far commoner is taken for that one, misspelt.
        """
        read = list(texts)
        alike = vocabulary(chain.from_iterable(read), known)
        near = Near.of([alike.of(word) if correctable(word) and len(word) > 1 else [] for word in alike.words])
        numbers = {word: number for number, word in enumerate(alike.words)}
        unknown = len(numbers) + 1
        order = WordOrder.over([[numbers.get(word, unknown) for word in text] for text in read], len(numbers))
        return cls(alike, near, order, known, fingerprint)

    def save(self, path: Path) -> None:
        """Write it with its fingerprint."""
        parts = {"alike": self._alike, "near": self._near, "order": self._order}
        arrays = {
            f"{name}_{field}": getattr(parts[name], field) for name, fields in KEPT_ARRAYS.items() for field in fields
        }
        arrays["shares"] = np.array(self._alike.shares, np.float32)
        storage.write(path, {"words": self._alike.words}, arrays, self.fingerprint)

    @classmethod
    def load(cls, path: Path, *, known: frozenset[str], fingerprint: str) -> Speller:
        """Read it back; `BuildCorrupt` when damaged or made from other texts."""
        names, arrays = storage.read(path, fingerprint)
        try:
            words, shares = [intern(word) for word in names["words"]], arrays["shares"].tolist()
            own = {name: [arrays[f"{name}_{field}"] for field in fields] for name, fields in KEPT_ARRAYS.items()}
        except (KeyError, TypeError) as fault:
            raise BuildCorrupt(f"{path.name} has another shape; run `guide build`") from fault
        alike = Lookalikes(words, shares, *own["alike"])
        return cls(alike, Near(*own["near"]), WordOrder(len(words), *own["order"]), known, fingerprint)

    def mend(self, typed: Sequence[str]) -> list[Mended]:
        """Every word in order, with what it was meant to be: mostly itself."""
        words = self._joined(typed)
        parts = [self._parted(word) for _, word in words]
        flat = list(chain.from_iterable(parts))
        meant = iter(self._likeliest(flat))
        return [
            Mended(as_typed, tuple(next(meant) for _ in part), self._strange(word))
            for (as_typed, word), part in zip(words, parts, strict=True)
        ]

    def _strange(self, word: str) -> bool:
        return word not in self._numbers and word not in self._known

    def _joined(self, typed: Sequence[str]) -> list[tuple[str, str]]:
        """Words typed apart that are written together ("safe guarding"), put together where one half is no word."""
        joined = [(word, word) for word in typed[:1]]
        for left, right in pairwise(typed):
            together = left + right
            halves = left in self._numbers and right in self._numbers
            if not halves and joined[-1][0] == left and len(together) >= SHORTEST_JOINED and together in self._numbers:
                joined[-1] = (f"{left} {right}", together)
            else:
                joined.append((right, right))
        return joined

    def _parted(self, word: str) -> list[str]:
        """Run-together words one by one; a strange word that is a slip away from another is that one, misspelt."""
        if not self._strange(word):
            return [word]
        parts = self._parter.parted(word)
        if not parts or any(likely >= A_SLIP for _, likely in self._alike.of(word)):
            return [word]
        return parts

    def _likeliest(self, words: Sequence[str]) -> list[str]:
        """The reading of all words that is likeliest as a whole."""
        edge, unknown = self._order.edge, self._order.edge + 1
        numbers = [self._numbers.get(word, unknown) for word in words]
        columns = self._columns(words, numbers)
        if all(len(column) == 1 for column in columns):
            return list(words)
        chosen = _best_way([[(edge, 0.0)], *columns, [(edge, 0.0)]], self._order)
        known = self._alike.words
        return [word if number == unknown else known[number] for word, number in zip(words, chosen, strict=True)]

    def _near_to(self, word: str, number: int) -> Column:
        """What a word people type may stand for; an ordinary one of some length only for one that sounds the same."""
        found, sounds = self._near.row(number), self._alike.sounds
        if word not in self._known or len(word) < STEADY:
            return found
        return [(other, likely) for other, likely in found if sounds[other] == sounds[number]]

    def _columns(self, words: Sequence[str], numbers: Sequence[int]) -> list[Column]:
        """A word that was typed beside both its neighbours before stands for itself."""
        edge = self._order.edge
        usual = self._order.seen([edge, *numbers], [*numbers, edge])
        return [
            [(number, 0.0)] if before and after else self._readings(word, number)
            for word, number, before, after in zip(words, numbers, usual[:-1], usual[1:], strict=True)
        ]

    def _readings(self, word: str, number: int) -> Column:
        itself = (number, 0.0)
        if not correctable(word):
            return [itself]
        if word in self._numbers:
            found, less, kept = self._near_to(word, number), NOT_TYPED, 0.0
        elif word in self._known:
            found, less, kept = self._alike.sounding_like(word), NOT_KNOWN, KEPT
        else:
            found, less, kept = self._alike.of(word), 0.0, NO_WORD
        return [*((other, likely + less) for other, likely in found), (number, kept)]


def _best_way(columns: Sequence[Column], order: WordOrder) -> list[int]:
    """One number of each column but the first and last, which have but one: the likeliest way (Viterbi's algorithm).

    Steps between two columns of one number each are the same for every way and are not weighed.
    """
    steps = list(pairwise(columns))
    weighed = [(before, after) for before, after in steps if len(before) > 1 or len(after) > 1]
    left = [one for before, after in weighed for one, _ in before for _ in after]
    right = [one for before, after in weighed for _ in before for one, _ in after]
    logs = iter(order.logs(left, right))
    best = [0.0]
    came: list[list[int]] = []
    for before, after in steps:
        if len(before) == len(after) == 1:
            came.append([0])
            continue
        rows = [list(islice(logs, len(after))) for _ in before]
        ways = [list(map(add, best, way)) for way in zip(*rows, strict=True)]
        tops = list(map(max, ways))
        best = [top + likely for top, (_, likely) in zip(tops, after, strict=True)]
        came.append([way.index(top) for way, top in zip(ways, tops, strict=True)])
    return _walked_back(columns[1:-1], came)


def _walked_back(columns: Sequence[Column], came: Sequence[Sequence[int]]) -> list[int]:
    at = came[-1][0]
    chosen: list[int] = []
    for column, origin in zip(reversed(columns), reversed(came[:-1]), strict=True):
        chosen.append(column[at][0])
        at = origin[at]
    return chosen[::-1]


def _offered(alike: Lookalikes) -> dict[str, float]:
    """The words that others may stand for, or be run together of, with their shares."""
    return {alike.words[number]: alike.shares[number] for number in np.unique(alike.owners).tolist()}
