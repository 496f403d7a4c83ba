"""Run the steps over a turn; always end in a named outcome. Holds no rules of its own."""

from __future__ import annotations

from collections.abc import Callable

from app.conversation.outcomes import Ending, Kind, Outcome
from app.conversation.steps.agreeing import agreeing
from app.conversation.steps.concern import concerned
from app.conversation.steps.corrected import corrected
from app.conversation.steps.danger import danger
from app.conversation.steps.deciding import asking, sure, unknowing
from app.conversation.steps.follow_up import follow_up
from app.conversation.steps.matching import matching
from app.conversation.steps.naming import naming
from app.conversation.steps.reading import reading
from app.conversation.steps.small_talk import pausing, small_talk
from app.conversation.steps.standing import standing
from app.conversation.turn import Knowledge, Turn

Step = Callable[[Turn, Knowledge], Turn]

STEPS: tuple[Step, ...] = (
    danger,
    corrected,
    reading,
    small_talk,
    follow_up,
    matching,
    agreeing,
    concerned,
    naming,
    sure,
    asking,
    standing,
    pausing,
    unknowing,
)
"""The order is policy: danger before everything; a later step leaves an outcome alone."""


def run(turn: Turn, knowledge: Knowledge) -> Turn:
    """The turn after every step; it has an outcome."""
    for step in STEPS:
        turn = step(turn, knowledge)
    return turn


def ending(turn: Turn, knowledge: Knowledge) -> Ending:
    """What the turn came to, in the shape that pages and the API show."""
    outcome = turn.outcome or Outcome.NONE
    library = knowledge.library
    first = turn.offers[0].entry if turn.offers and outcome.kind is Kind.ANSWER else None
    grown_up = turn.alarm is not None and turn.alarm.grown_up
    contacts = library.signposts(turn.urgency, turn.concern, grown_up=grown_up)
    contacts = contacts or (library.contacts_for(first) if first else ())
    return Ending(
        outcome=outcome,
        urgency=turn.urgency,
        concern=turn.concern,
        offers=turn.offers,
        follow_ups=library.entry(first).next if first else (),
        contacts=tuple(contact.id for contact in contacts) or ("childline",),
        help_reply=library.help_reply(
            turn.urgency, turn.concern, turn.alarm.reply if turn.alarm else None, grown_up=grown_up
        ),
    )
