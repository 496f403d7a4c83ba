"""What the net says about one question. A frozen shape; it holds ids and figures, never the child's words."""

from __future__ import annotations

from dataclasses import dataclass

from app.content.models import Urgency


@dataclass(frozen=True)
class Alarm:
    """`concern` and `runners_up` are ids of worries; both are empty where the net is quiet, or hears only a plea."""

    urgency: Urgency
    concern: str | None = None
    runners_up: tuple[str, ...] = ()
    """Other worries it may be, the likeliest first; at most three."""
    reply: str | None = None
    """The words a pattern wants above the answer, in an emergency; None for the usual ones."""
    told: bool = False
    """A writer judged these very words, or a sure pattern told of it: not likeness alone."""
    grown_up: bool = False
    """A grown-up wrote it about a child: the words above the answer are for them."""
    friend: bool = False
    """A child wrote it about a friend: the worry named is the one about a friend, the friend's own stands behind it."""
    evidence: tuple[str, ...] = ()
    """What was seen, for `guide ask --explain`: pattern ids, sentence numbers, probabilities."""

    @property
    def raised(self) -> bool:
        """True where help must stand above the answer."""
        return self.urgency is not Urgency.NONE


QUIET = Alarm(Urgency.NONE)
