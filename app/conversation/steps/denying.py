"""A harm that the child says did not happen is not heard as told: net and matcher read what is left of the question.

Help can fall by this, never rise. What was told in an earlier turn is recalled in one line and does not vanish:
children take true things back.
"""

from __future__ import annotations

from dataclasses import replace

from app.content.models import Urgency
from app.conversation.outcomes import Offer, Outcome
from app.conversation.trail import ANY_WORRY, Told
from app.conversation.turn import UNSURE, Knowledge, Turn
from app.safety.alarm import QUIET, Alarm
from app.safety.denials import Denied
from app.search.matcher import ranked, weigh
from app.text.normalise import words

FEWEST_WORDS = 3
"""Words that must be left for an answer to be looked for."""
A_SCRAP = 15
"""Words up to which what is left says too little to name a new worry by likeness alone."""
MEANT = 0.3
"""The share from which what is denied is about an entry."""
A_QUIET_WORD = Alarm(Urgency.SUPPORT, certain=False, doubtful=True, evidence=("denied, and it may be so all the same",))
"""Help for any worry, which names none and leaves no mark."""
PLAIN = Urgency.EMERGENCY.value
"""The words of an emergency that is none of tablets, fire or suicide: those stand whoever feels safe."""


def denying(turn: Turn, knowledge: Knowledge) -> Turn:
    """The turn without what was denied; where nothing else was said it ends, in a line of peace or a way to ask."""
    if turn.correction is not None or turn.alarm is None:
        return turn
    denied = knowledge.denials.find(turn.question)
    if denied is None:
        return turn
    about = _about(denied, knowledge)
    alarm = _fallen(turn.alarm, knowledge.net.read(denied.left), denied, about)
    if not alarm.raised and denied.arguable and turn.alarm.raised and not _stands(turn):
        alarm = A_QUIET_WORD
    after = _calmed(replace(turn, left=denied.left, alarm=alarm), denied)
    enough = len(words(denied.left)) >= FEWEST_WORDS
    return after if enough or alarm.raised else _at_peace(after, about, knowledge)


def _about(denied: Denied, knowledge: Knowledge) -> frozenset[str]:
    """The entries that what was denied may be about, as net and matcher hear it alone, were it told."""
    (weighed,) = weigh([knowledge.index.read(denied.struck)], knowledge.index)
    found = ranked(weighed, weighed.shares, knowledge.index).candidates
    heard = knowledge.net.read(denied.struck)
    worries = (one for one in (heard.concern, *heard.runners_up) if one is not None)
    return frozenset((*(one.entry for one in found if one.score >= MEANT), *worries))


def _fallen(whole: Alarm, left: Alarm, denied: Denied, about: frozenset[str]) -> Alarm:
    """The alarm of what is left, at the level of the whole at most; the worry that was denied is no guess any more.

    An emergency falls only where what is left tells of next to nothing: "im not in danger but he has a bat".
    """
    if left.urgency.rank > whole.urgency.rank:
        return whole if whole.raised else replace(QUIET, whom=left.whom, evidence=left.evidence)
    if left.urgency is Urgency.EMERGENCY and left.doubtful and denied.arguable:
        left = replace(left, urgency=Urgency.SUPPORT)
    if left.urgency is Urgency.SUPPORT and whole.urgency is Urgency.EMERGENCY and not left.doubtful:
        return replace(left, urgency=Urgency.EMERGENCY, reply=whole.reply)
    scrap = len(words(denied.left)) <= A_SCRAP
    if scrap and left.urgency is Urgency.SUPPORT and not left.told and left.concern != whole.concern:
        return _unnamed(left, about)
    return replace(left, runners_up=tuple(one for one in left.runners_up if one not in about))


def _unnamed(alarm: Alarm, about: frozenset[str]) -> Alarm:
    """Likeness in a scrap of a question names no new worry; one that is doubtful besides is not even guessed."""
    heard = () if alarm.doubtful else (alarm.concern, *alarm.runners_up)
    guessed = tuple(one for one in heard if one is not None and one not in about)
    return replace(alarm, concern=None, runners_up=guessed, certain=False)


def _stands(turn: Turn) -> bool:
    """Help stands from an earlier turn."""
    return turn.emergency is not None or (turn.told is not None and bool(turn.told.worry))


def _calmed(turn: Turn, denied: Denied) -> Turn:
    """Where danger itself is denied, 999 of an earlier turn gives way to the line that recalls what was told."""
    emergency = turn.emergency
    if emergency is None or emergency.reply != PLAIN or not denied.danger or turn.urgency is Urgency.EMERGENCY:
        return turn
    told = turn.told if turn.told and turn.told.worry else Told(ANY_WORRY)
    return replace(turn, emergency=None, told=told, calmed=True)


def _at_peace(turn: Turn, about: frozenset[str], knowledge: Knowledge) -> Turn:
    """The end of a turn in which nothing else was said.

    Behind a worry that was told it is a line of peace, or, where another harm was denied ("he never hit me" behind one
    who is watched all day), that worry: it counts all the same. Else a way to ask.
    """
    library = knowledge.library
    if _stands(turn):
        worry = turn.told.worry if turn.told else ""
        if worry in {"", ANY_WORRY, *about} or turn.calmed or not library.has_entry(worry):
            return turn.ends(Outcome.CHAT_PAUSE, "denying")
        return turn.ends(Outcome.ANSWER, "denying", Offer(worry, 0.0))
    ways = [Offer(one, 0.0) for one in (UNSURE, ANY_WORRY) if library.has_entry(one)]
    return turn.ends(Outcome.CHOICES if len(ways) > 1 else Outcome.ANSWER, "denying", *ways)
