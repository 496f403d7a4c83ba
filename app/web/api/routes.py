"""The routes of the API: the same pipeline and library as the pages."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter, HTTPException

from app.content.figures import plain
from app.content.models import Contact, Entry
from app.conversation.outcomes import Offer
from app.conversation.pipeline import ending, run
from app.conversation.turn import Turn
from app.web import showing
from app.web.api.schemas import AnswerOut, AskIn, AskOut, ContactOut, EntryOut, PhoneOut, WordOut
from app.web.contexts.contacts import ContactView
from app.web.forms import tidy
from app.web.visit import Visit, Visiting

router = APIRouter(prefix="/api/v1")


@router.post("/ask")
async def ask(asked: AskIn, visit: Visiting) -> AskOut:
    """One question and what the guide says to it."""
    if not visit.site.ask_open:
        raise HTTPException(503)
    visit = _in_language(visit, asked.lang)
    question = tidy(asked.question)
    if not question:
        raise HTTPException(422)
    library = visit.site.library
    turn = Turn.of(question, tuple(asked.context), library)
    came_to = ending(run(turn, visit.knowledge), visit.knowledge)
    visit.site.metrics.turn(came_to.outcome.value, came_to.urgency.value, visit.language)
    reply = library.reply(came_to.help_reply or came_to.outcome.value, visit.language)
    return AskOut(
        kind=came_to.outcome.kind.value,
        urgency=came_to.urgency.value,
        concern=came_to.concern,
        answers=[_answer(visit, offer) for offer in came_to.offers],
        follow_ups=list(came_to.follow_ups),
        contacts=list(came_to.contacts),
        message=reply.message,
    )


def _in_language(visit: Visit, code: str) -> Visit:
    """The visit in a language the site serves; 422 for any other."""
    found = next((one for one in visit.site.locales if one.code == code), None)
    if found is None:
        raise HTTPException(422)
    return replace(visit, locale=found)


def _answer(visit: Visit, offer: Offer) -> AnswerOut:
    said = visit.site.library.words_for(offer.entry, visit.language)
    speaks = visit.site.library.speaks(offer.entry, visit.language)
    short = plain(visit.named_in(speaks).resolve(said.short))
    url = visit.locale.address(f"/guide/{offer.entry}")
    return AnswerOut(id=offer.entry, question=said.question, short=short, url=url, score=round(offer.score, 4))


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
        sources=[{"title": source.title, "part": source.part} for source in showing.sources(visit, one)],
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
    shown = showing.contact(visit, one, minute=True)
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
    found = [showing.word(visit, one) for one in visit.site.library.words(visit.language)]
    return [
        WordOut(id=one.id, term=one.term, meaning=one.meaning, url=visit.locale.address(f"/words/{one.id}"))
        for one in found
    ]
