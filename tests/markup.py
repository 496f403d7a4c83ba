"""A page as a reader meets it: parts in order, visible text, links. Reads HTML; judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSEEN = {"script", "style", "template", "title"}
TABBED = {"a", "button", "input", "select", "summary", "textarea"}


@dataclass
class Part:
    """One element with what stands in it, in order; strings are text."""

    name: str
    given: dict[str, str]
    inside: list[Part | str] = field(default_factory=list)

    def all(self, *names: str) -> Iterator[Part]:
        """Every element below with one of these names (any, where none is given), in page order."""
        for one in self.inside:
            if isinstance(one, Part):
                if not names or one.name in names:
                    yield one
                yield from one.all(*names)

    def one(self, name: str) -> Part:
        """The first element below of this name."""
        return next(self.all(name))

    def marked(self, name: str, value: str | None = None) -> list[Part]:
        """The elements below that carry an attribute (with a value, where one is given; classes count one by one)."""
        return [part for part in self.all() if name in part.given and value in (None, *part.given[name].split())]

    @property
    def text(self) -> str:
        """The words a reader sees, single-spaced."""
        return " ".join("".join(piece for piece, _ in self.pieces()).split())

    def pieces(self, language: str = "") -> Iterator[tuple[str, str]]:
        """Each run of visible text with the language it is marked as ("": the page's own)."""
        language = self.given.get("lang", language) if self.name != "html" else ""
        for one in self.inside:
            if isinstance(one, str):
                yield one, language
            elif one.name not in UNSEEN:
                yield from one.pieces(language)

    @property
    def tab_stops(self) -> list[Part]:
        """What the Tab key reaches, in order."""
        return [part for part in self.all(*TABBED) if part.given.get("type") != "hidden"]

    @property
    def addresses(self) -> list[str]:
        """Where the links lead."""
        return [part.given["href"] for part in self.all("a") if "href" in part.given]

    def fields(self) -> dict[str, str]:
        """The fields of a form, as a browser would send them."""
        return {part.given["name"]: part.given.get("value", "") for part in self.all("input") if "name" in part.given}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Part("page", {})
        self._open = [self.page]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        part = Part(tag, {name: value or "" for name, value in attrs})
        self._open[-1].inside.append(part)
        if tag not in VOID:
            self._open.append(part)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        while len(self._open) > 1:
            if self._open.pop().name == tag:
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)


def read(html: str) -> Part:
    """The page behind some HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page
