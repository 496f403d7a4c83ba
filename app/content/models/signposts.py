"""Who helps with which worry, and everything else that pages and the conversation name by its own id."""

from pydantic import Field

from app.content.models.base import Shape
from app.content.models.entry import Id, Urgency


class GrownUp(Shape):
    """What a grown-up who writes about a child is shown instead of words for a child."""

    replies: dict[Urgency, Id]
    entry: Id
    """The entry that is offered beside the worry itself."""
    contacts: tuple[Id, ...]


class ByName(Shape):
    """What pages and the conversation link to by its own id: without it a link would lead nowhere."""

    entries: tuple[Id, ...] = ()
    topics: tuple[Id, ...] = ()
    openers: tuple[Id, ...] = ()
    meetings: tuple[Id, ...] = ()
    replies: tuple[Id, ...] = ()
    pages: tuple[Id, ...] = ()


class Signposts(Shape):
    """Which services and which words stand above an answer: per worry, in danger, and always."""

    emergency: tuple[Id, ...]
    national: tuple[Id, ...]
    anywhere: tuple[Id, ...] = ()
    """Services checked for the whole of the UK: what stands there for a child outside England."""
    islands: tuple[Id, ...] = ()
    """Those of them that are named to a child on the Isle of Man or the Channel Islands."""
    worries: dict[Id, tuple[Id, ...]]
    replies: dict[Id, tuple[Id, ...]] = Field(default_factory=dict)
    """The reply that stands above the answer instead of `support` or `emergency`, for these worries."""
    grown_up: GrownUp | None = None
    staff: Id | None = None
    """The entry that is offered beside the worry where it is about somebody whose work is with children."""
    firm: tuple[Id, ...] = ()
    """Replies that no pattern of the safety net replaces by its own, but by one further in front of this list."""
    not_in_danger: tuple[Id, ...] = ()
    """Services that never stand above an answer in an emergency: a second number of the police is one to get wrong."""
    everywhere: tuple[Id, ...] = ()
    """Services whose number stands on every page, on those of failures too: they can never be on hold."""
    urgent: tuple[Id, ...] = ()
    """Who stands on "Help right now"."""
    without_internet: tuple[Id, ...] = ()
    """Who can be called or texted with the network gone."""
    speaking_up: tuple[Id, ...] = ()
    """The national net where a council's own advocates are not known."""
    by_name: ByName = Field(default_factory=ByName)

    def above(
        self, urgency: Urgency, concern: str | None, before: tuple[str, ...], *, grown_up: bool
    ) -> tuple[Id, ...]:
        """Who stands above the answer: in danger the emergency services, then those for this very worry.

        Behind them those for the worries told `before`, the newest first: a new worry takes no service away. Where a
        grown-up writes about a child, those stand first whom a grown-up tells. In an emergency a number that is not
        for emergencies is left out.
        """
        if not urgency.rank:
            return ()
        in_danger = urgency is Urgency.EMERGENCY
        first = self.emergency if in_danger else ()
        told = self.grown_up.contacts if grown_up and self.grown_up else ()
        found = dict.fromkeys((*first, *told, *self._for_worries(concern, before)))
        return tuple(one for one in found if not (in_danger and one in self.not_in_danger))

    def _for_worries(self, concern: str | None, before: tuple[str, ...]) -> tuple[Id, ...]:
        """Those for this worry, then for the others; those for any worry come last where this one has none of its own.

        Who is for emergencies stays first, whichever worry brings them.
        """
        others = [one for worry in before for one in self.worries.get(worry, ())]
        found = (*self.worries[concern], *others) if concern in self.worries else (*others, *self.national)
        return (*(one for one in self.emergency if one in found), *found)

    @property
    def lists(self) -> dict[str, tuple[Id, ...]]:
        """Every list of services but those of the worries, by its name."""
        return {
            "emergency": self.emergency,
            "national": self.national,
            "anywhere": self.anywhere,
            "islands": self.islands,
            "not_in_danger": self.not_in_danger,
            "everywhere": self.everywhere,
            "urgent": self.urgent,
            "without_internet": self.without_internet,
            "speaking_up": self.speaking_up,
        }
