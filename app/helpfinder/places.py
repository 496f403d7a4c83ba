"""From a place's name to its council: exactly, inside an address, or nearly. It is not the question matcher.

Exactness comes before size; whatever is less than sure becomes a choice of two to four.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.helpfinder.addresses import names_in
from app.helpfinder.directory import Directory
from app.helpfinder.models import Caveat, Council, Match, Nation, PlaceKind, PlaceOutcome, Why
from app.helpfinder.placenames import PlaceName, PlaceNames, key
from app.helpfinder.placewords import PlaceWords
from app.i18n.locales import SOURCE_LANGUAGE

MOST_CHOICES = 4
SHORTEST_NEAR = 5
SHORTEST_BEGINNING = 6
_TOO_WIDE = frozenset({"england", "uk", "united kingdom", "britain", "great britain", "gb", "europe"})
_NOT_FOUND = PlaceOutcome(PlaceKind.NOT_FOUND)


class PlaceIndex:
    """Finds councils by name."""

    def __init__(self, names: PlaceNames, directory: Directory, around: PlaceWords) -> None:
        """`around`: the words that people type round a name."""
        self._names = names
        self._around = around
        self._directory = directory
        self._keys = [name for name in names.keys if len(name) >= SHORTEST_NEAR]

    @classmethod
    def load(cls, folder: Path, directory: Directory, languages: Iterable[str] = (SOURCE_LANGUAGE,)) -> PlaceIndex:
        """Read the tables of names beside the councils; ContentFaulty tells every fault.

        `languages`: those whose words may stand round a name.
        """
        return cls(PlaceNames.load(folder, directory), directory, PlaceWords.load(folder, languages))

    def find(self, text: str, day: date) -> PlaceOutcome:
        """The council or councils a text may mean on that day; `not-found` rather than a wild guess."""
        for query in self._readings(text):
            name = self._names.get(query)
            if name:
                return self._outcome([name], day)
        inside = names_in(text, self._names, self._around)
        if inside:
            return self._outcome(inside, day)
        return self._near(self._readings(text)[-1], day)

    def named(self, name: str, day: date) -> tuple[Council, ...]:
        """The councils of a district's or council's exact name, as postcode services print it."""
        for reading in self._readings(name):
            found = self._names.get(reading)
            if found:
                return self._councils([found], day)
        return ()

    def asked(self, text: str) -> str:
        """The name in a text, fit to be asked of a service: one to three words of letters; else nothing."""
        name = self._readings(text)[-1]
        return name if re.fullmatch(r"[a-z]{3,20}(?: [a-z]{2,20}){0,2}", name) else ""

    def _readings(self, text: str) -> list[str]:
        """What was typed as a name: as it stands, then without the words round it."""
        whole = key(text)
        plain = self._around.bare(_plain(text))
        return list(dict.fromkeys((whole, key(plain)))) if plain else [whole]

    def _outcome(self, names: list[PlaceName], day: date) -> PlaceOutcome:
        """Several names of one address narrow each other down; a county only helps to choose between towns."""
        exact = [name for name in names if not name.wide] or names
        councils = self._councils(exact[:1], day)
        nation = exact[0].nation
        for other in (*exact[1:], *(name for name in names if name.wide and name is not exact[0])):
            narrowed = self._councils([other], day)
            if other.nation and nation is other.nation and not narrowed:
                return _outside(other.nation)
            both = tuple(council for council in councils if council in narrowed)
            councils = both or (councils if other.wide else _joined(councils, narrowed))
            nation = nation if other.nation or not both else None
        return _ended(councils, nation, exact[0].why)

    def _councils(self, names: Iterable[PlaceName], day: date) -> tuple[Council, ...]:
        found: dict[Council, None] = {}
        for name in names:
            for gss, district in name.places:
                council = self._directory.council(gss)
                if council:
                    found.update(dict.fromkeys(self._directory.successors(council, day, district or None)))
        return tuple(found)

    def _near(self, query: str, day: date) -> PlaceOutcome:
        """Names a few letters away, the nearest first."""
        if len(query) < SHORTEST_NEAR or query in _TOO_WIDE:
            return _NOT_FOUND
        begun = [name for name in self._keys if _begins(name, query)]
        allowed = 1 if len(query) < 7 else 2 if len(query) < 11 else 3
        hits = process.extract(query, self._keys, scorer=OSA.distance, limit=12, score_cutoff=allowed + 2)
        ranked = [*((1, name) for name in begun), *_ranked(hits, query)]
        best = [(far, name) for far, found in ranked if (name := self._names.exact(found))]
        return self._offered(best, len(query), day) if best and best[0][0] <= allowed else _NOT_FOUND

    def _offered(self, best: list[tuple[int, PlaceName]], length: int, day: date) -> PlaceOutcome:
        """The nearest alone only where it is one letter away, long or a council's own name, and has no rival as near.

        Otherwise it stands in a choice: what was typed may be a village that is not in our tables.
        """
        nearest, first = best[0]
        if first.nation and not first.places:
            return _outside(first.nation)
        rivals = self._councils([name for far, name in best if far <= nearest], day)
        sure = nearest == 1 and len(rivals) == 1 and (length >= 8 or (length >= 6 and first.rank < 2))
        close = self._councils([name for far, name in best if far <= nearest + 1], day)[:MOST_CHOICES]
        wide = self._councils([name for _, name in best], day)[:2]
        councils = rivals if sure else close if len(close) > 1 else wide
        kind = PlaceKind.COUNCIL if len(councils) == 1 else PlaceKind.CHOICES
        return PlaceOutcome(kind, tuple(Match(each, Why.NEAR_MISS) for each in councils), caveats=(Caveat.NEAR_MISS,))


def _begins(name: str, query: str) -> bool:
    """A name broken off inside a word ("scarboro"); "barton" is not broken off from "barton humber"."""
    return len(query) >= SHORTEST_BEGINNING and name.startswith(query) and name[len(query) : len(query) + 1] != " "


def _ranked(hits: Iterable[tuple[str, float, int]], query: str) -> list[tuple[int, str]]:
    """Nearest first; a name that starts alike before one that does not; then as they came."""
    return sorted(((int(far), name) for name, far, _ in hits), key=lambda hit: (hit[0], hit[1][:1] != query[:1]))


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text.casefold().replace("'", "")).split())


def _joined(first: tuple[Council, ...], second: tuple[Council, ...]) -> tuple[Council, ...]:
    """Both sets, leaving room for the second where there are more than can stand side by side."""
    room = MOST_CHOICES - min(len(second), 1)
    return tuple(dict.fromkeys((*first[:room], *second)))[:MOST_CHOICES]


def _outside(nation: Nation) -> PlaceOutcome:
    return PlaceOutcome(PlaceKind.OUTSIDE_ENGLAND, nation=nation)


def _ended(councils: tuple[Council, ...], nation: Nation | None, why: Why) -> PlaceOutcome:
    if not councils:
        return _outside(nation) if nation else _NOT_FOUND
    if len(councils) == 1:
        why = Why.NAME if why is Why.SHARED_NAME else why
        return PlaceOutcome(PlaceKind.COUNCIL, (Match(councils[0], why),), nation)
    matches = tuple(Match(council, Why.SHARED_NAME) for council in councils)
    return PlaceOutcome(PlaceKind.CHOICES, matches, nation)
