"""From the tables beside the answers to what pages show of them. No rules of its own, no HTML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby

from markupsafe import Markup

from app.content.figures import plain
from app.content.models import Entitlement, Opener, TellPerson
from app.content.models.tell import CELLS
from app.web.contexts.aids import (
    Beside,
    CellView,
    EasyView,
    ExpectGroup,
    ExpectRungView,
    ExpectView,
    OpenerGroup,
    OpenerView,
    PersonView,
)
from app.web.contexts.answers import Link
from app.web.views import answers, texts
from app.web.views.contacts import contact_view
from app.web.visit import Visit

Line = Callable[[str], Markup]
"""Content words, already in the language of the page, to what stands on it."""


def said(visit: Visit, text: str, speaks: bool) -> str:
    """Content words as plain text, their figures put in."""
    return texts.words(visit, plain(visit.named_in(speaks).resolve(text)))


def person(visit: Visit, one: TellPerson, line: Line) -> PersonView:
    """One row of the table of who finds out."""
    aids = visit.site.library.aids
    words, speaks = aids.person_words(one.id, visit.language), aids.speaks_person(one.id, visit.language)
    cells = []
    for name in CELLS:
        facts, text = getattr(one, name), texts.words(visit, visit.named_in(speaks).resolve(getattr(words, name)))
        cells.append(CellView(name, line(text), facts.strength, answers.source(visit, facts.source)))
    name, entry = texts.words(visit, words.person), answers.link(visit, one.entry)
    return PersonView(one.id, name, one.drawing, tuple(cells), entry, speaks)


def people(visit: Visit) -> tuple[PersonView, ...]:
    """The whole table."""
    return tuple(person(visit, one, Markup.escape) for one in visit.site.library.aids.people)


def names_of_others(visit: Visit, person: str) -> tuple[Link, ...]:
    """The other rows, by name."""
    aids = visit.site.library.aids
    others = [(one.id, aids.person_words(one.id, visit.language).person) for one in aids.people if one.id != person]
    return tuple(Link(one, texts.words(visit, name), aids.speaks_person(one, visit.language)) for one, name in others)


def opener_title(visit: Visit, one: Opener) -> Link:
    """What these words are for, as a link to them: a general one says it itself, a worry has its question."""
    aids = visit.site.library.aids
    title = aids.opener_words(one.id, visit.language).title
    if title:
        return Link(one.id, texts.words(visit, title), aids.speaks_opener(one.id, visit.language))
    return replace(answers.link(visit, one.entry), id=one.id)


def opener(visit: Visit, one: Opener) -> OpenerView:
    """Three ways to begin."""
    aids = visit.site.library.aids
    words, speaks = aids.opener_words(one.id, visit.language), aids.speaks_opener(one.id, visit.language)
    say, text, card = (texts.words(visit, way) for way in (words.say, words.text, words.card))
    return OpenerView(one.id, opener_title(visit, one), say, text, card, answers.link(visit, one.entry), speaks)


def general_openers(visit: Visit) -> tuple[Link, ...]:
    """For asking adults to do their part."""
    return tuple(opener_title(visit, one) for one in visit.site.library.aids.openers("general"))


def worry_openers(visit: Visit) -> tuple[OpenerGroup, ...]:
    """The worries, in the groups and the order of their topic."""
    library = visit.site.library
    given = {one.id: one for one in library.aids.openers("worry")}
    groups = []
    for group in (group for topic in library.topics for group in topic.groups):
        links = tuple(opener_title(visit, given[one]) for one in group.entries if one in given)
        if links:
            groups.append(OpenerGroup(group.id, texts.words(visit, group.words[visit.language]), links))
    return tuple(groups)


def expectation(visit: Visit, one: Entitlement) -> ExpectView:
    """One thing to expect, with what to do when it does not happen."""
    aids = visit.site.library.aids
    speaks = aids.speaks_entitlement(one.id, visit.language)
    rungs = tuple(
        ExpectRungView(
            texts.words(visit, rung.ask),
            said(visit, rung.say, speaks),
            contact_view(visit, rung.contact) if rung.contact else None,
            speaks,
        )
        for rung in aids.rungs(one.id, visit.language)
    )
    text = said(visit, aids.expect(one.id, visit.language), speaks)
    source, entry = answers.source(visit, one.source), answers.link(visit, one.entry)
    return ExpectView(one.id, text, one.strength, source, rungs, entry, speaks)


def expectations(visit: Visit) -> tuple[ExpectGroup, ...]:
    """Everything a child can expect, by topic, in the order of the topics."""
    library = visit.site.library
    order = {topic.id: place for place, topic in enumerate(library.topics)}
    found = sorted(library.aids.entitlements, key=lambda one: order[library.topic_of(one.entry).id])
    return tuple(
        ExpectGroup(topic.id, texts.words(visit, topic.words[visit.language].title), items)
        for topic, some in groupby(found, key=lambda one: library.topic_of(one.entry))
        for items in [tuple(expectation(visit, one) for one in some)]
    )


def easy(visit: Visit, entry: str) -> EasyView | None:
    """The answer for a reader of seven or eight; None where there is none."""
    words = visit.site.library.aids.younger(entry, visit.language)
    if words is None:
        return None
    speaks = visit.site.library.aids.speaks_younger(entry, visit.language)
    writer, named = visit.writer(speaks), visit.named_in(speaks)
    short, more, now = (
        writer.html(texts.words(visit, named.resolve(part))) for part in (words.short, words.more, words.now)
    )
    contacts = tuple(contact_view(visit, one) for one in visit.site.library.contacts_for(entry))
    question, alt = texts.words(visit, words.question), texts.words(visit, words.alt)
    return EasyView(
        entry,
        question,
        short,
        words.picture,
        alt,
        more,
        now,
        writer.definitions,
        contacts,
        speaks,
        by_machine=speaks and words.machine_translated,
    )


def beside(visit: Visit, entry: str) -> Beside:
    """What one answer has beside it."""
    aids = visit.site.library.aids
    return Beside(
        easy=aids.younger(entry, visit.language) is not None,
        opener=entry if aids.has_opener(entry) else "",
        expects=tuple(expectation(visit, one) for one in aids.entitlements_of(entry)),
    )
