"""The ids that travel with a conversation: entries answered, oldest first, and marks of what was raised.

The server keeps nothing between two turns; what the next turn must know stands in what the page sends along.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.content.library import Library
from app.content.models import Section, Urgency
from app.conversation.outcomes import Ending, Forgets, Kind, Outcome

MARK = "raised-"
"""Stands before the id of the reply that stood above the answer; no entry is called so."""
STANDS_FOR = 3
"""Answers behind it for which an emergency stands."""
OWN, FRIENDS = "told-", "friend-"
"""Stand before the worry that was told of: the writer's own, or a friend's."""
ID = "[a-z0-9-]{1,60}"
"""The shape of whatever travels; what comes in and is none was not sent by us."""
SPOKEN_OF = "friend-spoken-of"
"""The mark of a friend whom the talk is about, while no harm was told of."""
LONGEST = 20
"""Ids that travel at most (the API's contract)."""
MOST_OFFERED = 4
"""Choices that are shown at most, and so travel back at most."""
ANY_WORRY = "who-can-i-talk-to"
"""The entry that stands for a worry that could not be named."""


@dataclass(frozen=True)
class Emergency:
    """One that was raised some turns ago and still stands."""

    reply: str
    """The words that stood above the answer: whoever took tablets is told the same again."""
    answered: tuple[str, ...]
    """The entries answered since, oldest first."""


@dataclass(frozen=True)
class Told:
    """A worry that was told of in this conversation; it stands until the child takes it back."""

    worry: str
    """Empty where the talk is about a friend and nothing was told of yet: then it changes whose a worry is, no more."""
    friend: bool = False
    """True where it is a friend's; `worry` is then what happens to the friend."""

    @property
    def mark(self) -> str:
        """What it leaves in the trail."""
        return (FRIENDS if self.friend else OWN) + self.worry if self.worry else SPOKEN_OF


def mark(reply: str) -> str:
    """What an emergency leaves in the trail."""
    return MARK + reply


def entries(trail: Iterable[str], library: Library) -> tuple[str, ...]:
    """The entries of a trail; an id that is none is passed over."""
    return tuple(one for one in trail if library.has_entry(one))


def checked(trail: Iterable[str], library: Library) -> tuple[str, ...]:
    """A trail without what is neither an entry nor a mark: it comes from outside."""
    return tuple(one for one in trail if library.has_entry(one) or _reply(one, library) or _told(one, library))


def standing_worry(trail: Iterable[str], library: Library) -> Told | None:
    """The worry that was told of last."""
    return next((told for one in reversed(tuple(trail)) if (told := _told(one, library))), None)


def shortened(trail: Sequence[str], library: Library) -> tuple[str, ...]:
    """At most `LONGEST` ids: the oldest entries go, the marks stay."""
    too_many = max(0, len(trail) - LONGEST)
    entry_places = [place for place, one in enumerate(trail) if library.has_entry(one)]
    gone = set(entry_places[:too_many])
    return tuple(one for place, one in enumerate(trail) if place not in gone)[-LONGEST:]


def without_marks(trail: Iterable[str], library: Library, *, worries: bool) -> tuple[str, ...]:
    """A trail after something was taken back: without its emergencies, and with `worries` without all that was told."""
    kept = (one for one in trail if not _reply(one, library))
    return tuple(one for one in kept if not (worries and _told(one, library)))


def standing_emergency(trail: tuple[str, ...], library: Library) -> Emergency | None:
    """The newest emergency that was raised at most `STANDS_FOR` answers ago; None where there was none."""
    answered: tuple[str, ...] = ()
    for one in reversed(trail):
        reply = _reply(one, library)
        if reply:
            return Emergency(reply, answered)
        if library.has_entry(one):
            answered = (one, *answered)
        if len(answered) > STANDS_FOR:
            return None
    return None


def trail_after(context: tuple[str, ...], passed: tuple[str, ...], ending: Ending, library: Library) -> tuple[str, ...]:
    """The ids answered so far and this turn's answer: at most 20, oldest first.

    Of choices that were passed over the first stays: it is what the talk was about. An emergency is marked before its
    answer, and so is a worry that was told: that is how the next turns know of them.
    """
    before = context
    if ending.forgets is not Forgets.NOTHING:
        before = without_marks(context, library, worries=ending.forgets is Forgets.EVERYTHING)
    added = (ending.offers[0].entry,) if ending.outcome is Outcome.ANSWER else ()
    passed_over = passed[:1] if not {*added, *before[-1:]} & set(passed) else ()
    return shortened((*before, *passed_over, *_marks(before, ending, library), *added), library)


def _marks(before: tuple[str, ...], ending: Ending, library: Library) -> tuple[str, ...]:
    raised = ending.urgency is Urgency.EMERGENCY and standing_emergency(before, library) is None
    stands = standing_worry(before, library)
    new = ending.told if ending.told and (stands is None or stands.mark != ending.told) else None
    return (*([mark(ending.help_reply or "emergency")] if raised else ()), *([new] if new else ()))


def offered_by(ending: Ending) -> tuple[str, ...]:
    """The choices shown, in order; none where one answer was given."""
    return tuple(offer.entry for offer in ending.offers) if ending.outcome.kind is Kind.CHOICES else ()


def _reply(one: str, library: Library) -> str | None:
    """The words a mark names; None for anything else, also for a mark of words that are for no emergency."""
    reply = one.removeprefix(MARK)
    named = one != reply and reply.startswith(Urgency.EMERGENCY.value) and library.has_reply(reply)
    return reply if named else None


def _told(one: str, library: Library) -> Told | None:
    """The worry a mark names; None for anything else, also where what it names is none."""
    if one == SPOKEN_OF:
        return Told("", friend=True)
    for start in (OWN, FRIENDS):
        worry = one.removeprefix(start)
        if worry != one and library.has_entry(worry):
            named = worry == ANY_WORRY or library.entry(worry).section is Section.WORRIES
            return Told(worry, start == FRIENDS) if named else None
    return None
