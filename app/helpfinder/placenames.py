"""The names a place goes by, brought to one plain key, with the councils each may mean. Built once; it decides nothing.

Two names with one key are one name that means several councils.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.helpfinder.directory import Directory
from app.helpfinder.models import Council, Nation, Why
from app.helpfinder.tables import Row, Tables, listed
from app.text.normalise import normalise

_SMALL = frozenset({"and", "the", "of", "on", "upon", "in", "by", "le", "at"})
_SAME = {"saint": "st", "saints": "st", "nth": "north", "sth": "south", "gt": "great", "lt": "little", "mount": "mt"}
_RANKS = {"short-name": 0, "official": 0, "ons-name": 0, "alternative": 1, "district": 1, "county-short": 1}
_WIDE_KINDS = frozenset({"region", "old-county", "metropolitan-county", "not-a-council", "nickname", "county-short"})
_SHIRES = frozenset({"Cornwall", "County Durham", "Northumberland", "Somerset", "Dorset", "Isle of Wight", "Rutland"})
_WHYS = {"district": Why.DISTRICT, "former-council": Why.FORMER_COUNCIL}


@dataclass
class PlaceName:
    """`places` are pairs of a council's code and, where it is known, the district the place lies in, likeliest first.

    `wide`: a county or region, which tells two towns apart but is less than either. `rank` 0 is a council's own name.
    """

    key: str
    places: dict[tuple[str, str], None] = field(default_factory=dict)
    nation: Nation | None = None
    why: Why = Why.NAME
    wide: bool = False
    rank: int = 2
    joined: set[str] = field(default_factory=set)
    """The name as typed in one go: `stokeontrent`."""


def key(text: str) -> str:
    """`"Stoke-upon-Trent"` and `"stoke on trent"` are `"stoke trent"`; a name of small words alone stays whole."""
    return key_of(normalise(text).split())


def squashed(name: str) -> str:
    """A key without its spaces, for names typed in one go."""
    return name.replace(" ", "")


class PlaceNames:
    """Every name by its key."""

    def __init__(self) -> None:
        self._by_key: dict[str, PlaceName] = {}
        self._squashed: dict[str, PlaceName] = {}

    @classmethod
    def load(cls, folder: Path, directory: Directory) -> PlaceNames:
        """Read the tables of names beside the councils; ContentFaulty tells every fault."""
        tables = Tables(folder)
        names = cls()
        for shape, file in _TABLES:
            for each in tables.shaped(file, shape):
                names._add(each)
        tables.close()
        names._settle(directory)
        return names

    def get(self, name: str) -> PlaceName | None:
        """The name with that key, spaces or none."""
        return self._by_key.get(name) or self._squashed.get(squashed(name))

    def exact(self, name: str) -> PlaceName | None:
        """The name with exactly that key."""
        return self._by_key.get(name)

    @property
    def keys(self) -> list[str]:
        """All keys."""
        return list(self._by_key)

    def _add(self, new: PlaceName) -> None:
        old = self._by_key.setdefault(new.key, new)
        if old is new:
            return
        old.places.update(new.places)
        old.joined |= new.joined
        old.nation = old.nation or new.nation
        old.wide = old.wide or new.wide
        if new.rank < old.rank:
            old.rank, old.why = new.rank, new.why

    def _settle(self, directory: Directory) -> None:
        for name in self._by_key.values():
            name.places = _without_repeats(name.places)
            councils = [directory.council(gss) for gss, _ in name.places]
            name.wide = name.wide or (name.rank < 2 and any(_is_wide(each, name) for each in councils if each))
            for joined in {squashed(name.key), *name.joined}:
                self._squashed.setdefault(joined, name)


def _is_wide(council: Council, name: PlaceName) -> bool:
    own = key(council.name) == name.key or key(council.official_name) == name.key
    return own and (council.kind == "county" or council.name.endswith("shire") or council.name in _SHIRES)


def _without_repeats(places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], None]:
    """A council without a district gives way to the same council with one."""
    pairs = list(dict.fromkeys(places))
    exact = {gss for gss, district in pairs if district}
    return {(gss, district): None for gss, district in pairs if district or gss not in exact}


def _alias(row: Row) -> PlaceName:
    kind = row["type"]
    district = row["district_or_former_gss"] if row["district_or_former_gss"].startswith("E07") else ""
    places = {(row["gss"], district): None, **{(gss, ""): None for gss in listed(row["also_matches"])}}
    rank = _RANKS.get(kind, 2)
    joined = {squashed(normalise(row["alias"]))}
    return PlaceName(_key_of(row["alias"]), places, None, _WHYS.get(kind, Why.NAME), kind in _WIDE_KINDS, rank, joined)


def _ambiguous(row: Row) -> PlaceName:
    places = {(gss, ""): None for gss in listed(row["gss"])}
    return PlaceName(_key_of(row["name"]), places, why=Why.SHARED_NAME, wide=row["kind"] in _WIDE_KINDS)


def _former(row: Row) -> PlaceName:
    places = {(gss, ""): None for gss in listed(row["childrens_services_gss"])}
    return PlaceName(_key_of(row["name"]), places, why=Why.FORMER_COUNCIL)


def _elsewhere(row: Row) -> PlaceName:
    return PlaceName(_key_of(row["name"]), nation=Nation(row["nation"]), wide=row["wide"] == "yes")


def _key_of(text: str) -> str:
    found = key(text)
    if not found:
        raise ValueError(f"The name {text!r} has no letters.")
    return found


_TABLES: tuple[tuple[Callable[[Row], PlaceName], str], ...] = (
    (_alias, "aliases.csv"),
    (_ambiguous, "ambiguous.csv"),
    (_former, "former.csv"),
    (_elsewhere, "elsewhere.csv"),
)


def grams(words: list[str], longest: int) -> Iterator[tuple[int, int, str]]:
    """Start, end and key of every run of words, the longest first at each start."""
    for start in range(len(words)):
        for end in range(min(len(words), start + longest), start, -1):
            yield start, end, key_of(words[start:end])


def key_of(words: list[str]) -> str:
    """The key of words that are normalised already."""
    return " ".join(_SAME.get(word, word) for word in words if word not in _SMALL) or " ".join(words)
