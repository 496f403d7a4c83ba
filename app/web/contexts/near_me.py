"""Help near a child: councils with their numbers, where each was found and whether it is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from app.helpfinder.models import Caveat, Council, Nation, PlaceKind
from app.web.contexts.contacts import ContactView
from app.web.rendering import Context


@dataclass(frozen=True)
class LocalView:
    """One number or page of a council. `opening` is open, shut or unknown."""

    kind: str
    value: str
    dial: str
    source: str
    seen: date
    live: bool
    inherited: bool
    opening: str
    opens_at: datetime | None
    closes_at: datetime | None


@dataclass(frozen=True)
class CouncilView:
    """One council: its phones (what is open first), its pages, who speaks up for a child there."""

    slug: str
    name: str
    website: str
    partnership: str
    why: str
    phones: tuple[LocalView, ...]
    pages: tuple[LocalView, ...]
    advocacy: tuple[LocalView, ...]
    maybe_shut: bool
    """Outside office hours, with no number that is known to be open or is for nights."""
    ends: date | None
    successors: tuple[Council, ...]


@dataclass(frozen=True)
class NearMePage(Context):
    """/help/near-me: the form, what became of a place, the list to tap."""

    template: ClassVar[str] = "pages/near-me.html"
    kind: PlaceKind | None
    councils: tuple[CouncilView, ...]
    names: tuple[Council, ...]
    nation: Nation | None
    caveats: tuple[Caveat, ...]
    error: str
    national: tuple[ContactView, ...]
    """Who is there for every place in England; outside England who is there anywhere."""
    nation_contacts: tuple[ContactView, ...]
    regions: tuple[tuple[str, tuple[Council, ...]], ...]


@dataclass(frozen=True)
class CouncilPage(Context):
    """/help/near-me/{council}"""

    template: ClassVar[str] = "pages/council.html"
    council: CouncilView
    national: tuple[ContactView, ...]
    advocacy: tuple[ContactView, ...]
    can_speak: bool
