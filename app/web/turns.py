"""From the end of a turn to what the page shows of it."""

from __future__ import annotations

from app.content.models import Urgency
from app.conversation.outcomes import Ending, Kind, Outcome
from app.web import aiding, showing
from app.web.contexts.aids import Beside
from app.web.contexts.asking import HelpView, TurnView
from app.web.visit import Visit


def turn_view(visit: Visit, said: str, ending: Ending) -> TurnView:
    """The turn with its help, its answer and its choices."""
    library = visit.site.library
    reply = library.reply(ending.outcome.value, visit.language)
    first = ending.offers[0].entry if ending.offers and ending.outcome is Outcome.ANSWER else None
    choices = ending.offers if ending.outcome is Outcome.CHOICES else ()
    return TurnView(
        said=said,
        outcome=ending.outcome,
        kind=ending.outcome.kind,
        message=showing.words(visit, reply.message),
        lines=showing.lines(visit, reply.more),
        help=help_view(visit, ending) if ending.help_reply else None,
        answer=showing.answer(visit, library.entry(first)) if first else None,
        choices=tuple(showing.link(visit, offer.entry) for offer in choices),
        correctable=ending.urgency is not Urgency.NONE,
        beside=aiding.beside(visit, first) if first else Beside(),
    )


def help_view(visit: Visit, ending: Ending) -> HelpView:
    """Who stands above the answer."""
    library = visit.site.library
    reply = library.reply(ending.help_reply or "support", visit.language)
    minutes = library.reply("minutes", visit.language)
    emergency = ending.urgency is Urgency.EMERGENCY
    own = ending.concern if ending.concern and library.has_entry(ending.concern) else None
    return HelpView(
        emergency=emergency,
        message=showing.words(visit, reply.message),
        lines=showing.lines(visit, reply.more),
        contacts=tuple(showing.contact(visit, library.contact(one), minute=True) for one in ending.contacts),
        concern=showing.link(visit, own) if own else None,
        minutes_title=showing.words(visit, minutes.message),
        minutes=showing.lines(visit, minutes.more) if emergency else (),
        opener=own if own and library.aids.has_opener(own) else "",
    )


def trail_after(context: tuple[str, ...], ending: Ending) -> tuple[str, ...]:
    """The ids answered so far and this turn's answer: at most 20, oldest first. A choice offered is no answer."""
    added = (ending.offers[0].entry,) if ending.outcome is Outcome.ANSWER else ()
    return (*context, *added)[-20:]


def offered_by(ending: Ending) -> tuple[str, ...]:
    """The choices shown, in order; none where one answer was given."""
    return tuple(offer.entry for offer in ending.offers) if ending.outcome.kind is Kind.CHOICES else ()
