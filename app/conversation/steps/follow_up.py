"""A question that points at what was shown: "the second one", "yes", "none of those", "and then" (which asks back)."""

from __future__ import annotations

from app.conversation.outcomes import Offer, Outcome
from app.conversation.turn import Knowledge, Turn

SURE = 1.0
EVEN = 0.5
MOST = 4


def follow_up(turn: Turn, knowledge: Knowledge) -> Turn:
    """End the turn where the whole question points at something shown before."""
    if not (turn.context or turn.offered) or turn.urgency.rank:
        return turn
    shown = turn.offered or knowledge.library.entry(turn.context[-1]).next
    place = knowledge.leaning.place(turn.ways, len(shown))
    if place is not None:
        return turn.ends(Outcome.ANSWER, "follow_up", Offer(shown[place], SURE))
    fresh = [entry for entry in shown if entry not in turn.context] or list(shown)
    if knowledge.leaning.agrees(turn.ways):
        return turn.ends(Outcome.ANSWER, "follow_up", Offer(fresh[0], SURE))
    if knowledge.leaning.declines(turn.ways):
        return turn.ends(Outcome.NONE, "follow_up")
    if knowledge.leaning.moves_on(turn.ways):
        onward = list(dict.fromkeys((*_afterwards(turn, knowledge), *fresh)))[:MOST]
        if len(onward) > 1:
            return turn.ends(Outcome.CHOICES, "follow_up", *(Offer(entry, EVEN) for entry in onward))
    return turn


def _afterwards(turn: Turn, knowledge: Knowledge) -> tuple[str, ...]:
    """What comes after the last answer in time, and after that; nothing where choices wait, or nothing follows."""
    if turn.offered or not turn.context:
        return ()
    first = knowledge.library.entry(turn.context[-1]).then
    second = knowledge.library.entry(first).then if first else None
    return tuple(one for one in (first, second) if one and one not in turn.context)
