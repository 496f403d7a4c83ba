"""Net and matcher agree on a worry: what both heard is certain, and no longer doubtful.

Where the net could not tell which worry it heard, the matcher may, if it is sure of one. It overrules the net only
behind an answer, for the net reads the words alone. The level of the alarm is the net's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.content.models import Section
from app.conversation.turn import Knowledge, Turn

SURELY_FOUND = 0.6
"""The share from which the matcher names a worry where the net heard one and could not tell which."""
CLEARLY_FOUND = 0.3
"""The share from which the matcher has found a worry that the net heard ..."""
TIMES_MORE = 2.0
"""... and, behind an answer, names it in place of another, if it is so many times that one's."""


def agreeing(turn: Turn, knowledge: Knowledge) -> Turn:
    """The turn with the worry named that the matcher is sure of, or with one that both heard beyond doubt."""
    alarm, ranking = turn.alarm, turn.ranking
    if turn.correction is not None or ranking is None or alarm is None:
        return turn
    if alarm.told or alarm.friend or not (alarm.concern or alarm.runners_up):
        return turn
    shares = {one.entry: one.score for one in ranking.candidates}
    named = alarm.concern
    best = _surely(shares, knowledge) if named is None else _better(named, alarm.runners_up, shares, turn.lean)
    if best is not None:
        alarm = alarm.led_by(best)
    elif shares.get(named or "", 0.0) < CLEARLY_FOUND:
        return turn
    return replace(turn, alarm=replace(alarm, certain=True, doubtful=False))


def _surely(shares: Mapping[str, float], knowledge: Knowledge) -> str | None:
    """The worry that the matcher is sure of."""
    best = max(shares, key=lambda entry: shares[entry], default=None)
    if best is None or shares[best] < SURELY_FOUND:
        return None
    return best if knowledge.library.entry(best).section is Section.WORRIES else None


def _better(named: str, others: Sequence[str], shares: Mapping[str, float], lean: float) -> str | None:
    """Of the other worries the net heard, one that what was asked before makes likelier than the named one."""
    best = max(others, key=lambda worry: shares.get(worry, 0.0), default="")
    found = shares.get(best, 0.0)
    clear = found >= CLEARLY_FOUND and found >= TIMES_MORE * shares.get(named, 0.0)
    return best if lean > 0 and clear else None
