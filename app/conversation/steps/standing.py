"""What was raised a moment ago still stands: who says "ok", or asks what to do, may be in it yet. It ends no turn."""

from __future__ import annotations

from dataclasses import replace

from app.content.models import Section, Urgency
from app.conversation.trail import Emergency
from app.conversation.turn import DANGER, Knowledge, Turn
from app.safety.alarm import Alarm

POINTS_BACK = 0.25
"""How much a question that nobody knows must lean on a worry to be about it."""


def standing(turn: Turn, knowledge: Knowledge) -> Turn:
    """An emergency of the last turns stays one; what leans on a worry is not answered with "I don't know" alone.

    One tap takes either down: a turn that corrects is left as it is.
    """
    if turn.alarm is None or turn.correction is not None:
        return turn
    if turn.emergency is not None:
        return _under(turn.emergency, turn, turn.alarm, knowledge)
    if turn.outcome is None and not turn.urgency.rank and turn.lean >= POINTS_BACK and not turn.offered:
        worry = _first_worry(turn.context[-1:], knowledge)
        return replace(turn, alarm=_told(Urgency.SUPPORT, worry)) if worry else turn
    return turn


def _under(emergency: Emergency, turn: Turn, heard: Alarm, knowledge: Knowledge) -> Turn:
    """The same words again; a new emergency keeps its own worry, and words of its own where it has some."""
    if heard.urgency is Urgency.EMERGENCY:
        return replace(turn, alarm=replace(heard, reply=heard.reply or emergency.reply))
    worry = _first_worry((*emergency.answered, *turn.offered), knowledge) or DANGER
    return replace(turn, alarm=replace(_told(Urgency.EMERGENCY, worry), reply=emergency.reply))


def _told(level: Urgency, worry: str) -> Alarm:
    return Alarm(level, worry, evidence=("told of a moment ago",))


def _first_worry(entries: tuple[str, ...], knowledge: Knowledge) -> str | None:
    return next((one for one in entries if knowledge.library.entry(one).section is Section.WORRIES), None)
