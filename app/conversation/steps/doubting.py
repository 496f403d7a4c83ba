"""A doubtful alarm is taken down where the matcher is sure of an entry that nobody asks for by telling of harm.

So is one that is like no worry, where the matcher takes the question for off the subject. No other alarm is touched:
what a pattern, a writer's judgement or more than a little likeness raised stands.
"""

from __future__ import annotations

from dataclasses import replace

from app.content.models import Section
from app.conversation.turn import Knowledge, Turn
from app.safety.alarm import QUIET, Alarm
from app.search.matcher import Ranking

SURE = 0.5
"""The share from which the question is taken to be after that entry."""
OFF_THE_SUBJECT = 0.2
"""How likely the guide knows the thing asked about, below which the question is off the subject."""


def doubting(turn: Turn, knowledge: Knowledge) -> Turn:
    """The turn without its alarm, where that was doubtful and the question is about something harmless."""
    alarm = turn.alarm
    if turn.correction is not None or alarm is None or not alarm.doubtful or turn.ranking is None:
        return turn
    against = _surely_harmless(turn.ranking, knowledge) or _nothing_of_ours(turn.ranking, alarm)
    return replace(turn, alarm=replace(QUIET, evidence=(*alarm.evidence, against))) if against else turn


def _surely_harmless(ranking: Ranking, knowledge: Knowledge) -> str:
    """That the matcher is sure of an entry which tells of no harm; "" otherwise."""
    if not ranking.candidates or ranking.candidates[0].score < SURE:
        return ""
    entry = knowledge.library.entry(ranking.candidates[0].entry)
    return "" if entry.section is Section.WORRIES or entry.near_harm else f"doubtful beside {entry.id}"


def _nothing_of_ours(ranking: Ranking, alarm: Alarm) -> str:
    """That it is like no worry and like no other entry; "" otherwise."""
    return "doubtful, and off the subject" if alarm.unsure and ranking.known < OFF_THE_SUBJECT else ""
