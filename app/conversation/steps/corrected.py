"""A child said, with one tap, that the help shown was not what they meant."""

from __future__ import annotations

from dataclasses import replace

from app.content.models import Urgency
from app.conversation.outcomes import Correction
from app.conversation.turn import Knowledge, Turn
from app.safety.alarm import QUIET

FRIEND = "worried-about-a-friend"


def corrected(turn: Turn, knowledge: Knowledge) -> Turn:
    """Take the correction at its word: a friend keeps the help and changes who it is about; the others take it down."""
    if turn.correction is None or turn.alarm is None:
        return turn
    if turn.correction is Correction.FRIEND:
        level = turn.alarm.urgency if turn.alarm.urgency.rank else Urgency.SUPPORT
        return replace(turn, alarm=replace(turn.alarm, urgency=level, concern=FRIEND, grown_up=False))
    return replace(turn, alarm=QUIET)
