"""A child said, with one tap, that the help shown was not what they meant."""

from __future__ import annotations

from dataclasses import replace

from app.content.models import Urgency
from app.conversation.outcomes import Correction
from app.conversation.trail import Told
from app.conversation.turn import FRIEND, Knowledge, Turn
from app.safety.alarm import QUIET, Alarm


def corrected(turn: Turn, knowledge: Knowledge) -> Turn:
    """Take the correction at its word: a friend keeps the help and changes who it is about; the others take it down.

    What was told before stays where this very question had raised something: only that is taken back.
    """
    alarm = turn.alarm
    if turn.correction is None or alarm is None:
        return turn
    if turn.correction is Correction.FRIEND:
        return replace(turn, alarm=_of_a_friend(alarm, turn.told))
    taken = replace(turn, alarm=QUIET, emergency=None)
    return taken if alarm.raised else replace(taken, told=None, told_before=())


def _of_a_friend(alarm: Alarm, told: Told | None) -> Alarm:
    level = alarm.urgency if alarm.raised else Urgency.SUPPORT
    heard = (alarm.concern, *alarm.runners_up, told.worry or None if told else None)
    return replace(alarm.led_by(FRIEND, *heard), urgency=level, friend=True, grown_up=False)
