"""From the library to what pages show: answers, topics, words, plain pages. No rules of its own, no HTML."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from markupsafe import Markup

from app.content.figures import plain
from app.content.models import Entry, PageWords, SourceRef, Topic, Word
from app.web.contexts.answers import AnswerView, GroupView, Link, SourceView, TopicView
from app.web.contexts.pages import PlainPage, WordView
from app.web.views.contacts import contact_view
from app.web.views.texts import words
from app.web.visit import Visit


def link(visit: Visit, entry: str) -> Link:
    """An entry as its whole question."""
    library = visit.site.library
    title = words(visit, library.words_for(entry, visit.language).question)
    return Link(entry, title, library.speaks(entry, visit.language))


def answer(visit: Visit, entry: Entry) -> AnswerView:
    """One answer with its parts rendered, its services as they are this minute."""
    kept = visit.today("answer", entry.id, lambda: _answer(visit, entry))
    return replace(kept, contacts=tuple(contact_view(visit, one) for one in visit.site.library.contacts_for(entry.id)))


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
    return SourceView(document.title, document.edition, ref.part, document.url, document.read_itself)


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


def plain_page(visit: Visit, name: str, said: PageWords) -> PlainPage:
    """A page of words alone, its figures and numbers put in."""
    speaks = visit.site.library.speaks_page(name, visit.language)
    writer, named = visit.writer(speaks), visit.named_in(speaks)
    lead = writer.line(words(visit, named.resolve(said.lead)))
    body = writer.html(words(visit, named.resolve(said.body)))
    return PlainPage(name, words(visit, said.title), lead, body + writer.definitions, speaks)
