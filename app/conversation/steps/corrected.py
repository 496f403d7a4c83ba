"""A child said, with one tap, that the help shown was not what they meant."""

from __future__ import annotations

from dataclasses import replace

from app.content.models import Urgency
from app.conversation.outcomes import Correction, Kind, Outcome
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


def what_stood(turn: Turn, before: Turn, most: int) -> Turn:
    """The turn after a correction, with the answers that stood under the help still offered: only the help goes.

    `before`: the same turn uncorrected. A child who taps "That's not it" from fear must not lose the page she needs.
    Where no help of this very question was taken down, nothing is added.
    """
    raised = before.alarm is not None and before.alarm.raised and not before.alarm.standing
    if turn.correction in {None, Correction.FRIEND} or not raised:
        return turn
    stood = {offer.entry: offer for offer in before.offers}
    found = [offer for offer in turn.offers if offer.entry not in stood]
    new = found if turn.outcome is not None and turn.outcome.kind in {Kind.ANSWER, Kind.CHOICES} else []
    offers = (*new[: max(0, most - len(stood))], *stood.values())
    return turn.ends(Outcome.CHOICES if len(offers) > 1 else Outcome.ANSWER, "corrected", *offers) if offers else turn


def _of_a_friend(alarm: Alarm, told: Told | None) -> Alarm:
    level = alarm.urgency if alarm.raised else Urgency.SUPPORT
    heard = (alarm.concern, *alarm.runners_up, told.worry or None if told else None)
    return replace(alarm.led_by(FRIEND, *heard), urgency=level, friend=True, grown_up=False)
