"""The ids that travel with a conversation: entries answered, oldest first, and a mark where an emergency was raised.

The server keeps nothing between two turns; what the next turn must know stands in what the page sends along.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.content.library import Library
from app.content.models import Urgency

MARK = "raised-"
"""Stands before the id of the reply that stood above the answer; no entry is called so."""
STANDS_FOR = 3
"""Answers behind it for which an emergency stands."""


@dataclass(frozen=True)
class Emergency:
    """One that was raised some turns ago and still stands."""

    reply: str
    """The words that stood above the answer: whoever took tablets is told the same again."""
    answered: tuple[str, ...]
    """The entries answered since, oldest first."""


def mark(reply: str) -> str:
    """What an emergency leaves in the trail."""
    return MARK + reply


def entries(trail: Iterable[str], library: Library) -> tuple[str, ...]:
    """The entries of a trail; an id that is none is passed over."""
    return tuple(one for one in trail if library.has_entry(one))


def checked(trail: Iterable[str], library: Library) -> tuple[str, ...]:
    """A trail without what is neither an entry nor a mark: it comes from outside."""
    return tuple(one for one in trail if library.has_entry(one) or _reply(one, library))


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


def _reply(one: str, library: Library) -> str | None:
    """The words a mark names; None for anything else, also for a mark of words that are for no emergency."""
    reply = one.removeprefix(MARK)
    named = one != reply and reply.startswith(Urgency.EMERGENCY.value) and library.has_reply(reply)
    return reply if named else None
