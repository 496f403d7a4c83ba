"""The ids that travel with a conversation: entries answered, oldest first, and marks of what was raised and told.

The server keeps nothing between two turns; what the next turn must know stands in what the page sends along.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.content.library import Library
from app.content.models import Section, Urgency
from app.conversation.outcomes import Ending, Forgets, Kind, Outcome

MARK = "raised-"
"""Stands before the id of the reply that stood above the answer, and the turns since; no entry is called so."""
RAISED = re.compile(f"{MARK}(?:([1-9])-)?({Urgency.EMERGENCY.value}[a-z0-9-]*)")
STANDS_FOR = 3
"""Turns behind it for which an emergency stands, whatever they came to: lists and small talk count."""
MOST_TOLD = 3
"""Worries that stand at most; of more the oldest is forgotten."""
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
    answered: tuple[str, ...] = ()
    """The entries answered since, oldest first."""
    since: int = 0
    """Turns since, answered or not."""

    @property
    def mark(self) -> str:
        """What it leaves in the trail."""
        return f"{MARK}{self.since}-{self.reply}" if self.since else MARK + self.reply


@dataclass(frozen=True)
class Told:
    """A worry that was told of in this conversation; it stands until the child takes it back."""

    worry: str
    """Empty where the talk is about a friend and nothing was told of yet: then it changes whose a worry is, no more."""
    friend: bool = False
    """True where it is a friend's; `worry` is then what happens to the friend."""

    @property
    def named(self) -> bool:
        """False where something was told that could not be named, or a friend spoken of."""
        return self.worry not in {"", ANY_WORRY}

    @property
    def mark(self) -> str:
        """What it leaves in the trail."""
        return (FRIENDS if self.friend else OWN) + self.worry if self.worry else SPOKEN_OF


def entries(trail: Iterable[str], library: Library) -> tuple[str, ...]:
    """The entries of a trail; an id that is none is passed over."""
    return tuple(one for one in trail if library.has_entry(one))


def checked(trail: Iterable[str], library: Library) -> tuple[str, ...]:
    """A trail without what is neither an entry nor a mark: it comes from outside."""
    return tuple(one for one in trail if library.has_entry(one) or _is_mark(one, library))


def standing_worries(trail: Iterable[str], library: Library) -> tuple[Told, ...]:
    """What was told of in this conversation, the newest first."""
    told = (_told(one, library) for one in reversed(tuple(trail)))
    return tuple(dict.fromkeys(one for one in told if one))[:MOST_TOLD]


def shortened(trail: Sequence[str], library: Library) -> tuple[str, ...]:
    """At most `LONGEST` ids: the oldest entries go, the marks stay."""
    too_many = max(0, len(trail) - LONGEST)
    entry_places = [place for place, one in enumerate(trail) if library.has_entry(one)]
    gone = set(entry_places[:too_many])
    return tuple(one for place, one in enumerate(trail) if place not in gone)[-LONGEST:]


def without_marks(trail: Iterable[str], library: Library, *, worries: bool) -> tuple[str, ...]:
    """A trail after something was taken back: without its emergencies, and with `worries` without all that was told."""
    kept = (one for one in trail if not _emergency(one, library))
    return tuple(one for one in kept if not (worries and _told(one, library)))


def standing_emergency(trail: tuple[str, ...], library: Library) -> Emergency | None:
    """The newest emergency whose turns are not over; None where there is none."""
    for place in range(len(trail) - 1, -1, -1):
        found = _emergency(trail[place], library)
        if found:
            return replace(found, answered=entries(trail[place:], library))
    return None


def trail_after(context: tuple[str, ...], passed: tuple[str, ...], ending: Ending, library: Library) -> tuple[str, ...]:
    """The ids answered so far and this turn's answer: at most 20, oldest first.

    Of choices that were passed over the first stays: it is what the talk was about. An emergency is marked before its
    answer, and so is a worry that was told: that is how the next turns know of them. A new emergency stands instead of
    an older one.
    """
    before = _a_turn_later(context, library)
    if ending.forgets is not Forgets.NOTHING:
        before = without_marks(before, library, worries=ending.forgets is Forgets.EVERYTHING)
    added = (ending.offers[0].entry,) if ending.outcome is Outcome.ANSWER else ()
    passed_over = passed[:1] if not {*added, *before[-1:]} & set(passed) else ()
    if ending.raised:
        before = without_marks(before, library, worries=False)
    if ending.told:
        before = _with_room_for(ending.told, before, library)
    marks = (one for one in (ending.raised, ending.told) if one)
    return shortened((*before, *passed_over, *marks, *added), library)


def _a_turn_later(trail: Iterable[str], library: Library) -> tuple[str, ...]:
    """A trail whose emergencies are a turn older; without those whose turns are over."""
    later: list[str] = []
    for one in trail:
        found = _emergency(one, library)
        if found is None:
            later.append(one)
        elif found.since + 1 < STANDS_FOR:
            later.append(replace(found, since=found.since + 1).mark)
    return tuple(later)


def _with_room_for(new: str, trail: tuple[str, ...], library: Library) -> tuple[str, ...]:
    """A trail in which one more told worry has its place. What has a name stands instead of what had none."""
    told, told_now = {one: _told(one, library) for one in trail}, _told(new, library)
    named = told_now is not None and told_now.named
    stay = [one for one, worry in told.items() if worry and one != new and (worry.named or not named)]
    stay = stay[max(0, len(stay) + 1 - MOST_TOLD) :]
    return tuple(one for one in trail if not told[one] or one in stay)


def offered_by(ending: Ending) -> tuple[str, ...]:
    """The choices shown, in order; none where one answer was given."""
    return tuple(offer.entry for offer in ending.offers) if ending.outcome.kind is Kind.CHOICES else ()


def _is_mark(one: str, library: Library) -> bool:
    return _emergency(one, library) is not None or _told(one, library) is not None


def _emergency(one: str, library: Library) -> Emergency | None:
    """The emergency a mark names; None for anything else, also for words the site has not, and turns that are over."""
    found = RAISED.fullmatch(one)
    if found is None or not library.has_reply(found[2]) or int(found[1] or 0) >= STANDS_FOR:
        return None
    return Emergency(found[2], since=int(found[1] or 0))


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
