"""Every piece of text that a child may read, with the place where it stands. It judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.content.figures import Named, plain
from app.content.loader import Content
from app.content.models.say import WAYS
from app.content.models.tell import CELLS

PARTS = ("question", "short", "more", "now", "next", "if_not")


@dataclass(frozen=True)
class Passage:
    """`text` is as written: Markdown, {{names}} unresolved. `entry` is set where the text belongs to one entry."""

    file: str
    field: str
    language: str
    text: str
    entry: str | None = None

    @property
    def of_a_page(self) -> bool:
        """True for the site's own pages: they have headings and link to other pages."""
        return self.file.startswith("pages/")


def passages(content: Content) -> Iterator[Passage]:
    """Everything that is shown but the ways of asking: those are children's own words."""
    yield from entry_passages(content)
    yield from _words(content)
    yield from _contacts(content)
    yield from _replies(content)
    yield from _pages(content)
    yield from aid_passages(content)


def aid_passages(content: Content) -> Iterator[Passage]:
    """Easier answers, the table of who finds out, words to say, what to expect."""
    yield from _younger(content)
    yield from _tell(content)
    yield from _openers(content)
    yield from _entitlements(content)


def entry_passages(content: Content) -> Iterator[Passage]:
    """The parts of every entry, in every language it has."""
    for language, table in content.entry_words.items():
        for entry, words in table.items():
            file = f"faq/{entry}/{language}.md"
            for part in PARTS:
                if text := getattr(words, part):
                    yield Passage(file, part, language, text, entry)


def _words(content: Content) -> Iterator[Passage]:
    for language, table in content.words.items():
        for word in table.values():
            yield Passage(f"words/{language}.yaml", f"{word.id}.meaning", language, word.meaning)


def _contacts(content: Content) -> Iterator[Passage]:
    for language, table in content.contact_words.items():
        for contact, words in table.items():
            own = (("does", words.does), ("what_happens", words.what_happens))
            maybe = (("private", words.private), ("caveat", words.caveat), *words.needs.items(), *words.ways.items())
            for field, text in (*own, *maybe):
                if text:
                    yield Passage(f"contacts.{language}.yaml", f"{contact}.{field}", language, text)


def _replies(content: Content) -> Iterator[Passage]:
    for language, table in content.replies.items():
        for outcome, reply in table.items():
            for number, text in enumerate((reply.message, *reply.more)):
                yield Passage(f"replies.{language}.yaml", f"{outcome}.{number}", language, text)


def _pages(content: Content) -> Iterator[Passage]:
    for language, table in content.pages.items():
        for name, page in table.items():
            yield Passage(f"pages/{name}.{language}.md", "lead", language, page.lead)
            yield Passage(f"pages/{name}.{language}.md", "body", language, page.body)


def _younger(content: Content) -> Iterator[Passage]:
    for language, table in content.younger.items():
        for entry, words in table.items():
            for part in ("question", "short", "alt", "more", "now"):
                yield Passage(f"faq/{entry}/{language}.younger.md", part, language, getattr(words, part), entry)


def _tell(content: Content) -> Iterator[Passage]:
    for language, table in content.tell_words.items():
        for person, words in table.items():
            for cell in CELLS:
                yield Passage(f"tell/table.{language}.yaml", f"{person}.{cell}", language, getattr(words, cell))


def _openers(content: Content) -> Iterator[Passage]:
    for language, table in content.opener_words.items():
        for opener, words in table.items():
            for way in WAYS:
                yield Passage(f"say/openers.{language}.yaml", f"{opener}.{way}", language, getattr(words, way))


def _entitlements(content: Content) -> Iterator[Passage]:
    for language, table in content.entitlement_words.items():
        for entitlement, words in table.items():
            file = f"entitlements.{language}.yaml"
            yield Passage(file, f"{entitlement}.expect", language, words.expect)
            for number, step in enumerate(words.then):
                yield Passage(file, f"{entitlement}.then.{number}", language, f"{step.ask}.\n{step.say}")


def longest_reading(content: Content, language: str, text: str) -> str:
    """Plain text with every name resolved, as long as it may ever get: before or after a law has started.

    Names that are unknown stay as they are; another rule tells of them.
    """
    days = (date.min, date.max) if "{{law " in text else (date.min,)
    return max((_resolved(content, language, text, day) for day in days), key=len)


def _resolved(content: Content, language: str, text: str, day: date) -> str:
    named = Named(content.figures, content.laws, content.contacts, language, day)
    return plain(text if named.unknown_names(text) else named.resolve(text))
