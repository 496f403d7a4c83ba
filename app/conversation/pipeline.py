"""Run the steps over a turn; always end in a named outcome. Holds no rules of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.content.models import Urgency
from app.conversation.outcomes import Correction, Ending, Forgets, Kind, Outcome
from app.conversation.steps.agreeing import agreeing
from app.conversation.steps.choosing import choosing
from app.conversation.steps.concern import concerned
from app.conversation.steps.continuing import continuing
from app.conversation.steps.corrected import corrected, what_stood
from app.conversation.steps.danger import danger
from app.conversation.steps.deciding import asking, sure, unknowing
from app.conversation.steps.denying import denying
from app.conversation.steps.doubting import doubting
from app.conversation.steps.follow_up import follow_up
from app.conversation.steps.matching import matching
from app.conversation.steps.naming import naming
from app.conversation.steps.reading import reading
from app.conversation.steps.small_talk import chatting, pausing, small_talk
from app.conversation.steps.standing import standing
from app.conversation.telling import spoken_of, told_now, worries_before
from app.conversation.trail import Emergency
from app.conversation.turn import Knowledge, Turn

Step = Callable[[Turn, Knowledge], Turn]

STEPS: tuple[Step, ...] = (
    danger,
    choosing,
    corrected,
    denying,
    reading,
    follow_up,
    small_talk,
    matching,
    doubting,
    agreeing,
    continuing,
    concerned,
    naming,
    sure,
    chatting,
    asking,
    standing,
    pausing,
    unknowing,
)
"""The order is policy: danger before everything."""
ALWAYS: tuple[Step, ...] = (standing,)
"""Steps that look at a turn which has its outcome too; all others decide, and the first to decide has the last word."""


def run(turn: Turn, knowledge: Knowledge) -> Turn:
    """The turn after every step; it has an outcome. What a correction leaves of it is told by the turn without one."""
    if turn.correction is None:
        return _stepped(turn, knowledge)
    before = _stepped(replace(turn, correction=None), knowledge)
    return what_stood(_stepped(turn, knowledge), before, knowledge.thresholds.most_choices)


def _stepped(turn: Turn, knowledge: Knowledge) -> Turn:
    for step in STEPS:
        if turn.outcome is None or step in ALWAYS:
            turn = step(turn, knowledge)
    return turn


def unanswered(turn: Turn, knowledge: Knowledge) -> Ending:
    """What stands above the message where a text is too long to be answered: help, if the net raises it."""
    return ending(danger(turn, knowledge).ends(Outcome.NONE, "unanswered"), knowledge)


def ending(turn: Turn, knowledge: Knowledge) -> Ending:
    """What the turn came to, in the shape that pages and the API show."""
    outcome = turn.outcome or Outcome.NONE
    library = knowledge.library
    first = turn.offers[0].entry if turn.offers and outcome.kind is Kind.ANSWER else None
    grown_up = turn.alarm is not None and turn.alarm.grown_up
    unsure = turn.urgency is Urgency.SUPPORT and turn.alarm is not None and not turn.alarm.certain
    named, before = None if unsure else turn.concern, worries_before(turn)
    heard = turn.alarm.reply if turn.alarm else None
    help_reply = library.help_reply(turn.urgency, named, heard, grown_up=grown_up)
    contacts = library.signposts(turn.urgency, named, before=before, grown_up=grown_up)
    contacts = contacts or (library.contacts_for(first) if first else ())
    told = told_now(turn)
    return Ending(
        outcome=outcome,
        urgency=turn.urgency,
        concern=turn.concern,
        offers=turn.offers,
        follow_ups=library.entry(first).next if first else (),
        contacts=tuple(contact.id for contact in contacts) or ("childline",),
        help_reply=help_reply,
        standing=turn.alarm is not None and turn.alarm.standing,
        joined=bool(set(before) - {named}),
        raised=_raised(turn, help_reply),
        told=told.mark if told else _calmed(turn) or spoken_of(turn),
        forgets=_forgets(turn),
    )


def _raised(turn: Turn, help_reply: str | None) -> str | None:
    """The mark of an emergency that is new in this turn."""
    new = turn.urgency is Urgency.EMERGENCY and turn.emergency is None
    return Emergency(help_reply or "emergency").mark if new else None


def _calmed(turn: Turn) -> str | None:
    """The mark that recalls what was told, once its emergency was taken down by a denial."""
    return turn.told.mark if turn.calmed and turn.told else None


def _forgets(turn: Turn) -> Forgets:
    if turn.calmed:
        return Forgets.EMERGENCIES
    if turn.correction in {None, Correction.FRIEND}:
        return Forgets.NOTHING
    return Forgets.EMERGENCIES if turn.told else Forgets.EVERYTHING
