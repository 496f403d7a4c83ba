"""A question that was tapped is answered: what it is needs no guess. Nobody typed it, so it tells of nothing."""

from __future__ import annotations

from dataclasses import replace

from app.conversation.outcomes import Offer, Outcome
from app.conversation.turn import Knowledge, Turn
from app.safety.alarm import QUIET

TAPPED = 1.0


def choosing(turn: Turn, knowledge: Knowledge) -> Turn:
    """End the turn with the entry that was tapped."""
    if turn.chosen is None or not knowledge.library.has_entry(turn.chosen):
        return turn
    return replace(turn, alarm=QUIET).ends(Outcome.ANSWER, "choosing", Offer(turn.chosen, TAPPED))
