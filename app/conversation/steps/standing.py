"""What was raised a moment ago still stands: who says "ok", or asks what to do, may be in it yet. It ends no turn."""

from __future__ import annotations

from dataclasses import replace

from app.content.models import Section, Urgency
from app.conversation.turn import DANGER, Knowledge, Turn, since_emergency
from app.safety.alarm import Alarm

POINTS_BACK = 0.25
"""How much a question that nobody knows must lean on a worry to be about it."""


def standing(turn: Turn, knowledge: Knowledge) -> Turn:
    """An emergency of the last turns stays one; what leans on a worry is not answered with "I don't know" alone.

    One tap takes either down: a turn that corrects is left as it is.
    """
    if turn.alarm is None or turn.correction is not None:
        return turn
    answered = since_emergency(turn.context)
    if turn.urgency is not Urgency.EMERGENCY and answered is not None:
        return _raised(turn, Urgency.EMERGENCY, _first_worry((*answered, *turn.offered), knowledge) or DANGER)
    if turn.outcome is None and not turn.urgency.rank and turn.lean >= POINTS_BACK and not turn.offered:
        worry = _first_worry(turn.context[-1:], knowledge)
        return _raised(turn, Urgency.SUPPORT, worry) if worry else turn
    return turn


def _raised(turn: Turn, level: Urgency, worry: str) -> Turn:
    return replace(turn, alarm=Alarm(level, worry, evidence=("told of a moment ago",)))


def _first_worry(entries: tuple[str, ...], knowledge: Knowledge) -> str | None:
    return next((one for one in entries if knowledge.library.entry(one).section is Section.WORRIES), None)
