"""Net and matcher agree on a worry: of those the net heard, the one that the matcher clearly found too is named first.

The alarm itself, and its level, are the net's alone.
"""

from __future__ import annotations

from dataclasses import replace

from app.conversation.turn import Knowledge, Turn

CLEARLY_FOUND = 0.3
"""The share from which the matcher has a say in which worry it is ..."""
TIMES_MORE = 2.0
"""... if it is so many times that of the worry the net named."""


def agreeing(turn: Turn, _knowledge: Knowledge) -> Turn:
    """The turn with another of the net's worries first, where one fits the words better."""
    alarm, ranking = turn.alarm, turn.ranking
    if turn.outcome is not None or turn.correction is not None or ranking is None or alarm is None:
        return turn
    if alarm.concern is None or alarm.told or alarm.friend or not alarm.runners_up:
        return turn
    shares = {one.entry: one.score for one in ranking.candidates}
    best = max(alarm.runners_up, key=lambda worry: shares.get(worry, 0.0))
    found = shares.get(best, 0.0)
    if found < CLEARLY_FOUND or found < TIMES_MORE * shares.get(alarm.concern, 0.0):
        return turn
    others = (alarm.concern, *(worry for worry in alarm.runners_up if worry != best))
    return replace(turn, alarm=replace(alarm, concern=best, runners_up=others))
