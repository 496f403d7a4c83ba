"""Turns one row of a council table into its shape; a wrong value is a ValueError in words a writer understands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.helpfinder.hours import Hours, parse_week
from app.helpfinder.models import ContactKind, Council, LocalContact
from app.helpfinder.tables import Row, day, listed

_PHONE = re.compile(r"0[\d ]{9,14}")
_KINDS = {
    "phone_day": ContactKind.DAY,
    "phone_24h": ContactKind.ALL_HOURS,
    "phone_out_of_hours": ContactKind.NIGHT,
    "concern_page": ContactKind.PAGE,
    "advocacy": ContactKind.ADVOCACY,
}
CONFIDENCES = ("high", "medium", "low")


@dataclass(frozen=True)
class Former:
    """A retired code and the council or councils that answer for it now."""

    gss: str
    name: str
    now: tuple[str, ...]


def council_row(row: Row) -> Council:
    """One council; districts are written `Name=Code|Name=Code`."""
    pairs = [part.partition("=") for part in listed(row["districts"])]
    return Council(
        gss=_filled(row, "gss"),
        slug=_filled(row, "gov_uk_slug"),
        name=_filled(row, "short_name"),
        official_name=_filled(row, "official_name"),
        kind=row["la_type"],
        region=_filled(row, "region"),
        website=row["website"],
        partnership=row["scp_name"],
        districts=tuple((name, code) for name, _, code in pairs),
        former=listed(row["former_gss"]),
        starts=day(row["from"]),
        ends=day(row["until"]),
    )


def contact_row(row: Row) -> LocalContact:
    """One contact. It shows only where the row says so and its confidence is not low."""
    confidence = row["confidence"]
    if confidence not in CONFIDENCES:
        raise ValueError(f"The confidence is {confidence!r}; it must be one of {', '.join(CONFIDENCES)}.")
    read = day(_filled(row, "read"))
    assert read is not None
    return LocalContact(
        gss=_filled(row, "gss"),
        kind=_kind(row),
        value=_value(row),
        source=_filled(row, "source_url"),
        read=read,
        checked=day(row["checked"]),
        confidence=confidence,
        hours=_hours(row),
        shows=row["show"] == "yes" and confidence != "low",
        starts=day(row["from"]),
        ends=day(row["until"]),
    )


def former_row(row: Row) -> Former:
    """One retired code."""
    return Former(_filled(row, "former_gss"), row["name"], listed(_filled(row, "childrens_services_gss")))


def _filled(row: Row, column: str) -> str:
    if not row[column].strip():
        raise ValueError(f"The column {column} is empty.")
    return row[column].strip()


def _kind(row: Row) -> ContactKind:
    if row["kind"] not in _KINDS:
        raise ValueError(f"The kind is {row['kind']!r}; it must be one of {', '.join(_KINDS)}.")
    return _KINDS[row["kind"]]


def _value(row: Row) -> str:
    value = _filled(row, "value")
    is_page = row["kind"] == "concern_page"
    if not (value.startswith("http") if is_page else _PHONE.fullmatch(value)):
        raise ValueError(f"The value {value!r} is not {'a web address' if is_page else 'a phone number'}.")
    return value


def _hours(row: Row) -> Hours:
    if row["hours"] == "always":
        return Hours("always")
    if not row["hours"]:
        return Hours()
    return Hours("weekly", parse_week(row["hours"]), row["bank_holidays"] or "unknown")
