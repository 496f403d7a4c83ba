"""The interface words that a language lacks. Without those of danger, contacts and leaving it is not served."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from gettext import NullTranslations
from pathlib import Path

from jinja2.ext import babel_extract

from app.web.rendering import TEMPLATES

NEEDED = (
    "layouts",
    "errors",
    "components/ask.html",
    "components/bar.html",
    "components/contact.html",
    "components/council.html",
    "components/help.html",
    "outcomes",
    "pages/ask.html",
    "pages/contact.html",
    "pages/council.html",
    "pages/help.html",
    "pages/home.html",
    "pages/near-me.html",
    "pages/urgent.html",
)
"""By which a child in danger finds help, talks to the box and leaves: folders and templates. Others may be English."""
EVERYWHERE = ("",)
"""Every template."""
KEYWORDS = ("_", "gettext", "ngettext")
Message = tuple[str, ...]
"""A source sentence; of plurals both forms."""


def untranslated(translations: NullTranslations, names: Iterable[str] = NEEDED) -> tuple[str, ...]:
    """The source sentences of these templates that a freshly loaded catalog has no words for, each once."""
    translations.add_fallback(_Nothing())
    messages = dict.fromkeys(message for name in names for path in _templates(name) for message in _messages(path))
    return tuple(message[0] for message in messages if not _said(translations, message))


class _Nothing(NullTranslations):
    """Says nothing where gettext would say the source sentence."""

    def gettext(self, message: str) -> str:
        return ""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return ""


def _said(translations: NullTranslations, message: Message) -> str:
    return translations.ngettext(message[0], message[1], 1) if len(message) > 1 else translations.gettext(message[0])


def _templates(name: str) -> list[Path]:
    path = TEMPLATES / name
    return sorted(path.rglob("*.html")) if path.is_dir() else [path]


def _messages(path: Path) -> Iterator[Message]:
    with path.open("rb") as file:
        for _, _, message, _ in babel_extract(file, KEYWORDS, (), {"trimmed": "true", "encoding": "utf-8"}):
            yield (message,) if isinstance(message, str) else tuple(one for one in message or () if one is not None)
