"""Compile the small pattern language of `patterns.yaml`, and find patterns in a sentence. It knows no thresholds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.content.models import Urgency
from app.errors import ContentFaulty
from app.safety.lexicon import PatternText

Read = Callable[[str], list[str]]
"""The words of a short text, read exactly as questions are read."""

_TOKEN = re.compile(r"\{[a-z_|]+\}\??|\([^()]+\)\??|\.{2,3}\d*|\^|\$|[^\s]+")
_GAPS = {"..": 2, "...": 5}


@dataclass(frozen=True)
class Pattern:
    """One compiled line; `anchors` are words of which a sentence must hold one, or nothing can be found."""

    id: str
    concern: str | None
    level: Urgency
    sure: bool
    always: bool
    find: re.Pattern[str]
    unless: re.Pattern[str] | None
    anchors: frozenset[str]
    reply: str | None


class Compiler:
    """Turns pattern lines into expressions over ` a sentence with blanks at both ends `."""

    def __init__(self, words: Mapping[str, str], read: Read) -> None:
        self._read = read
        self._met: set[str] = set()
        self._lists = {name: self._forms(text.split()) for name, text in words.items()}

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word of what was compiled so far."""
        return frozenset(self._met)

    @property
    def kinds(self) -> dict[str, str]:
        """The list each single word stands in, the first where it stands in several."""
        kinds: dict[str, str] = {}
        for name, forms in self._lists.items():
            for form in forms:
                kinds.setdefault(form, name)
        return {form: name for form, name in kinds.items() if " " not in form}

    def pattern(self, source: PatternText) -> list[Pattern]:
        """One compiled pattern for each line of the source."""
        unless = self.either(source.unless) if source.unless else None
        return [
            Pattern(
                id=source.id,
                concern=source.concern,
                level=source.level,
                sure=source.sure or source.always,
                always=source.always,
                find=self.line(line),
                unless=unless,
                anchors=self.anchors(line),
                reply=source.reply,
            )
            for line in source.any
        ]

    def either(self, lines: Sequence[str]) -> re.Pattern[str]:
        """Any of these lines."""
        return re.compile("|".join(f"(?:{self._expression(line)})" for line in lines))

    def line(self, line: str) -> re.Pattern[str]:
        """One line of the pattern language."""
        return re.compile(self._expression(line))

    def anchors(self, line: str) -> frozenset[str]:
        """The first words of the needed token with the fewest forms."""
        choices = [self._choices(token) for token in _TOKEN.findall(line) if _is_needed(token)]
        choices = [forms for forms in choices if "$" not in forms]
        if not choices:
            raise ContentFaulty([f"safety/patterns.yaml: {line}: A pattern needs one word that must be there."])
        return frozenset(form.split()[0] for form in min(choices, key=len))

    def _expression(self, line: str) -> str:
        return "".join(self._part(token) for token in _TOKEN.findall(line))

    def _part(self, token: str) -> str:
        if token == "^":
            return r"\A(?=\s)"
        if token == "$":
            return r"(?= \Z)"
        if token.startswith(".."):
            dots = token.rstrip("0123456789")
            most = int(token[len(dots) :] or _GAPS[dots])
            return rf"(?: [^ ]+){{0,{most}}}?"
        return self._any_of(self._choices(token), maybe=token.endswith("?"))

    def _any_of(self, forms: Sequence[str], *, maybe: bool) -> str:
        words = sorted((form for form in forms if form != "$"), key=len, reverse=True)
        found = rf" (?:{'|'.join(map(re.escape, words))})(?= )"
        if "$" in forms:
            found = rf"(?:{found}|(?= \Z))"
        return f"(?:{found})?" if maybe else found

    def _choices(self, token: str) -> list[str]:
        bare = token.rstrip("?")
        if bare.startswith("{"):
            return [form for name in bare[1:-1].split("|") for form in self._lists.get(name) or self._forms([name])]
        return self._forms(bare.strip("()").split("|"))

    def _forms(self, written: Sequence[str]) -> list[str]:
        read = ("$" if word == "$" else " ".join(self._read(word.replace("_", " "))) for word in written)
        forms = list(dict.fromkeys(form for form in read if form))
        self._met.update(word for form in forms for word in form.split() if word != "$")
        return forms


class PatternSet:
    """All patterns of a language, found by way of their anchors so that most are never tried."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._by_anchor: dict[str, list[int]] = defaultdict(list)
        self._patterns = tuple(patterns)
        for number, pattern in enumerate(self._patterns):
            for anchor in pattern.anchors:
                self._by_anchor[anchor].append(number)

    def find(self, words: Sequence[str]) -> list[Pattern]:
        """The patterns that hold in this sentence, one of each id."""
        sentence = f" {' '.join(words)} "
        tried = sorted({number for word in set(words) for number in self._by_anchor.get(word, ())})
        found: dict[str, Pattern] = {}
        for number in tried:
            pattern = self._patterns[number]
            if pattern.id not in found and pattern.find.search(sentence) and not _taken_back(pattern, sentence):
                found[pattern.id] = pattern
        return list(found.values())


def _taken_back(pattern: Pattern, sentence: str) -> bool:
    return pattern.unless is not None and pattern.unless.search(sentence) is not None


def _is_needed(token: str) -> bool:
    return token not in ("^", "$") and not token.startswith("..") and not token.endswith("?")
