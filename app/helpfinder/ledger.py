"""Which numbers are checked on which pages, and writing down the day one was seen: that field and no other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.content.models import Contact

_FIELD = re.compile(r'("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r?\n|\Z)')
Span = tuple[int, int]


@dataclass(frozen=True)
class Claim:
    """A number (digits; empty for a web page) that should stand on one of these pages. `key` is its place in the file:
    a contact's id, or the row number in the table of councils' contacts.
    """

    file: str
    key: str
    label: str
    dial: str
    pages: tuple[str, ...]
    checked: date | None


def service_claims(contacts: Iterable[Contact]) -> list[Claim]:
    """Every number of every service that may be shown, with its own page first and then its sources."""
    claims = []
    for contact in contacts:
        pages = [contact.website, *(online.url for online in contact.online), *(each.url for each in contact.sources)]
        known = tuple(dict.fromkeys(page for page in pages if page))
        dials = [phone.dial for phone in contact.numbers] + [text.to for text in contact.texts]
        for dial in dict.fromkeys(dials if known else []):
            claims.append(Claim("contacts.yaml", contact.id, contact.id, dial, known, contact.checked))
    return claims


def council_claims(table: str) -> list[Claim]:
    """Every number and page of councils/contacts.csv that may be shown. `table` is the text of the file."""
    claims = []
    for number, row in _records(table):
        if row["show"] != "yes" or row["confidence"] == "low":
            continue
        is_page = row["value"].startswith("http")
        dial = "" if is_page else re.sub(r"\D", "", row["value"])
        page = row["value"] if is_page else row["source_url"]
        checked = date.fromisoformat(row["checked"]) if row["checked"] else None
        label = f"{row['council']} {row['kind']}"
        claims.append(Claim("councils/contacts.csv", str(number), label, dial, (page,), checked))
    return claims


def mark_rows(table: str, rows: Set[str], today: date) -> str:
    """The table with today's date in the `checked` field of these rows; every other character stays."""
    places = [spans["checked"] for number, spans in _spans(table) if str(number) in rows]
    for start, end in reversed(places):
        table = table[:start] + today.isoformat() + table[end:]
    return table


def mark_services(text: str, ids: Set[str], today: date) -> str:
    """contacts.yaml with today as `checked`, and who saw it as `checked_by`, of these services; the rest stays."""
    blocks = re.split(r"(?m)^(?=- id: )", text)
    return "".join(_marked(block, today) if _id(block) in ids else block for block in blocks)


def write(path: Path, text: str) -> None:
    """Replace a file as a whole, so that a stop half-way leaves the old one."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8", newline="")
    beside.replace(path)


def _id(block: str) -> str:
    found = re.match(r"- id: (\S+)", block)
    return found[1] if found else ""


def _marked(block: str, today: date) -> str:
    block = re.sub(r"(?m)^(  checked: ).*$", rf"\g<1>{today.isoformat()}", block, count=1)
    return re.sub(r"(?m)^(  checked_by: ).*$", r"\g<1>verify-contacts", block, count=1)


def _records(table: str) -> Iterator[tuple[int, dict[str, str]]]:
    for number, spans in _spans(table):
        yield number, {name: _unquoted(table[start:end]) for name, (start, end) in spans.items()}


def _unquoted(field: str) -> str:
    return field[1:-1].replace('""', '"') if field.startswith('"') else field


def _spans(table: str) -> Iterator[tuple[int, dict[str, Span]]]:
    """Row numbers (from 1, the heading not counted) with where each field begins and ends in the text."""
    rows = _rows(table)
    heading = [_unquoted(table[start:end]) for start, end in next(rows, [])]
    for number, row in enumerate(rows, start=1):
        yield number, dict(zip(heading, row, strict=True))


def _rows(table: str) -> Iterator[list[Span]]:
    row: list[Span] = []
    place = 0
    while place < len(table):
        match = _FIELD.match(table, place)
        if match is None:
            raise ValueError(f"the table cannot be read near character {place}")
        row.append(match.span(1))
        place = match.end()
        if match[2] != ",":
            yield row
            row = []
