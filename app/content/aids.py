"""What stands beside the answers: easier words, words to say, who finds out, what to expect. Read-only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeVar

from app.content.loader import Content
from app.content.models import (
    Contact,
    Entitlement,
    EntitlementWords,
    Opener,
    OpenerWords,
    TellPerson,
    TellWords,
    YoungerWords,
)

T = TypeVar("T")


@dataclass(frozen=True)
class EntitlementRung:
    """Whom to ask, the words to say, and the service that goes with it where there is one."""

    ask: str
    say: str
    contact: Contact | None


class Aids:
    """Questions about the tables beside the answers. Ids that are not known raise KeyError: ask `has_...` first."""

    def __init__(self, content: Content, fallback: str) -> None:
        """`fallback` is the language read where another has no words yet."""
        self._content = content
        self._fallback = fallback

    def younger(self, entry: str, language: str) -> YoungerWords | None:
        """The answer for a reader of seven or eight; None where there is none in any language we may show."""
        own = self._content.younger.get(language, {})
        return own.get(entry) or self._content.younger[self._fallback].get(entry)

    def speaks_younger(self, entry: str, language: str) -> bool:
        """True where the younger version is written in this language."""
        return entry in self._content.younger.get(language, {})

    @cached_property
    def younger_entries(self) -> tuple[str, ...]:
        """Ids of the entries that have a younger version, sorted."""
        return tuple(sorted(self._content.younger[self._fallback]))

    @cached_property
    def people(self) -> tuple[TellPerson, ...]:
        """Who may be told, in the order of the table."""
        return tuple(self._content.tell.values())

    def has_person(self, person: str) -> bool:
        """True where this id is a row of the table of who finds out."""
        return person in self._content.tell

    def person(self, person: str) -> TellPerson:
        """The facts of one row."""
        return self._content.tell[person]

    def person_words(self, person: str, language: str) -> TellWords:
        """The words of one row."""
        return self._words(self._content.tell_words, person, language)

    def speaks_person(self, person: str, language: str) -> bool:
        """True where the row is written in this language."""
        return person in self._content.tell_words.get(language, {})

    def openers(self, kind: Literal["worry", "general"]) -> tuple[Opener, ...]:
        """Ways to begin, in the order of the file."""
        return tuple(one for one in self._content.openers.values() if one.kind == kind)

    def has_opener(self, opener: str) -> bool:
        """True where there are words to say under this id; a worry has the id of its entry."""
        return opener in self._content.openers

    def opener(self, opener: str) -> Opener:
        """Which entry these words belong to, and of which kind they are."""
        return self._content.openers[opener]

    def opener_words(self, opener: str, language: str) -> OpenerWords:
        """What to say, to send, or to hand over."""
        return self._words(self._content.opener_words, opener, language)

    def speaks_opener(self, opener: str, language: str) -> bool:
        """True where these words are written in this language."""
        return opener in self._content.opener_words.get(language, {})

    @cached_property
    def entitlements(self) -> tuple[Entitlement, ...]:
        """Everything a child can expect, in the order of the file."""
        return tuple(self._content.entitlements.values())

    def entitlements_of(self, entry: str) -> tuple[Entitlement, ...]:
        """What one answer lets a child expect."""
        return tuple(one for one in self.entitlements if one.entry == entry)

    def has_entitlement(self, entitlement: str) -> bool:
        """True where this id is an entitlement."""
        return entitlement in self._content.entitlements

    def entitlement(self, entitlement: str) -> Entitlement:
        """The facts of one entitlement."""
        return self._content.entitlements[entitlement]

    def speaks_entitlement(self, entitlement: str, language: str) -> bool:
        """True where it is written in this language."""
        return entitlement in self._content.entitlement_words.get(language, {})

    def expect(self, entitlement: str, language: str) -> str:
        """The sentence; {{figures}} in it are still unresolved."""
        return self._entitlement_words(entitlement, language).expect

    def rungs(self, entitlement: str, language: str) -> tuple[EntitlementRung, ...]:
        """What to do when it does not happen, in order; a rung to a service on hold is left out."""
        words = self._entitlement_words(entitlement, language).then
        pairs = zip(words, self._content.entitlements[entitlement].contacts, strict=True)
        services = self._content.contacts
        return tuple(
            EntitlementRung(rung.ask, rung.say, services[contact] if contact else None)
            for rung, contact in pairs
            if contact is None or services[contact].show.may_show
        )

    def _entitlement_words(self, entitlement: str, language: str) -> EntitlementWords:
        return self._words(self._content.entitlement_words, entitlement, language)

    def _words(self, tables: Mapping[str, Mapping[str, T]], one: str, language: str) -> T:
        return tables.get(language, {}).get(one) or tables[self._fallback][one]
