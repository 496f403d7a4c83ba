"""Reads the answers of a postcodes.io server, where whatever is not as it should be counts as absent."""

from __future__ import annotations

from typing import Any

from app.helpfinder.nations import of_code, of_country
from app.helpfinder.placenames import key
from app.helpfinder.ports import UNKNOWN, Area, Located, PostcodeState

SETTLEMENTS = frozenset({"city", "town", "village", "hamlet", "suburban area", "other settlement"})


def located(known: PostcodeState, result: dict[str, Any], half: Located | None) -> Located:
    """Where the server puts a postcode; `half` is what it said of the first half alone, kept beside as other areas."""
    codes = result.get("codes")
    codes = codes if isinstance(codes, dict) else {}
    district, county = _text(codes.get("admin_district")), _text(codes.get("admin_county"))
    nation = of_code(district) or of_country(_text(result.get("country")))
    area = Area(district or None, county or None, _text(result.get("admin_district")))
    return Located(known, (area,), half.areas if half else (), nation)


def half_located(result: dict[str, Any]) -> Located:
    """A first half comes with names only, and its districts and counties are not paired: each district is looked up."""
    countries = list(dict.fromkeys(of_country(_text(name)) for name in _list(result.get("country"))))
    partly = next((nation for nation in countries if nation), None)
    nation = partly if len(countries) == 1 else None
    names = [_text(name) for name in _list(result.get("admin_district"))]
    return Located(PostcodeState.HALF, tuple(Area(name=name) for name in names if name), nation=nation, partly=partly)


def places_located(result: object, name: str) -> Located:
    """The districts of the settlements whose name is exactly this one; others of the list only begin like it."""
    found: dict[Area, None] = {}
    nations = []
    for place in _list(result):
        if isinstance(place, dict) and _is_settlement(place, name):
            nations.append(of_country(_text(place.get("country"))))
            if nations[-1] is None:
                found[Area(name=_text(place.get("district_borough")) or _text(place.get("county_unitary")))] = None
    partly = next((nation for nation in nations if nation), None)
    if not nations:
        return UNKNOWN
    return Located(PostcodeState.LIVE, tuple(found), nation=None if found else partly, partly=partly)


def _is_settlement(place: dict[str, Any], name: str) -> bool:
    names = {key(_text(place.get(field))) for field in ("name_1", "name_2")}
    return key(name) in names and _text(place.get("local_type")).casefold() in SETTLEMENTS


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
