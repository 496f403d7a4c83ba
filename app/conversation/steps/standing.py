"""What was raised a moment ago still stands: who says "ok", or asks what to do, may be in it yet. It ends no turn."""

from __future__ import annotations

from dataclasses import replace

from app.content.models import Section, Urgency
from app.conversation.outcomes import Offer, Outcome
from app.conversation.telling import concern_of, guessed, told_another
from app.conversation.trail import ANY_WORRY, Emergency, Told
from app.conversation.turn import DANGER, Knowledge, Turn
from app.safety.alarm import Alarm

POINTS_BACK = 0.25
"""How much a question that nobody knows must lean on a worry to be about it."""


def standing(turn: Turn, knowledge: Knowledge) -> Turn:
    """An emergency of the last turns stays one, and a worry that was told stays in sight for the whole conversation.

    What leans on a worry is not answered with "I don't know" alone. One tap takes down what a turn raised, or, where it
    raised nothing, what stood.
    """
    alarm = turn.alarm
    if alarm is None:
        return turn
    if turn.emergency is not None and turn.correction is None:
        return _under(turn.emergency, turn, alarm, knowledge)
    if alarm.raised:
        return turn if turn.correction is not None else replace(turn, alarm=_beside(turn.told, alarm))
    if turn.told is not None and turn.told.worry:
        return _still(turn.told, turn, knowledge)
    if turn.correction is None and turn.outcome is None and turn.lean >= POINTS_BACK and not turn.offered:
        worry = _first_worry(turn.context[-1:], knowledge)
        return replace(turn, alarm=_told(Urgency.SUPPORT, worry)) if worry else turn
    return turn


def _still(told: Told, turn: Turn, knowledge: Knowledge) -> Turn:
    """A line that recalls it; its entry is among the choices, and all there is where nothing else was found."""
    concern = concern_of(told) or told.worry
    alarm = replace(_told(Urgency.SUPPORT, concern), friend=told.friend, runners_up=(told.worry,), standing=True)
    staff = knowledge.library.about_staff if turn.alarm and turn.alarm.about_staff else None
    turn = replace(turn, alarm=alarm)
    if turn.outcome is Outcome.CHOICES and not turn.denied:
        return replace(turn, offers=_with(concern, staff, turn.offers, knowledge.thresholds.most_choices))
    if turn.outcome is None and turn.denied:
        return turn.ends(Outcome.CHAT_PAUSE, "standing")
    if turn.outcome is None:
        entries = dict.fromkeys((concern, staff, told.worry, ANY_WORRY))
        known = [Offer(entry, 0.0) for entry in entries if entry and knowledge.library.has_entry(entry)]
        return turn.ends(Outcome.CHOICES if len(known) > 1 else Outcome.ANSWER, "standing", *known)
    return turn


def _with(concern: str, staff: str | None, offers: tuple[Offer, ...], most: int) -> tuple[Offer, ...]:
    """The choices with the worry among them, and first of all who looks into what somebody did at their work."""
    shown = {offer.entry for offer in offers}
    first = (Offer(staff, 0.0),) if staff and staff not in shown else ()
    last = (Offer(concern, 0.0),) if concern not in shown else ()
    return (*first, *offers[: most - len(first) - len(last)], *last)


def _beside(told: Told | None, alarm: Alarm) -> Alarm:
    """A guess behind a worry with a name is no other worry: that one is named still, though not for sure."""
    own = told is not None and told.named and not told.friend and not (alarm.friend or alarm.grown_up)
    if told is None or not own or alarm.urgency is not Urgency.SUPPORT or not guessed(alarm):
        return alarm
    return replace(alarm.led_by(told.worry), certain=alarm.concern == told.worry)


def _under(emergency: Emergency, turn: Turn, heard: Alarm, knowledge: Knowledge) -> Turn:
    """The same words again. A new emergency takes its place, and keeps those words where it has none of its own.

    Another worry that is told for sure is heard as well: it is named, and the level stays.
    """
    if heard.urgency is Urgency.EMERGENCY:
        return replace(turn, alarm=replace(heard, reply=heard.reply or emergency.reply), emergency=None)
    if told_another(turn):
        return replace(turn, alarm=replace(heard, urgency=Urgency.EMERGENCY, reply=emergency.reply))
    worry = concern_of(turn.told) or _first_worry((*emergency.answered, *turn.offered), knowledge) or DANGER
    return replace(turn, alarm=replace(_told(Urgency.EMERGENCY, worry), reply=emergency.reply, standing=True))


def _told(level: Urgency, worry: str) -> Alarm:
    return Alarm(level, worry, evidence=("told of a moment ago",))


def _first_worry(entries: tuple[str, ...], knowledge: Knowledge) -> str | None:
    return next((one for one in entries if knowledge.library.entry(one).section is Section.WORRIES), None)
