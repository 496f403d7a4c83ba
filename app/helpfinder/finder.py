"""From whatever a child types to a council: the offline index, then the live service, then the place's name.

It must not keep, log or raise what was typed, and it always ends in an outcome.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import date, datetime

from app.errors import GuideError
from app.helpfinder.directory import Directory
from app.helpfinder.hours import uk_time
from app.helpfinder.models import Caveat, Council, Match, Nation, PlaceKind, PlaceOutcome, Why
from app.helpfinder.nations import LIKELY_AREAS, SURE_AREAS
from app.helpfinder.offline import OfflineLookup
from app.helpfinder.places import MOST_CHOICES, PlaceIndex
from app.helpfinder.ports import NO_ANSWER, Area, CouncilLookup, Located, NoLookup, PostcodeState
from app.helpfinder.postcodes import Postcode, Recognised, recognise

log = logging.getLogger("guide.places")

MOST_TYPED = 500
"""Characters of a place that are read; the form and the API take no more."""


class Finder:
    """Finds the council for a place as it is on a given day."""

    def __init__(
        self,
        directory: Directory,
        places: PlaceIndex,
        offline: OfflineLookup | None = None,
        live: CouncilLookup | None = None,
        *,
        ask_names: bool = False,
    ) -> None:
        """`ask_names`: names that our tables lack (small villages) are asked of the live service too. They leave this
        machine then, as postcodes do.
        """
        self._directory = directory
        self._places = places
        self._offline = offline
        self._live = live or NoLookup()
        self._ask_names = ask_names

    async def find(self, text: str, when: datetime) -> PlaceOutcome:
        """What became of a postcode, half of one, a place name or a whole address; `when` is an aware moment."""
        day = uk_time(when).date()
        recognised = recognise(text[:MOST_TYPED])
        if recognised is None:
            return await self._by_name(text[:MOST_TYPED], day)
        nation = SURE_AREAS.get(recognised.postcode.area)
        if nation:
            return _outside(nation)
        located = await self._locate(recognised.postcode)
        return self._from_located(located, recognised.postcode, day) or self._without(located, recognised, day)

    async def _by_name(self, text: str, day: date) -> PlaceOutcome:
        known = self._places.find(text, day)
        guessed = known.kind is PlaceKind.CHOICES and Caveat.NEAR_MISS in known.caveats
        name = self._places.asked(text) if guessed or known.kind is PlaceKind.NOT_FOUND else ""
        if not name or not self._ask_names:
            return known
        located = await self._live.named(name)
        councils = self._councils(located.areas, day)
        if not councils:
            return _outside(located.nation) if located.nation else known
        kind = PlaceKind.COUNCIL if len(councils) == 1 else PlaceKind.CHOICES
        why = Why.NAME if len(councils) == 1 else Why.SHARED_NAME
        return PlaceOutcome(kind, tuple(Match(council, why) for council in councils), located.partly)

    async def _locate(self, postcode: Postcode) -> Located:
        """Ask the index; ask the service where the index has no such first half (or there is no index)."""
        found = NO_ANSWER
        if self._offline:
            try:
                found = self._offline.locate(postcode)
            except GuideError as error:
                log.warning("the offline postcode index cannot be read (%s)", type(error).__name__)
        if found.areas or found.nation:
            return found
        live = await self._live.locate(postcode)
        return found if live.known is PostcodeState.NO_ANSWER else live

    def _from_located(self, located: Located, postcode: Postcode, day: date) -> PlaceOutcome | None:
        councils = self._councils(located.areas, day)
        if located.nation:
            return PlaceOutcome(PlaceKind.OUTSIDE_ENGLAND, nation=located.nation, others=councils[:MOST_CHOICES])
        if not councils:
            return None
        caveats = _caveats(located, postcode, len(councils))
        others = tuple(each for each in self._councils(located.nearby, day) if each not in councils)
        why = Why.POSTCODE if located.known in {PostcodeState.LIVE, PostcodeState.OLD} else Why.HALF_POSTCODE
        if located.border and len(councils) > 1:
            why = Why.BORDER
        matches = tuple(Match(council, why) for council in councils[:MOST_CHOICES])
        kind = PlaceKind.COUNCIL if len(matches) == 1 else PlaceKind.CHOICES
        return PlaceOutcome(kind, matches, located.partly, caveats, others=others[: MOST_CHOICES - 1])

    def _councils(self, areas: Iterable[Area], day: date) -> tuple[Council, ...]:
        found: dict[Council, None] = {}
        for area in areas:
            councils = self._directory.authorities(area.district, area.county, day)
            if not councils and area.name:
                councils = self._places.named(area.name, day)
            found.update(dict.fromkeys(councils))
        return tuple(found)

    def _without(self, located: Located, recognised: Recognised, day: date) -> PlaceOutcome:
        """No council came of the postcode: the words round it, the likely nation, or a kind end."""
        named = self._places.find(recognised.rest, day)
        if named.kind in {PlaceKind.COUNCIL, PlaceKind.CHOICES}:
            return PlaceOutcome(named.kind, named.matches, named.nation, (*named.caveats, Caveat.FROM_NAME))
        if named.kind is PlaceKind.OUTSIDE_ENGLAND:
            return named
        nation = LIKELY_AREAS.get(recognised.postcode.area)
        if nation:
            return _outside(nation)
        unasked = located.known is PostcodeState.NO_ANSWER
        return PlaceOutcome(PlaceKind.UNAVAILABLE if unasked else PlaceKind.NOT_FOUND)


def _outside(nation: Nation) -> PlaceOutcome:
    return PlaceOutcome(PlaceKind.OUTSIDE_ENGLAND, nation=nation)


def _caveats(located: Located, postcode: Postcode, councils: int) -> tuple[Caveat, ...]:
    caveats = []
    if located.known is PostcodeState.OLD:
        caveats.append(Caveat.OLD_POSTCODE)
    if located.known is PostcodeState.HALF and postcode.whole:
        caveats.append(Caveat.UNKNOWN_POSTCODE)
    if located.border and councils > 1:
        caveats.append(Caveat.BORDER)
    return tuple(caveats)
