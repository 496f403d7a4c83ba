"""A doubtful alarm is taken down where the matcher is sure of an entry that nobody asks for by telling of harm.

No other alarm is touched: what a pattern, a writer's judgement or more than a little likeness raised stands.
"""

from __future__ import annotations

from dataclasses import replace

from app.content.models import Section
from app.conversation.turn import Knowledge, Turn
from app.safety.alarm import QUIET

SURE = 0.5
"""The share from which the question is taken to be after that entry."""


def doubting(turn: Turn, knowledge: Knowledge) -> Turn:
    """The turn without its alarm, where that was doubtful and the question is about something harmless."""
    alarm = turn.alarm
    if turn.correction is not None or alarm is None or not alarm.doubtful:
        return turn
    entry = _surely(turn)
    if entry is None or not _harmless(entry, knowledge):
        return turn
    return replace(turn, alarm=replace(QUIET, evidence=(*alarm.evidence, f"doubtful beside {entry}")))


def _surely(turn: Turn) -> str | None:
    """The entry that the matcher is sure of."""
    candidates = turn.ranking.candidates if turn.ranking else ()
    return candidates[0].entry if candidates and candidates[0].score >= SURE else None


def _harmless(entry: str, knowledge: Knowledge) -> bool:
    found = knowledge.library.entry(entry)
    return found.section is not Section.WORRIES and not found.near_harm
