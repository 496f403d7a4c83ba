"""Tells places outside England, which have services of their own: by postcode area, by ONS code, by name.

It must not send anyone away: it names the nation, and the page shows that nation's way in beside the national help.
"""

from __future__ import annotations

from app.helpfinder.models import Nation

_SCOTTISH = "AB DD EH FK G HS IV KA KW KY ML PA PH ZE"
SURE_AREAS = {
    "BT": Nation.NORTHERN_IRELAND,
    "JE": Nation.JERSEY,
    "GY": Nation.GUERNSEY,
    "IM": Nation.ISLE_OF_MAN,
    "BF": Nation.FORCES,
    "CF": Nation.WALES,
    "SA": Nation.WALES,
    **dict.fromkeys(_SCOTTISH.split(), Nation.SCOTLAND),
}
"""Areas with no home in England: answered at once, and never sent to a service."""

LIKELY_AREAS = {"LL": Nation.WALES, "LD": Nation.WALES, "DG": Nation.SCOTLAND}
"""Areas with a few English homes at their edge: believed only when no index or service could tell."""

_CODES = {"W": Nation.WALES, "S": Nation.SCOTLAND, "N": Nation.NORTHERN_IRELAND, "M": Nation.ISLE_OF_MAN}
_COUNTRIES = {
    "wales": Nation.WALES,
    "scotland": Nation.SCOTLAND,
    "northern ireland": Nation.NORTHERN_IRELAND,
    "isle of man": Nation.ISLE_OF_MAN,
    "channel islands": Nation.CHANNEL_ISLANDS,
    "jersey": Nation.JERSEY,
    "guernsey": Nation.GUERNSEY,
}


def of_code(code: str | None) -> Nation | None:
    """The nation of an ONS code; None for England's. `L99999999` is Jersey or Guernsey."""
    if not code:
        return None
    return Nation.CHANNEL_ISLANDS if code[0] == "L" else _CODES.get(code[0])


def of_country(name: str | None) -> Nation | None:
    """The nation of a country's name as postcode services write it; None for England and for nothing."""
    return _COUNTRIES.get((name or "").casefold())
