"""Net and matcher agree on a worry: of those the net heard, the one that the matcher clearly found too is named first.

Where the net could not tell which it heard, the matcher may, if it is sure of one.

The alarm itself, and its level, are the net's alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.content.models import Section
from app.conversation.turn import Knowledge, Turn

SURELY_FOUND = 0.6
"""The share from which the matcher names a worry where the net heard one and could not tell which."""
CLEARLY_FOUND = 0.3
"""The share from which the matcher has a say in which worry it is ..."""
TIMES_MORE = 2.0
"""... if it is so many times that of the worry the net named."""


def agreeing(turn: Turn, knowledge: Knowledge) -> Turn:
    """The turn with another worry first, where one fits the words better. What both heard is no longer doubtful."""
    alarm, ranking = turn.alarm, turn.ranking
    if turn.correction is not None or ranking is None or alarm is None:
        return turn
    if alarm.told or alarm.friend or not (alarm.concern or alarm.runners_up):
        return turn
    shares = {one.entry: one.score for one in ranking.candidates}
    best = _surely(shares, knowledge) if alarm.concern is None else _better(alarm.concern, alarm.runners_up, shares)
    if best is None:
        agreed = shares.get(alarm.concern or "", 0.0) >= CLEARLY_FOUND
        certain, doubtful = alarm.certain or agreed, alarm.doubtful and not agreed
        return replace(turn, alarm=replace(alarm, certain=certain, doubtful=doubtful))
    return replace(turn, alarm=replace(alarm.led_by(best), doubtful=False))


def _surely(shares: Mapping[str, float], knowledge: Knowledge) -> str | None:
    """The worry that the matcher is sure of."""
    best = max(shares, key=lambda entry: shares[entry], default=None)
    if best is None or shares[best] < SURELY_FOUND:
        return None
    return best if knowledge.library.entry(best).section is Section.WORRIES else None


def _better(named: str, others: Sequence[str], shares: Mapping[str, float]) -> str | None:
    """Of the other worries the net heard, one that was clearly found where the named one was not."""
    best = max(others, key=lambda worry: shares.get(worry, 0.0), default="")
    found = shares.get(best, 0.0)
    return best if found >= CLEARLY_FOUND and found >= TIMES_MORE * shares.get(named, 0.0) else None
