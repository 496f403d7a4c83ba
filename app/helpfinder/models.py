"""The frozen shapes of help near a child: councils, contacts, and what became of what was typed. No reading here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.helpfinder.hours import Hours


class PlaceKind(StrEnum):
    """How a search for a place ends; the names of the contract."""

    COUNCIL = "council"
    CHOICES = "choices"
    OUTSIDE_ENGLAND = "outside-england"
    NOT_FOUND = "not-found"
    UNAVAILABLE = "unavailable"


class Nation(StrEnum):
    """Places with their own services. `channel-islands`: Jersey or Guernsey, not known which."""

    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"
    ISLE_OF_MAN = "isle-of-man"
    JERSEY = "jersey"
    GUERNSEY = "guernsey"
    CHANNEL_ISLANDS = "channel-islands"
    FORCES = "forces"


class Why(StrEnum):
    """Why a council is offered."""

    POSTCODE = "postcode"
    HALF_POSTCODE = "half-postcode"
    BORDER = "border"
    NAME = "name"
    DISTRICT = "district"
    FORMER_COUNCIL = "former-council"
    SHARED_NAME = "shared-name"
    NEAR_MISS = "near-miss"


class Caveat(StrEnum):
    """What a page must add so that a child checks the council."""

    OLD_POSTCODE = "old-postcode"
    UNKNOWN_POSTCODE = "unknown-postcode"
    BORDER = "border"
    NEAR_MISS = "near-miss"
    FROM_NAME = "from-name"


class ContactKind(StrEnum):
    """What a council's contact is for."""

    DAY = "day"
    ALL_HOURS = "all-hours"
    NIGHT = "night"
    PAGE = "page"
    ADVOCACY = "advocacy"


@dataclass(frozen=True)
class Council:
    """A council that runs children's services. `gss` is its slug while no ONS code is issued."""

    gss: str
    slug: str
    name: str
    official_name: str
    kind: str
    region: str
    website: str
    partnership: str
    districts: tuple[tuple[str, str], ...]
    """Names and ONS codes of the districts under it."""
    former: tuple[str, ...]
    starts: date | None
    ends: date | None
    """The last day it is in force."""

    def in_force(self, day: date) -> bool:
        """Is this the council that answers on that day?"""
        return (self.starts is None or self.starts <= day) and (self.ends is None or day <= self.ends)


@dataclass(frozen=True)
class LocalContact:
    """One number or page of a council, where it was found, and when it was seen last."""

    gss: str
    kind: ContactKind
    value: str
    """A phone number grouped for reading, or a web address."""
    source: str
    read: date
    """The day a stored copy of the source was read."""
    checked: date | None
    """The day the number was last seen on the live page; None: not yet."""
    confidence: str
    hours: Hours
    shows: bool
    starts: date | None = None
    ends: date | None = None
    inherited: bool = False
    """It belongs to the council before a reorganisation; a page must say so."""

    @property
    def is_phone(self) -> bool:
        """A number to call, not an address to open."""
        return not self.value.startswith("http")

    @property
    def dial(self) -> str:
        """The number's digits alone, for a `tel:` link; empty for a page."""
        return "".join(filter(str.isdigit, self.value)) if self.is_phone else ""

    @property
    def last_seen(self) -> date:
        """The day it was last seen anywhere, live or in a stored copy."""
        return self.checked or self.read


@dataclass(frozen=True)
class Match:
    """One council that may be meant, and why."""

    council: Council
    why: Why


@dataclass(frozen=True)
class PlaceOutcome:
    """What became of what was typed. It never holds what was typed.

    `matches` has one council for `council`, two to four for `choices` (more for a name such as London: see `many`);
    `nation` is set for `outside-england`, and beside councils when the place may lie there too;
    `others` are the councils next door, for "not your council?".
    """

    kind: PlaceKind
    matches: tuple[Match, ...] = ()
    nation: Nation | None = None
    caveats: tuple[Caveat, ...] = ()
    others: tuple[Council, ...] = field(default=())

    @property
    def councils(self) -> tuple[Council, ...]:
        """The councils alone, best first."""
        return tuple(match.council for match in self.matches)

    @property
    def many(self) -> bool:
        """Too many to stand side by side with their numbers: list the names."""
        return len(self.matches) > 4
