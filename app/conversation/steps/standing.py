"""What was raised a moment ago still stands: who says "ok", or asks what to do, may be in it yet. It ends no turn."""

from __future__ import annotations

from dataclasses import replace

from app.content.models import Section, Urgency
from app.conversation.turn import CALLED, STANDS_FOR, Knowledge, Turn
from app.safety.alarm import Alarm

DANGER = "in-danger-now"


def standing(turn: Turn, knowledge: Knowledge) -> Turn:
    """An emergency of the last turns stays one; behind a worry nothing is answered with "I don't know" alone.

    One tap takes either down: a turn that corrects is left as it is.
    """
    if turn.alarm is None or turn.correction is not None:
        return turn
    if turn.urgency is not Urgency.EMERGENCY and CALLED in turn.context[-STANDS_FOR:]:
        return _raised(turn, Urgency.EMERGENCY, _worry_behind(turn, knowledge))
    told = _last_worry(turn, knowledge)
    if turn.outcome is None and not turn.urgency.rank and told:
        return _raised(turn, Urgency.SUPPORT, told)
    return turn


def _raised(turn: Turn, level: Urgency, worry: str) -> Turn:
    return replace(turn, alarm=Alarm(level, worry, evidence=("told of a moment ago",)))


def _worry_behind(turn: Turn, knowledge: Knowledge) -> str:
    """The worry that was answered or offered first under the emergency."""
    place = len(turn.context) - 1 - turn.context[::-1].index(CALLED)
    followed = (*turn.context[place + 1 :], *turn.offered)
    return next((entry for entry in followed if _is_worry(entry, knowledge)), DANGER)


def _last_worry(turn: Turn, knowledge: Knowledge) -> str | None:
    """The worry answered last; choices that were shown since may have been a guess."""
    last = turn.context[-1] if turn.context and not turn.offered else None
    return last if last and _is_worry(last, knowledge) else None


def _is_worry(entry: str, knowledge: Knowledge) -> bool:
    return knowledge.library.entry(entry).section is Section.WORRIES
