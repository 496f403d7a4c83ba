"""Writers' Markdown to HTML: no HTML passes through, links only where they may go, glossary words open in place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from app.content.models import Word

MARKDOWN = MarkdownIt("commonmark", {"html": False})
"""Keeps nothing between two texts; shared, because making one takes longer than a paragraph."""


@dataclass(frozen=True)
class Glossary:
    """The words to mark and one pattern that finds them; longer forms first."""

    forms: dict[str, Word]
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, words: Iterable[Word]) -> Glossary:
        """Every form of every word that is to be marked, folded."""
        marked = [word for word in words if word.mark]
        forms = {form.casefold(): word for word in marked for form in (word.term, *word.also)}
        longest = sorted(forms, key=len, reverse=True)
        return cls(forms, re.compile(rf"\b({'|'.join(map(re.escape, longest)) or '(?!)'})\b", re.IGNORECASE))

    def named_in(self, text: str) -> list[Word]:
        """The words that a text names, each once, in the order they stand there."""
        found = (self.forms[form[0].casefold()] for form in self.pattern.finditer(text))
        return list({word.id: word for word in found}.values())


NO_WORDS = Glossary.of(())


class Writer:
    """Renders one page's pieces; a word is marked once a page, at its first place."""

    def __init__(self, address: Callable[[str], str], glossary: Glossary, meaning: Callable[[Word], str]) -> None:
        self._markdown = MARKDOWN
        self._address = address
        self._glossary = glossary
        self._meaning = meaning
        self._marked: dict[str, Word] = {}

    def unmarked(self) -> Writer:
        """The same that marks no word, for pieces whose page puts no definitions."""
        return Writer(self._address, NO_WORDS, self._meaning)

    def html(self, text: str) -> Markup:
        """Paragraphs and lists."""
        tokens = self._markdown.parse(text)
        self._visit(tokens)
        return Markup(self._markdown.renderer.render(tokens, self._markdown.options, {}))

    def line(self, text: str) -> Markup:
        """One paragraph without its tags."""
        tokens = self._markdown.parseInline(text)
        self._visit(tokens)
        return Markup(self._markdown.renderer.render(tokens, self._markdown.options, {}))

    @property
    def definitions(self) -> Markup:
        """The definitions of the words marked so far; put once, after the pieces."""
        return Markup("").join(self._definition(word) for word in self._marked.values())

    def _definition(self, word: Word) -> Markup:
        return Markup('<span popover id="w-{}"><b>{}</b>: {}</span>').format(word.id, word.term, self._meaning(word))

    def _visit(self, tokens: list[Token]) -> None:
        for token in tokens:
            if token.children:
                token.children = list(self._inline(token.children))

    def _inline(self, children: list[Token]) -> Iterable[Token]:
        inside = 0
        for token in children:
            if token.type == "link_open":
                inside += 1
                self._aim(token)
            elif token.type == "link_close":
                inside -= 1
            if token.type == "text" and not inside:
                yield from self._mark(token)
            else:
                yield token

    def _aim(self, link: Token) -> None:
        kind, _, target = str(link.attrGet("href") or "").partition(":")
        places = {"entry": "/guide/", "word": "/words/", "contact": "/help/"}
        if kind in places:
            link.attrSet("href", self._address(places[kind] + target))
        elif kind == "page" and target.startswith("/"):
            link.attrSet("href", self._address(target))
        elif kind in {"tel", "sms"}:
            link.attrSet("class", "number")
        else:
            link.attrSet("href", self._address("/"))

    def _mark(self, token: Token) -> Iterable[Token]:
        at = 0
        for found in self._glossary.pattern.finditer(token.content):
            word = self._glossary.forms[found[1].casefold()]
            if word.id in self._marked:
                continue
            self._marked[word.id] = word
            yield _text(token.content[at : found.start()])
            yield _html(
                f'<button type="button" class="word" popovertarget="w-{escape(word.id)}">{escape(found[1])}</button>'
            )
            at = found.end()
        yield _text(token.content[at:])


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _html(content: str) -> Token:
    return Token("html_inline", "", 0, content=content)
