"""What the finder asks of anything that knows postcodes: the offline index, a live service, or neither.

No answer, no error and no text form of anything here ever holds the postcode.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from app.helpfinder.models import Nation
from app.helpfinder.postcodes import Postcode


@dataclass(frozen=True)
class Area:
    """Where a postcode lies: ONS codes of its district and county, or only a district's name where no code was told."""

    district: str | None = None
    county: str | None = None
    name: str = ""


class PostcodeState(StrEnum):
    """How well a postcode is known. `unknown`: no such postcode. `no-answer`: nobody could be asked."""

    LIVE = "live"
    OLD = "old"
    HALF = "half"
    UNKNOWN = "unknown"
    NO_ANSWER = "no-answer"


@dataclass(frozen=True)
class Located:
    """`areas`: of the postcode, likeliest first (several: it may lie in any). `nearby`: others of its first half."""

    known: PostcodeState
    areas: tuple[Area, ...] = ()
    nearby: tuple[Area, ...] = ()
    nation: Nation | None = None
    border: bool = False
    partly: Nation | None = None
    """Some of it lies in that nation."""


NO_ANSWER = Located(PostcodeState.NO_ANSWER)
UNKNOWN = Located(PostcodeState.UNKNOWN)


class CouncilLookup(Protocol):
    """Finds where a postcode lies, in bounded time, and never raises: a failure is `NO_ANSWER`."""

    async def locate(self, postcode: Postcode) -> Located:
        """Where one postcode lies."""
        ...

    async def named(self, name: str) -> Located:
        """Where the places of exactly this name lie, as names of districts; for villages that our tables lack."""


class NoLookup:
    """The null one: nobody to ask."""

    async def locate(self, postcode: Postcode) -> Located:
        """Always `NO_ANSWER`."""
        return NO_ANSWER

    async def named(self, name: str) -> Located:
        """Always `NO_ANSWER`."""
        return NO_ANSWER
