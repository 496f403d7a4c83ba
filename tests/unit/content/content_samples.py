"""Small pieces of content for tests of the rules: sound as they stand, changed one field at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from app.content.loader import Content, load
from app.content.models import Contact, Entry, EntryWords, Figure, Law, Source, Word

DAY = date(2026, 11, 22)


def empty_content() -> Content:
    """Content without anything in it, and without faults."""
    return replace(load(Path("no such folder"), ["en"]), faults=())


def an_entry(name: str, **changes: Any) -> Entry:
    """An entry that names two others and one source."""
    fields = {
        "id": name,
        "section": "about",
        "urgency": "none",
        "strength": "information",
        "hard": False,
        "contacts": [],
        "next": ["second", "third"],
        "sources": [{"document": "book", "part": "page one", "confidence": "high"}],
        "reviewed": DAY,
    }
    return Entry.model_validate({**fields, **changes})


def some_words(name: str = "first", **changes: Any) -> EntryWords:
    """Words of an entry; its ways of asking are its own."""
    fields = {
        "question": "Who helps me?",
        "short": "A social worker helps you.",
        "ask": [f"{name} way {number}" for number in range(12)],
        "more": "They listen to you.",
        "now": "- Tell an adult you trust.",
        "next": "They come and talk to you.",
    }
    return EntryWords.model_validate({**fields, **changes})


def three_entries(**changes: Any) -> Content:
    """Three entries that name each other; `changes` go into the words of the first."""
    names = ("first", "second", "third")
    entries = {name: an_entry(name, next=[other for other in names if other != name]) for name in names}
    words = {"first": some_words(**changes), "second": some_words("second"), "third": some_words("third")}
    return replace(empty_content(), entries=entries, entry_words={"en": words}, sources={"book": a_source()})


def a_source() -> Source:
    """The one document."""
    fields = {"id": "book", "title": "Book", "kind": "guide", "edition": "2026", "opened": "itself", "url": None}
    return Source.model_validate(fields)


def a_contact(name: str, **changes: Any) -> Contact:
    """A helpline with one number that may be shown."""
    fields = {
        "id": name,
        "group": "core",
        "show": "show",
        "for": "children",
        "ages": {"from": None, "to": 18},
        "phones": [{"display": "0800 1111", "dial": "08001111"}],
        "texts": [],
        "online": [],
        "website": None,
        "ways": ["call"],
        "hours": {"status": "unverified", "rule": "unknown"},
        "cost": "free",
        "hidden_on_bill": "unknown",
        "quiet": False,
        "sources": [{"url": None, "seen": "undated", "kind": "own"}],
        "checked": DAY,
        "checked_by": "research-note",
    }
    return Contact.model_validate({**fields, **changes})


def a_figure(name: str, exact: str, about: str | None = None) -> Figure:
    """A figure with its words."""
    words = {"en": {"exact": exact, "about": about}}
    fields = {"id": name, "amount": 45, "unit": "working-day", "limit": "T02", "strength": "should", "words": words}
    return Figure.model_validate(fields)


def a_law(name: str, starts: date | None) -> Law:
    """A law with a sentence for each side of its first day."""
    fields = {
        "id": name,
        "source": "book",
        "part": "one",
        "starts": starts,
        "before": {"en": "A new law is coming."},
        "after": {"en": "The law says so."},
    }
    return Law.model_validate(fields)


def a_word(name: str, **changes: Any) -> Word:
    """A word of the glossary."""
    fields = {"id": name, "term": name, "meaning": "A person who helps you.", "source": "book"}
    return Word.model_validate({**fields, **changes})
