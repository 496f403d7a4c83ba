"""Whom and what a question goes on about: the friend, or the worry, that was told of before. It raises nothing new.

One thing excepted: who says "thats me btw" behind a friend's worry tells of it as their own.
"""

from __future__ import annotations

from dataclasses import replace

from app.content.models import Urgency
from app.conversation.trail import ANY_WORRY, Told
from app.conversation.turn import FRIEND, Knowledge, Turn
from app.safety.alarm import Alarm, Whom
from app.text.normalise import words

SHORT = 7
"""Words up to which a line behind a worry that was told is heard as more of it."""


def continuing(turn: Turn, knowledge: Knowledge) -> Turn:
    """The turn with its alarm as it reads behind what was told."""
    told, alarm = turn.told, turn.alarm
    if turn.correction is not None or told is None or alarm is None or alarm.grown_up:
        return turn
    behind_a_friend = told.friend and knowledge.library.has_entry(FRIEND)
    if told.friend and Whom.MYSELF in alarm.whom:
        return _about_the_writer(turn, told, alarm)
    if not told.friend and Whom.NOT_ME in alarm.whom and knowledge.library.has_entry(FRIEND):
        raised = replace(alarm, urgency=alarm.urgency if alarm.raised else Urgency.SUPPORT)
        return replace(turn, alarm=_friends(told, raised), told=replace(told, friend=True))
    if alarm.raised and behind_a_friend and not _own(alarm):
        return replace(turn, alarm=_friends(told, alarm))
    if alarm.raised and _more(turn.question, told, alarm):
        return replace(turn, alarm=_more_of(told, alarm))
    return turn


def _about_the_writer(turn: Turn, told: Told, alarm: Alarm) -> Turn:
    """What was told of the friend is told of the writer; where nothing was, nothing is."""
    if not told.worry:
        return replace(turn, told=None)
    return replace(turn, alarm=_owned(told, alarm), told=replace(told, friend=False))


def _own(alarm: Alarm) -> bool:
    """It happens to the writer, or at home; what a friend gave them, or told them, is no harm of their own."""
    given = {Whom.GIVEN, Whom.THEM} <= alarm.whom
    return Whom.OWN in alarm.whom or (Whom.ME in alarm.whom and not given)


def _more(question: str, told: Told, alarm: Alarm) -> bool:
    """A short line without words of its own for another worry."""
    own = not told.friend and told.worry != ANY_WORRY and not alarm.told
    return own and len(words(question)) <= SHORT


def _owned(told: Told, alarm: Alarm) -> Alarm:
    """The friend's worry was the writer's own."""
    worry = told.worry if told.worry not in {ANY_WORRY, FRIEND} else alarm.concern
    level = alarm.urgency if alarm.raised else Urgency.SUPPORT
    return replace(alarm, urgency=level, concern=worry, friend=False, told=worry is not None, doubtful=False)


def _friends(told: Told, alarm: Alarm) -> Alarm:
    """He or she is the friend still, and what was told of them still the worry, unless another is told outright."""
    guessed = (alarm.concern, *alarm.runners_up)
    heard = (*guessed, told.worry) if alarm.told else (told.worry, *guessed)
    known = (one for one in heard if one and one != ANY_WORRY)
    return replace(alarm.led_by(FRIEND, *known), friend=True, reply=None)


def _more_of(told: Told, alarm: Alarm) -> Alarm:
    """A short line is heard as more of the same worry; what the net guessed stands behind it."""
    return alarm.led_by(told.worry)
