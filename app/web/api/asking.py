"""One question of a program and what the API says to it; `guide ask --json` prints the very same."""

from __future__ import annotations

from datetime import date

from app.content.figures import plain
from app.content.library import Library
from app.content.models import Urgency
from app.conversation.outcomes import Ending, Kind, Offer
from app.conversation.pipeline import ending, run
from app.conversation.trail import checked, entries, offered_by, trail_after
from app.conversation.turn import Knowledge, Turn
from app.i18n.locales import SOURCE_LANGUAGE, Locale
from app.web.api.schemas import AnswerOut, AskIn, AskOut
from app.web.forms import tidy


def turn_of(asked: AskIn, knowledge: Knowledge) -> Turn | None:
    """The turn after every step; None where nothing was asked but blanks and signs that are never seen."""
    question, library = tidy(asked.question), knowledge.library
    if not question:
        return None
    return run(Turn.of(question, tuple(asked.context), library, offered=entries(asked.offered, library)), knowledge)


def came_to(asked: AskIn, turn: Turn, knowledge: Knowledge, locale: Locale, today: date) -> tuple[Ending, AskOut]:
    """What the turn came to, and the same as the API gives it back."""
    library, end = knowledge.library, ending(turn, knowledge)
    return end, AskOut(
        kind=end.outcome.kind.value,
        urgency=end.urgency.value,
        concern=end.concern,
        answers=[_answer(offer, library, locale, today) for offer in end.offers],
        follow_ups=list(end.follow_ups),
        contacts=list(end.contacts),
        message=" ".join(library.reply(one, locale.content).message for one in _said(end)),
        context=list(trail_after(checked(asked.context, library), turn.offered, end, library)),
        offered=list(offered_by(end)),
    )


def _said(end: Ending) -> tuple[str, ...]:
    """The replies of a turn, as its page shows them: help that stands is recalled, 999 in full; talk is answered."""
    own = (end.outcome.value,) if end.help_reply is None or end.outcome.kind is Kind.CHAT else ()
    recalled = end.standing and end.urgency is Urgency.SUPPORT
    return (*filter(None, ("support-standing" if recalled else end.help_reply,)), *own)


def _answer(offer: Offer, library: Library, locale: Locale, today: date) -> AnswerOut:
    said, speaks = library.words_for(offer.entry, locale.content), library.speaks(offer.entry, locale.content)
    short = plain(library.named(locale.content if speaks else SOURCE_LANGUAGE, today).resolve(said.short))
    url = locale.address(f"/guide/{offer.entry}")
    return AnswerOut(id=offer.entry, question=said.question, short=short, url=url, score=round(offer.score, 4))
