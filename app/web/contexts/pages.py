"""The plain pages: words, and what the site says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from app.web.contexts.answers import Link
from app.web.rendering import Context


@dataclass(frozen=True)
class WordView:
    """One word of the glossary."""

    id: str
    term: str
    meaning: str
    old: bool
    entry: Link | None
    speaks: bool = True


@dataclass(frozen=True)
class WordsPage(Context):
    """/words"""

    template: ClassVar[str] = "pages/words.html"
    letters: tuple[tuple[str, tuple[WordView, ...]], ...]


@dataclass(frozen=True)
class WordPage(Context):
    """/words/{term}"""

    template: ClassVar[str] = "pages/word.html"
    word: WordView


@dataclass(frozen=True)
class PlainPage(Context):
    """A page of words alone, from `content/pages/`. `name` may add a part of its own (the calm picture)."""

    template: ClassVar[str] = "pages/plain.html"
    name: str
    title: str
    lead: Markup
    body: Markup
    speaks: bool = True


@dataclass(frozen=True)
class EmbedAskPage(Context):
    """/embed/ask: the ask box for another site's frame."""

    template: ClassVar[str] = "pages/embed-ask.html"


@dataclass(frozen=True)
class ErrorPage(Context):
    """Any failure, kindly; `status` chooses the sentence. Help stands on it as on every page."""

    template: ClassVar[str] = "errors/error.html"
    status: int


@dataclass(frozen=True)
class FramedErrorPage(Context):
    """The same in another site's frame, where there is no bar: its links leave the frame."""

    template: ClassVar[str] = "errors/framed.html"
    status: int
