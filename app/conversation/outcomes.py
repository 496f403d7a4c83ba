"""Every way a turn can end, and the shape it ends in. The bottom of the room: imports shapes only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.content.models import Urgency


class Kind(StrEnum):
    """The four kinds of the contract."""

    ANSWER = "answer"
    CHOICES = "choices"
    CHAT = "chat"
    NONE = "none"


class Outcome(StrEnum):
    """A named end. Each has a reply in `content/replies.<lang>.yaml` and a partial in `templates/outcomes/`."""

    ANSWER = "answer"
    CHOICES = "choices"
    CHAT_PAUSE = "chat-pause"
    """Something was typed, but nothing was said: "yeah", "wrong button"."""
    CHAT_HELLO = "chat-hello"
    CHAT_THANKS = "chat-thanks"
    CHAT_BYE = "chat-bye"
    CHAT_REAL = "chat-real"
    NONE = "none"

    @property
    def kind(self) -> Kind:
        """The family: what stands before the hyphen."""
        return Kind(self.value.split("-", maxsplit=1)[0])


class Correction(StrEnum):
    """What a child can say, with one tap, about help that was shown. Nothing of it is stored."""

    NOT_THAT = "not-that"
    FRIEND = "friend"
    SCHOOL = "school"


class Forgets(StrEnum):
    """What a correction takes out of the trail."""

    NOTHING = "nothing"
    EMERGENCIES = "emergencies"
    EVERYTHING = "everything"


@dataclass(frozen=True)
class Offer:
    """One entry put forward, with how sure the matcher is (0 to 1)."""

    entry: str
    score: float


@dataclass(frozen=True)
class Ending:
    """What a turn came to. `urgency` stands apart from `outcome`: a disclosure has both help and an answer."""

    outcome: Outcome
    urgency: Urgency
    concern: str | None
    offers: tuple[Offer, ...]
    follow_ups: tuple[str, ...]
    contacts: tuple[str, ...]
    help_reply: str | None
    """The id of the reply that stands above the answer, or None where no help is raised."""
    standing: bool = False
    """The help was raised in an earlier turn: a line recalls it."""
    joined: bool = False
    """Services for worries that were told before stand among the contacts."""
    raised: str | None = None
    """The mark that an emergency of this turn leaves in the trail."""
    told: str | None = None
    """The mark that what was told in this turn leaves in the trail."""
    forgets: Forgets = Forgets.NOTHING
    """What a correction takes out of the trail."""
