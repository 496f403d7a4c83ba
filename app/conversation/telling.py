"""What a turn tells of: the worry that stands from now on, and what all that stands is called. Decides no level."""

from __future__ import annotations

from app.conversation.trail import ANY_WORRY, SPOKEN_OF, Told
from app.conversation.turn import FRIEND, Turn
from app.safety.alarm import Alarm, Whom


def told_now(turn: Turn) -> Told | None:
    """The worry that a child told of in this turn, and of whom. A doubtful one, or a grown-up's, does not stand.

    Beside a worry with a name none stands that has no name, or one that is a guess: it would be in its way.
    """
    alarm = turn.alarm
    if alarm is None or not alarm.raised or alarm.standing or alarm.grown_up or alarm.doubtful:
        return None
    worry = next(iter(alarm.runners_up), alarm.concern) if alarm.friend else alarm.concern
    told = Told(worry or ANY_WORRY, alarm.friend or worry == FRIEND)
    beside_a_name = any(one.named for one in turn.all_told)
    return None if beside_a_name and (guessed(alarm) or not told.named) else told


def guessed(alarm: Alarm) -> bool:
    """The net hears something, and would not say for sure what it is; or it is like a line about a friend who is not
    there ("can you be my friend"): then all that is told next would be the friend's.
    """
    friendless = alarm.concern == FRIEND and not (alarm.friend or alarm.told)
    return alarm.doubtful or not alarm.certain or alarm.concern is None or friendless


def told_another(turn: Turn) -> bool:
    """This turn tells for sure of a worry that was not told before."""
    told = told_now(turn)
    return told is not None and turn.alarm is not None and not guessed(turn.alarm) and told not in turn.all_told


def spoken_of(turn: Turn) -> str | None:
    """The mark of a friend whom the child says it is about, before anything is told of, doubts apart."""
    said = turn.alarm is not None and Whom.NOT_ME in turn.alarm.whom
    return SPOKEN_OF if said and turn.told is None else None


def concern_of(told: Told | None) -> str | None:
    """The worry that is named for what was told; None where nothing was told that could be named."""
    if told is None or not told.worry:
        return None
    return FRIEND if told.friend else told.worry if told.named else None


def worries_before(turn: Turn) -> tuple[str, ...]:
    """What everything is called that was told before and still stands, the newest first."""
    return tuple(dict.fromkeys(one for told in turn.all_told if (one := concern_of(told))))
