"""The content as something that answers named questions. Read-only; exposes none of its tables; knows no search."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from app.content.aids import Aids
from app.content.figures import Named
from app.content.loader import Content
from app.content.models import (
    Contact,
    ContactWords,
    Entry,
    EntryWords,
    Figure,
    GrownUp,
    Law,
    PageWords,
    Reply,
    Section,
    Signposts,
    SmallTalk,
    Source,
    Topic,
    Urgency,
    Word,
)
from app.errors import ContentFaulty
from app.i18n.locales import SOURCE_LANGUAGE


class Library:
    """All content, immutable. Ids it does not know raise KeyError: ask `has_entry` first with ids from outside."""

    def __init__(self, content: Content) -> None:
        if content.signposts is None:
            raise ContentFaulty([str(fault) for fault in content.faults])
        self._content = content
        self._signposts: Signposts = content.signposts
        self.aids = Aids(content, SOURCE_LANGUAGE)

    def has_entry(self, entry: str) -> bool:
        """True where this id is an entry."""
        return entry in self._content.entries

    def entry(self, entry: str) -> Entry:
        """The facts of one entry."""
        return self._content.entries[entry]

    def words_for(self, entry: str, language: str) -> EntryWords:
        """The words of one entry; English where the language has none yet (see `speaks`)."""
        spoken = language if self.speaks(entry, language) else SOURCE_LANGUAGE
        return self._content.entry_words[spoken][entry]

    def speaks(self, entry: str, language: str) -> bool:
        """True where the entry has words of its own in this language."""
        return entry in self._content.entry_words.get(language, {})

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, in section order, then by id."""
        order = list(Section)
        return tuple(sorted(self._content.entries.values(), key=lambda one: (order.index(one.section), one.id)))

    def entries_in(self, section: Section) -> tuple[Entry, ...]:
        """The entries of one section."""
        return tuple(one for one in self.entries if one.section is section)

    @cached_property
    def worries(self) -> tuple[Entry, ...]:
        """The entries that are concerns of the safety net."""
        return self.entries_in(Section.WORRIES)

    def phrasings(self, language: str) -> dict[str, tuple[str, ...]]:
        """Ways of asking by entry, the title question first; what the search index is made from."""
        heard = self._content.heard.get(language, {})
        more = {entry: found.ask for entry, found in heard.items()}
        return {
            entry: (words.question, *words.ask, *more.get(entry, ()))
            for entry, words in sorted(self._content.entry_words.get(language, {}).items())
        }

    def has_contact(self, contact: str) -> bool:
        """True where this id is a contact that may be shown."""
        found = self._content.contacts.get(contact)
        return found is not None and found.show.may_show

    def contact(self, contact: str) -> Contact:
        """The facts of one contact."""
        return self._content.contacts[contact]

    @cached_property
    def contacts(self) -> tuple[Contact, ...]:
        """Every contact that may be shown, in file order."""
        return tuple(one for one in self._content.contacts.values() if one.show.may_show)

    def contact_words(self, contact: str, language: str) -> ContactWords:
        """The words of one contact; English where the language has none."""
        own = self._content.contact_words.get(language, {})
        return own.get(contact) or self._content.contact_words[SOURCE_LANGUAGE][contact]

    def contacts_for(self, entry: str) -> tuple[Contact, ...]:
        """The services of one entry that may be shown, the most useful first."""
        return self._showing(self._content.entries[entry].contacts)

    def signposts(
        self, urgency: Urgency, concern: str | None, *, before: tuple[str, ...] = (), grown_up: bool = False
    ) -> tuple[Contact, ...]:
        """Who stands above the answer, where a worry is named and others were told `before`; see `Signposts.above`."""
        return self._showing(self._signposts.above(urgency, concern, before, grown_up=grown_up))

    @property
    def for_grown_ups(self) -> GrownUp | None:
        """What is shown first to a grown-up who writes about a child."""
        return self._signposts.grown_up

    @property
    def about_staff(self) -> str | None:
        """The entry offered where a worry is about somebody whose work is with children."""
        entry = self._signposts.staff
        return entry if entry and self.has_entry(entry) else None

    def help_reply(
        self, urgency: Urgency, concern: str | None, heard: str | None = None, *, grown_up: bool = False
    ) -> str | None:
        """Which reply stands above the answer; None where no help is raised.

        `support` and `emergency`, or the one for this very worry: grief and a blow do not want the same words. `heard`
        is what a pattern of the net wants in an emergency; it gives way to the replies that `firm` names before it. A
        grown-up who writes about a child gets words of their own.
        """
        if not urgency.rank:
            return None
        if grown_up and self._signposts.grown_up and urgency in self._signposts.grown_up.replies:
            return self._signposts.grown_up.replies[urgency]
        if concern is None:
            unnamed = heard if heard is not None and self.has_reply(heard) else "emergency"
            return "support-unsure" if urgency is Urgency.SUPPORT else unnamed
        own = [name for name, worries in self._signposts.replies.items() if concern in worries]
        first = next((name for name in own if name.startswith(urgency.value)), urgency.value)
        spoken = heard is not None and self.has_reply(heard) and self._yields(first, heard)
        return heard if spoken and urgency is Urgency.EMERGENCY else first

    def _yields(self, reply: str, heard: str) -> bool:
        """A firm reply gives way to those alone that stand before it in the list."""
        firm = self._signposts.firm
        return reply not in firm or heard in firm[: firm.index(reply)]

    def national_contacts(self, where: str = "national") -> tuple[Contact, ...]:
        """The services that are always there: in England (`national`), `anywhere` in the UK, on the `islands`."""
        return self._showing(self._signposts.lists[where])

    def urgent_contacts(self) -> tuple[Contact, ...]:
        """Who stands on "Help right now"."""
        return self._showing(self._signposts.urgent)

    def contacts_without_internet(self) -> tuple[Contact, ...]:
        """Who can be called or texted with the network gone."""
        return self._showing(self._signposts.without_internet)

    def contacts_for_speaking_up(self) -> tuple[Contact, ...]:
        """The national net where a council's own advocates are not known."""
        return self._showing(self._signposts.speaking_up)

    def _showing(self, ids: tuple[str, ...]) -> tuple[Contact, ...]:
        return tuple(self._content.contacts[one] for one in ids if self.has_contact(one))

    def source(self, document: str) -> Source:
        """One document that entries were checked against."""
        return self._content.sources[document]

    def words(self, language: str) -> tuple[Word, ...]:
        """The glossary, sorted by term; in English what the language has none for (see `speaks_word`)."""
        table = {**self._content.words[SOURCE_LANGUAGE], **self._content.words.get(language, {})}
        return tuple(sorted(table.values(), key=lambda word: word.term.casefold()))

    def word(self, word: str, language: str) -> Word | None:
        """One word of the glossary by its id, or None."""
        return next((one for one in self.words(language) if one.id == word), None)

    def speaks_word(self, word: str, language: str) -> bool:
        """True where the glossary has this word in this language."""
        return word in self._content.words.get(language, {})

    def has_reply(self, reply: str) -> bool:
        """True where the site has words of this id."""
        return reply in self._content.replies[SOURCE_LANGUAGE]

    def reply(self, outcome: str, language: str) -> Reply:
        """What the site says for one outcome."""
        own = self._content.replies.get(language, {})
        return own.get(outcome) or self._content.replies[SOURCE_LANGUAGE][outcome]

    def minutes(self, help_reply: str, language: str) -> Reply:
        """What to do in the next minutes: under `emergency-suicidal` that is `minutes-suicidal`, where it stands."""
        own = help_reply.replace("emergency", "minutes", 1)
        return self.reply(own if own in self._content.replies[SOURCE_LANGUAGE] else "minutes", language)

    def page(self, name: str, language: str) -> PageWords | None:
        """A page of words alone; English where the language has none, None where there is no such page."""
        return self._content.pages.get(language, {}).get(name) or self._content.pages[SOURCE_LANGUAGE].get(name)

    def speaks_page(self, name: str, language: str) -> bool:
        """True where a page of words alone is written in this language."""
        return name in self._content.pages.get(language, {})

    def small_talk(self, language: str) -> SmallTalk:
        """How small talk sounds in a language; English where the language has none."""
        found = self._content.small_talk.get(language) or self._content.small_talk[SOURCE_LANGUAGE]
        if found is None:
            raise ContentFaulty([str(fault) for fault in self._content.faults])
        return found

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The ways in, in the order of the file; those with a door stand on the home page."""
        return tuple(self._content.topics.values())

    def has_topic(self, topic: str) -> bool:
        """True where this id is a topic."""
        return topic in self._content.topics

    def topic(self, topic: str) -> Topic:
        """One way in."""
        return self._content.topics[topic]

    def topic_of(self, entry: str) -> Topic:
        """The topic an entry stands in."""
        return next(one for one in self.topics if any(entry in group.entries for group in one.groups))

    def named(self, language: str, today: date) -> Named:
        """Figures, numbers and laws as they read on `today`."""
        known = language if language in self._content.entry_words else SOURCE_LANGUAGE
        return Named(self._content.figures, self._content.laws, self._content.contacts, known, today)

    def figure(self, figure: str) -> Figure:
        """One number that the law or the rules set."""
        return self._content.figures[figure]

    @property
    def laws(self) -> tuple[Law, ...]:
        """Laws that are passed, started or not."""
        return tuple(self._content.laws.values())
