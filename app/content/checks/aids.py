"""The tables beside the answers: ids they name, words that belong to facts, and a way to begin for every worry."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from app.content.checks.services import services, unknown
from app.content.faults import Fault
from app.content.loader import Content
from app.content.models import Section
from app.content.models.tell import CELLS


def aids(content: Content) -> Iterator[Fault]:
    """Faults in the younger versions, the table of who finds out, the words to say and the entitlements."""
    yield from _tell(content)
    yield from _openers(content)
    yield from _entitlements(content)
    yield from _pairs("tell/table", content.tell, content.tell_words)
    yield from _pairs("say/openers", content.openers, content.opener_words)
    yield from _pairs("entitlements", content.entitlements, content.entitlement_words)
    for language, table in content.younger.items():
        yield from unknown(f"faq (younger, {language})", "folder", table, content.entries, "entry")


def _tell(content: Content) -> Iterator[Fault]:
    file = "tell/table.yaml"
    for row in content.tell.values():
        yield from unknown(file, f"{row.id}.entry", [row.entry], content.entries, "entry")
        documents = [getattr(row, cell).source.document for cell in CELLS]
        yield from unknown(file, f"{row.id}.source", documents, content.sources, "source")


def _openers(content: Content) -> Iterator[Fault]:
    file = "say/openers.yaml"
    worries = {one.id for one in content.entries.values() if one.section is Section.WORRIES}
    own = {one.id for one in content.openers.values() if one.kind == "worry"}
    yield from unknown(file, "file", sorted(worries), own, "way to begin for the worry")
    yield from unknown(file, "file", sorted(own), worries, "worry")
    for opener in content.openers.values():
        yield from unknown(file, f"{opener.id}.entry", [opener.entry], content.entries, "entry")


def _entitlements(content: Content) -> Iterator[Fault]:
    file = "entitlements.yaml"
    for one in content.entitlements.values():
        yield from unknown(file, f"{one.id}.entry", [one.entry], content.entries, "entry")
        yield from unknown(file, f"{one.id}.source", [one.source.document], content.sources, "source")
        yield from unknown(file, f"{one.id}.figure", [one.figure] if one.figure else [], content.figures, "figure")
        named = [contact for contact in one.contacts if contact]
        yield from services(content, file, f"{one.id}.contacts", named)
        yield from _steps(content, one.id, len(one.contacts))


def _steps(content: Content, entitlement: str, count: int) -> Iterator[Fault]:
    for language, table in content.entitlement_words.items():
        words = table.get(entitlement)
        if words is not None and len(words.then) != count:
            says = f"There are {len(words.then)} steps here and {count} places for contacts in entitlements.yaml."
            yield Fault(f"entitlements.{language}.yaml", f"{entitlement}.then", says)


def _pairs(name: str, facts: Collection[str], words: Mapping[str, Collection[str]]) -> Iterator[Fault]:
    for language, table in words.items():
        yield from unknown(f"{name}.{language}.yaml", "file", table, facts, f"row in {name}.yaml")
    yield from unknown(f"{name}.yaml", "words", facts, words.get("en", ()), f"set of words in {name}.en.yaml")
