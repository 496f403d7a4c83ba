"""What the words of the journey may name: figures, numbers, laws, entries, words, contacts. Mends nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from app.content.checks.sizes import TYPED_TIME
from app.content.faults import Fault
from app.content.figures import Named
from app.content.loader import Content
from app.content.models.base import Shape
from app.i18n.locales import SOURCE_LANGUAGE

LINK = re.compile(r"\]\((\w+):([^)]*)\)")


def texts(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Every string in a shape with its dotted path."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, Shape):
        yield from texts(value.model_dump(), where)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts(one, f"{where}.{key}".strip("."))
    elif isinstance(value, tuple | list):
        for number, one in enumerate(value):
            yield from texts(one, f"{where}.{number}".strip("."))


class TextCheck:
    """Checks words against everything the content names."""

    def __init__(self, content: Content, language: str) -> None:
        known = language if language in content.entry_words else SOURCE_LANGUAGE
        self._content = content
        self._glossary = {**content.words.get(SOURCE_LANGUAGE, {}), **content.words.get(language, {})}
        self._named = Named(content.figures, content.laws, content.contacts, known, date.min)

    def faults(self, file: str, key: str, words: Shape) -> Iterator[Fault]:
        """What the words of one thing name that stands nowhere, and limits that were typed."""
        for where, text in texts(words, key):
            for name in self._named.unknown_names(text):
                yield Fault(
                    file, where, f"{{{{{name}}}}} stands nowhere; look in figures.yaml, contacts.yaml and laws.yaml."
                )
            for kind, target in LINK.findall(text):
                if not self._links(kind, target):
                    yield Fault(file, where, f"The link {kind}:{target} leads nowhere.")
            for typed in TYPED_TIME.findall(text):
                yield Fault(file, where, f'"{typed}" is typed; name a figure of figures.yaml instead.')

    def _links(self, kind: str, target: str) -> bool:
        known: dict[str, Mapping[str, Shape]] = {
            "entry": self._content.entries,
            "word": self._glossary,
            "contact": self._content.contacts,
        }
        return target in known.get(kind, {})
