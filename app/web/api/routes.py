"""The routes of the API: the same pipeline and library as the pages."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter, HTTPException

from app.content.models import Contact, Entry
from app.web.api.asking import came_to, turn_of
from app.web.api.schemas import AskIn, AskOut, ContactOut, EntryOut, PhoneOut, WordOut
from app.web.contexts.contacts import ContactView
from app.web.views import answers
from app.web.views.contacts import contact_view
from app.web.visit import Visit, Visiting

router = APIRouter(prefix="/api/v1")


@router.post("/ask")
async def ask(asked: AskIn, visit: Visiting) -> AskOut:
    """One question and what the guide says to it."""
    if not visit.site.ask_open:
        raise HTTPException(503)
    visit = _in_language(visit, asked.lang)
    turn = turn_of(asked, visit.knowledge)
    if turn is None:
        raise HTTPException(422)
    ending, answer = came_to(asked, turn, visit.knowledge, visit.locale, visit.now.date())
    visit.site.metrics.turn(ending.outcome.value, ending.urgency.value, visit.language)
    return answer


def _in_language(visit: Visit, code: str) -> Visit:
    """The visit in a language the site serves; 422 for any other."""
    found = next((one for one in visit.site.locales if one.code == code), None)
    if found is None:
        raise HTTPException(422)
    return replace(visit, locale=found)


@router.get("/entries")
def entries(visit: Visiting) -> list[EntryOut]:
    """Every answer."""
    return [_entry(visit, one) for one in visit.site.library.entries]


@router.get("/entries/{entry}")
def one_entry(entry: str, visit: Visiting) -> EntryOut:
    """One answer."""
    if not visit.site.library.has_entry(entry):
        raise HTTPException(404)
    return _entry(visit, visit.site.library.entry(entry))


def _entry(visit: Visit, one: Entry) -> EntryOut:
    library = visit.site.library
    said, named = library.words_for(one.id, visit.language), visit.named_in(library.speaks(one.id, visit.language))
    return EntryOut(
        id=one.id,
        section=one.section.value,
        urgency=one.urgency.value,
        strength=one.strength.value,
        question=said.question,
        short=named.resolve(said.short),
        more=named.resolve(said.more),
        now=named.resolve(said.now),
        next=named.resolve(said.next),
        if_not=named.resolve(said.if_not),
        follow_ups=list(one.next),
        contacts=[found.id for found in library.contacts_for(one.id)],
        sources=[{"title": source.title, "part": source.part} for source in answers.sources(visit, one)],
        reviewed=one.reviewed.isoformat(),
        url=visit.locale.address(f"/guide/{one.id}"),
    )


@router.get("/contacts")
def contacts(visit: Visiting) -> list[ContactOut]:
    """Every service that may be shown."""
    return [_contact(visit, one) for one in visit.site.library.contacts]


@router.get("/contacts/{contact}")
def one_contact(contact: str, visit: Visiting) -> ContactOut:
    """One service."""
    if not visit.site.library.has_contact(contact):
        raise HTTPException(404)
    return _contact(visit, visit.site.library.contact(contact))


def _contact(visit: Visit, one: Contact) -> ContactOut:
    shown = contact_view(visit, one, minute=True)
    return ContactOut(
        id=one.id,
        name=shown.name,
        does=shown.does,
        phones=[PhoneOut(display=phone.display, dial=phone.dial) for phone in shown.phones],
        texts=[text.to for text in shown.texts],
        website=one.website,
        free=shown.free,
        quiet=shown.quiet,
        open_now={"open": True, "shut": False}.get(shown.opening),
        caveat=_caveat(shown),
        checked=one.checked.isoformat(),
        url=visit.locale.address(f"/help/{one.id}"),
    )


def _caveat(shown: ContactView) -> str:
    """What to know before a number is used: what it asks for first stands with it here as on a page."""
    numbers = [(phone.display, phone.channel) for phone in shown.phones]
    numbers += [(text.to, text.channel) for text in shown.texts]
    asked = [f"{number}: {shown.needs[channel]}" for number, channel in numbers if channel in shown.needs]
    return " ".join(filter(None, (*asked, shown.caveat)))


@router.get("/words")
def words(visit: Visiting) -> list[WordOut]:
    """The glossary."""
    found = [answers.word(visit, one) for one in visit.site.library.words(visit.language)]
    return [
        WordOut(id=one.id, term=one.term, meaning=one.meaning, url=visit.locale.address(f"/words/{one.id}"))
        for one in found
    ]
