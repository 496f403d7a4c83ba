"""From the library to what pages show: answers, services, topics, words. No rules of its own, no HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby

from markupsafe import Markup

from app.content.figures import plain
from app.content.models import Contact, Entry, PageWords, SourceRef, Topic, Way, Word
from app.helpfinder.hours import Hours
from app.i18n.pseudo import pseudo
from app.web.contexts.answers import AnswerView, GroupView, Link, SourceView, TopicView
from app.web.contexts.contacts import ContactView
from app.web.contexts.pages import PlainPage, WordView
from app.web.visit import Visit


def words(visit: Visit, text: str) -> str:
    """Content words as they stand in this language; in the test language accented, so that untranslated words show."""
    return pseudo(text) if visit.locale.pseudo else text


def link(visit: Visit, entry: str) -> Link:
    """An entry as its whole question."""
    library = visit.site.library
    title = words(visit, library.words_for(entry, visit.language).question)
    return Link(entry, title, library.speaks(entry, visit.language))


def answer(visit: Visit, entry: Entry) -> AnswerView:
    """One answer with its parts rendered, its services as they are this minute."""
    kept = visit.today("answer", entry.id, lambda: _answer(visit, entry))
    return replace(kept, contacts=tuple(contact(visit, one) for one in visit.site.library.contacts_for(entry.id)))


def _answer(visit: Visit, entry: Entry) -> AnswerView:
    library = visit.site.library
    said = library.words_for(entry.id, visit.language)
    speaks = library.speaks(entry.id, visit.language)
    writer, named = visit.writer(speaks), visit.named_in(speaks)

    def part(text: str) -> Markup:
        return writer.html(words(visit, named.resolve(text))) if text else Markup("")

    return AnswerView(
        id=entry.id,
        question=words(visit, said.question),
        section=entry.section,
        hard=entry.hard,
        speaks=speaks,
        by_machine=speaks and said.machine_translated,
        short=part(said.short),
        more=part(said.more),
        now=part(said.now),
        next=part(said.next),
        if_not=part(said.if_not),
        definitions=writer.definitions,
        strength=entry.strength,
        sources=sources(visit, entry),
        reviewed=entry.reviewed,
        contacts=(),
        follow_ups=tuple(link(visit, one) for one in entry.next),
        worry=entry.section == "worries",
    )


def sources(visit: Visit, entry: Entry) -> tuple[SourceView, ...]:
    """Where an entry was checked."""
    return tuple(source(visit, one) for one in entry.sources)


def source(visit: Visit, ref: SourceRef) -> SourceView:
    """Where something was checked."""
    document = visit.site.library.source(ref.document)
    return SourceView(document.title, document.edition, ref.part, document.url)


def contact(visit: Visit, one: Contact, *, minute: bool = False) -> ContactView:
    """One service. `minute` says whether it is open this minute, in UK time: never on a page that is stored."""
    kept = visit.today("contact", one.id, lambda: _contact(visit, one))
    state = visit.opening(one.hours if minute else Hours())
    return replace(kept, opening=state.kind.value, opens_at=state.opens_at, closes_at=state.closes_at)


def _contact(visit: Visit, one: Contact) -> ContactView:
    said = visit.site.library.contact_words(one.id, visit.language)
    show, writer = visit.named, visit.writer()
    what_happens = writer.line(words(visit, show.resolve(said.what_happens)))
    return ContactView(
        id=one.id,
        name=words(visit, said.name),
        does=words(visit, said.does),
        what_happens=what_happens + writer.definitions,
        private=words(visit, show.resolve(said.private or "")),
        caveat=words(visit, show.resolve(said.caveat or "")),
        unsure=one.show.needs_caveat,
        phones=one.numbers,
        texts=one.texts if one.show.may_show_number else (),
        online=one.online,
        website=one.website or "",
        needs=_by_channel(visit, said.needs),
        notes=_by_channel(visit, said.ways),
        here=one.here or "",
        free=one.cost == "free",
        hidden_on_bill=one.hidden_on_bill == "yes",
        quiet=one.quiet,
        for_=one.for_,
        always_open=one.hours.may_print and one.hours.rule == "always",
        opening="unknown",
        opens_at=None,
        closes_at=None,
        checked=one.checked,
        group=one.group,
    )


def _by_channel(visit: Visit, said: Mapping[Way, str] | Mapping[str, str]) -> dict[str, str]:
    """Words about single ways of getting in touch."""
    return {str(channel): words(visit, visit.named.resolve(text)) for channel, text in said.items()}


def topic(visit: Visit, one: Topic) -> TopicView:
    """One way in with its groups."""
    said = one.words[visit.language]
    groups = tuple(
        GroupView(
            group.id,
            words(visit, group.words[visit.language]),
            tuple(link(visit, entry) for entry in group.entries),
        )
        for group in one.groups
    )
    return TopicView(one.id, words(visit, said.title), words(visit, said.line), one.drawing, groups)


def doors(visit: Visit) -> tuple[TopicView, ...]:
    """The ways in that stand on the home page."""
    found = (one for one in visit.site.library.topics if one.door)
    return visit.today("doors", "", lambda: tuple(topic(visit, one) for one in found))


def word(visit: Visit, one: Word) -> WordView:
    """One word of the glossary."""
    entry = link(visit, one.entry) if one.entry else None
    speaks = visit.site.library.speaks_word(one.id, visit.language)
    meaning = words(visit, plain(visit.named_in(speaks).resolve(one.meaning)))
    return WordView(one.id, words(visit, one.term), meaning, one.old, entry, speaks)


def letters(visit: Visit) -> tuple[tuple[str, tuple[WordView, ...]], ...]:
    """The glossary by first letter."""
    found = visit.site.library.words(visit.language)
    by_letter = groupby(found, key=lambda one: one.term[0].upper())
    return tuple((letter, tuple(word(visit, one) for one in some)) for letter, some in by_letter)


def lines(visit: Visit, texts: tuple[str, ...]) -> tuple[Markup, ...]:
    """Lines of content with their numbers as links."""
    return visit.today("lines", texts, lambda: _lines(visit, texts)) if texts else ()


def _lines(visit: Visit, texts: tuple[str, ...]) -> tuple[Markup, ...]:
    writer, named = visit.writer().unmarked(), visit.named
    said = (named.resolve(text) for text in texts)
    return tuple(writer.line(words(visit, one)) for one in said if one)


def plain_page(visit: Visit, name: str, said: PageWords) -> PlainPage:
    """A page of words alone, its figures and numbers put in."""
    speaks = visit.site.library.speaks_page(name, visit.language)
    writer, named = visit.writer(speaks), visit.named_in(speaks)
    lead = writer.line(words(visit, named.resolve(said.lead)))
    body = writer.html(words(visit, named.resolve(said.body)))
    return PlainPage(name, words(visit, said.title), lead, body + writer.definitions, speaks)
