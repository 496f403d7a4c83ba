"""Ids that one file uses and another defines. Every use must have its definition; nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date

from app.content.checks.passages import Passage, passages
from app.content.checks.services import services, unknown
from app.content.faults import Fault
from app.content.figures import NAMED, Named
from app.content.loader import Content
from app.content.models import ShowState
from app.i18n.locales import SOURCE_LANGUAGE

LINK = re.compile(r"\]\(([^)\s]*)\)")
ENTRY_FILE = "faq/{}/entry.yaml"


def references(content: Content) -> Iterator[Fault]:
    """Faults of ids in facts, in prose and in the tables beside them."""
    yield from _entry_ids(content)
    yield from _table_ids(content)
    yield from _signposts(content)
    yield from _conditions(content)
    for passage in passages(content):
        yield from passage_references(content, passage)


def passage_references(content: Content, passage: Passage) -> Iterator[Fault]:
    """Faults of {{names}} and links in one piece of text."""
    yield from _names(content, passage)
    yield from _links(content, passage)


def _entry_ids(content: Content) -> Iterator[Fault]:
    for entry in content.entries.values():
        file = ENTRY_FILE.format(entry.id)
        yield from services(content, file, "contacts", entry.contacts)
        yield from unknown(file, "next", entry.next, content.entries, "entry")
        yield from unknown(file, "then", [entry.then] if entry.then else [], content.entries, "entry")
        yield from unknown(file, "sources", (one.document for one in entry.sources), content.sources, "source")
        if entry.id in entry.next or len(set(entry.next)) < len(entry.next):
            yield Fault(file, "next", "An entry names others, each once, and never itself.")
        if entry.id not in content.entry_words.get("en", {}):
            yield Fault(f"faq/{entry.id}/en.md", "file", "This entry has no English words.")


def _table_ids(content: Content) -> Iterator[Fault]:
    for law in content.laws.values():
        yield from unknown("laws.yaml", f"{law.id}.source", [law.source], content.sources, "source")
    for language, table in content.words.items():
        file = f"words/{language}.yaml"
        for word in table.values():
            yield from unknown(file, f"{word.id}.source", [word.source], content.sources, "source")
            yield from unknown(file, f"{word.id}.entry", [word.entry] if word.entry else [], content.entries, "entry")
    for language, words in content.contact_words.items():
        file = f"contacts.{language}.yaml"
        yield from unknown(file, "file", words, content.contacts, "contact")
        if language == SOURCE_LANGUAGE:
            yield from unknown("contacts.yaml", f"words in {file}", content.contacts, words, "set of words")


def _signposts(content: Content) -> Iterator[Fault]:
    signs = content.signposts
    if signs is None:
        return
    worries = {one.id for one in content.entries.values() if one.section == "worries"}
    lists = {**signs.lists, **signs.worries}
    for field, ids in lists.items():
        yield from services(content, "signposts.yaml", field, ids)
    yield from unknown("signposts.yaml", "worries", signs.worries, worries, "worry")
    yield from unknown("signposts.yaml", "file", worries, signs.worries, "line here for the worry")
    yield from unknown("signposts.yaml", "replies", signs.replies, content.replies.get("en", {}), "reply")
    for name, meant in signs.replies.items():
        yield from unknown("signposts.yaml", f"replies.{name}", meant, worries, "worry")
    if own := signs.grown_up:
        replies = content.replies.get("en", {})
        yield from unknown("signposts.yaml", "grown_up.replies", own.replies.values(), replies, "reply")
        yield from unknown("signposts.yaml", "grown_up.entry", [own.entry], content.entries, "entry")
        yield from services(content, "signposts.yaml", "grown_up.contacts", own.contacts)


def _conditions(content: Content) -> Iterator[Fault]:
    """What a channel asks for first is a fact, and needs words in every language."""
    for language, table in content.contact_words.items():
        file = f"contacts.{language}.yaml"
        for one in (content.contacts[known] for known in table if known in content.contacts):
            said = set(table[one.id].needs)
            for lost in sorted(one.conditions - said):
                yield Fault(file, f"{one.id}.needs.{lost}", "Say here what this channel asks for first.")
            for stray in sorted(said - one.conditions):
                yield Fault(file, f"{one.id}.needs.{stray}", "contacts.yaml knows of no such condition; note it there.")
    for one in content.contacts.values():
        for unoffered in sorted(one.conditions - one.channels):
            yield Fault("contacts.yaml", f"{one.id}.needs.{unoffered}", "The service is not reached by this channel.")


def _names(content: Content, passage: Passage) -> Iterator[Fault]:
    named = Named(content.figures, content.laws, content.contacts, passage.language, date.min)
    for name in NAMED.findall(passage.text):
        kind, _, contact = name.strip().partition(" ")
        if named.unknown_names(f"{{{{{name}}}}}"):
            says = f"{{{{{name}}}}} stands nowhere: no such figure or law, or no number that may be shown."
            yield Fault(passage.file, passage.field, says)
        elif kind in {"phone", "text"}:
            sure = {one.id for one in content.contacts.values() if one.show in {ShowState.SHOW, ShowState.HOLD}}
            yield from unknown(passage.file, passage.field, [contact], sure, "number that may be printed")
            yield from services(content, passage.file, passage.field, [contact])


def _links(content: Content, passage: Passage) -> Iterator[Fault]:
    targets: dict[str, tuple[Collection[str], str]] = {
        "entry": (content.entries, "entry"),
        "word": ({**content.words.get("en", {}), **content.words.get(passage.language, {})}, "word in the glossary"),
    }
    for link in LINK.findall(passage.text):
        kind, _, target = link.partition(":")
        if kind == "contact":
            yield from services(content, passage.file, passage.field, [target])
        elif kind in targets:
            yield from unknown(passage.file, passage.field, [target], *targets[kind])
        elif not (kind == "page" and passage.of_a_page and target.startswith("/")):
            says = f"'{link}' is a link to somewhere else. Links go to entry:..., word:... or contact:... only."
            yield Fault(passage.file, passage.field, says)
