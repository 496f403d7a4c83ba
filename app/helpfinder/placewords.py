"""The words that people type round the name of a place, read from content. Knows no place.

Whoever opens the Polish pages may still type an English address: the words of all languages served are taken together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from app.content.documents import read_yaml
from app.content.faults import FaultList
from app.content.models.base import Shape
from app.errors import ContentFaulty


class PlaceWordsFile(Shape):
    """The file `content/councils/words.<lang>.yaml`."""

    before: tuple[str, ...] = ()
    """What stands before a name and is none: "i live in" Leeds."""
    then: tuple[str, ...] = ()
    """What may stand once behind those: the city "of" Leeds."""
    behind: tuple[str, ...] = ()
    """What stands behind a name: Leeds "city council"."""
    streets: tuple[str, ...] = ()
    """With one of these behind it a name is no town: Leeds "road"."""
    everyday: tuple[str, ...] = ()
    """Names that are everyday words: believed only as a whole part of an address or as its last word."""


@dataclass(frozen=True)
class PlaceWords:
    """Those of several languages together."""

    files: tuple[PlaceWordsFile, ...] = ()

    @classmethod
    def load(cls, folder: Path, languages: Iterable[str]) -> PlaceWords:
        """From the files beside the councils; a language without one adds nothing. ContentFaulty tells every fault."""
        found, read = FaultList(), []
        for path in (folder / f"words.{code}.yaml" for code in languages):
            with found.reading(f"councils/{path.name}"):
                read += [PlaceWordsFile.model_validate(read_yaml(path))] if path.exists() else []
        if found.faults:
            raise ContentFaulty([str(fault) for fault in found.faults])
        return cls(tuple(read))

    def is_street(self, word: str) -> bool:
        """True for "road"."""
        return word in self._streets

    def is_everyday(self, word: str) -> bool:
        """True for "reading", which is a town too."""
        return word in self._everyday

    def bare(self, text: str) -> str:
        """ "leeds" of "i live in leeds city council"; `text` in small letters, single spaces, without punctuation."""
        began = self._before.sub("", f"{text} ").strip() if self._before else text
        return self._behind.sub("", began) if self._behind else began

    @cached_property
    def _streets(self) -> frozenset[str]:
        return frozenset(word for file in self.files for word in file.streets)

    @cached_property
    def _everyday(self) -> frozenset[str]:
        return frozenset(word for file in self.files for word in file.everyday)

    @cached_property
    def _before(self) -> re.Pattern[str] | None:
        before = [word for file in self.files for word in file.before]
        then = [word for file in self.files for word in file.then]
        once = f"(?:(?:{_either(then)}) )?" if then else ""
        return re.compile(f"^(?:(?:{_either(before)}) )+{once}") if before else None

    @cached_property
    def _behind(self) -> re.Pattern[str] | None:
        behind = [word for file in self.files for word in file.behind]
        return re.compile(f"(?: (?:{_either(behind)}))+$") if behind else None


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))
