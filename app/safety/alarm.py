"""What the net says about one question. A frozen shape; it holds ids and figures, never the child's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.content.models import Urgency

MOST_RUNNERS_UP = 3


class Whom(StrEnum):
    """Whom a question speaks of, as far as its words say so."""

    FRIEND = "friend"
    """A friend of the writer, named as one."""
    THEM = "them"
    """He, she or they."""
    ME = "me"
    """What is told happens to the writer."""
    ARMED = "armed"
    """Somebody has a weapon: the writer may be in danger too."""
    STAFF = "staff"
    """Somebody whose work is with children: a coach, a teacher, a carer."""
    TOLD_STAFF = "told-staff"
    """Such a person was told, asked or trusted: not what they did."""
    OWN = "own"
    """The writer's family."""
    GIVEN = "given"
    """Somebody gave, showed or told the writer something."""
    NOT_ME = "not-me"
    """The writer says that it was about a friend after all."""
    MYSELF = "myself"
    """The writer says that it was about themselves after all: "thats me btw"."""


@dataclass(frozen=True)
class Alarm:
    """`concern` and `runners_up` are ids of worries; both are empty where the net is quiet, or hears only a plea.

    Where it hears a worry and cannot tell which, `concern` alone is empty.
    """

    urgency: Urgency
    concern: str | None = None
    runners_up: tuple[str, ...] = ()
    """Other worries it may be, the likeliest first; at most three."""
    reply: str | None = None
    """The words a pattern wants above the answer, in an emergency; None for the usual ones."""
    told: bool = False
    """A writer judged these very words, or a sure pattern told of it: not likeness alone."""
    certain: bool = True
    """The worry is told of plainly enough for a service of its own; else the contacts for any worry stand there."""
    grown_up: bool = False
    """A grown-up wrote it about a child: the words above the answer are for them."""
    friend: bool = False
    """A child wrote it about a friend: the worry named is the one about a friend, the friend's own stands behind it."""
    standing: bool = False
    """It was raised in an earlier turn: its words stand there already, and a line is enough."""
    whom: frozenset[Whom] = frozenset()
    """Whom the question speaks of; known where nothing was raised too."""
    doubtful: bool = False
    """Likeness alone raised it, and not by much; what else is found in the question may still take it down."""
    evidence: tuple[str, ...] = ()
    """What was seen, for `guide ask --explain`: pattern ids, sentence numbers, probabilities."""

    @property
    def raised(self) -> bool:
        """True where help must stand above the answer."""
        return self.urgency is not Urgency.NONE

    @property
    def unsure(self) -> bool:
        """It may be nothing, and if it is something nobody can tell what."""
        return self.doubtful and self.concern is None

    def led_by(self, worry: str, *heard: str | None) -> Alarm:
        """The same with this worry named; behind it those that were heard, by the net itself where none are given."""
        others = heard or (self.concern, *self.runners_up)
        behind = dict.fromkeys(one for one in others if one is not None and one != worry)
        return replace(self, concern=worry, runners_up=tuple(behind)[:MOST_RUNNERS_UP], certain=True)

    @property
    def about_staff(self) -> bool:
        """It may be about what somebody did whose work is with children."""
        return Whom.STAFF in self.whom and Whom.TOLD_STAFF not in self.whom


QUIET = Alarm(Urgency.NONE)


def gravest(alarms: Sequence[Alarm]) -> Alarm:
    """The gravest of several readings of one text, of equals the first that is not doubtful.

    Who wrote it and whom it speaks of is what any of them says: a teacher names the class in the first line only.
    """
    first = max(alarms, key=lambda one: (one.urgency.rank, not one.doubtful))
    if len(alarms) == 1:
        return first
    whom = frozenset(whom for one in alarms for whom in one.whom)
    return replace(first, grown_up=any(one.grown_up for one in alarms), whom=whom)
