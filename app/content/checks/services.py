"""Services that one file names and contacts.yaml defines. One on hold is no error: pages leave it out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from app.content.faults import Fault, Severity
from app.content.loader import Content

HELD = "The service '{}' is on hold: what leads to it here is left out of the pages until it may be shown again."


def unknown(file: str, field: str, ids: Iterable[str], known: Collection[str], what: str) -> Iterator[Fault]:
    """One fault for each id that is not among the known ones; `what` says what it should have been."""
    for one in ids:
        if one not in known:
            yield Fault(file, field, f"There is no {what} called '{one}'. Look for a slip of the pen, or add it.")


def held(content: Content) -> set[str]:
    """The services that are shown nowhere."""
    return {one.id for one in content.contacts.values() if not one.show.may_show}


def services(content: Content, file: str, field: str, ids: Iterable[str]) -> Iterator[Fault]:
    """An error for each id that is no service, a warning for each that is on hold."""
    named = list(ids)
    yield from unknown(file, field, named, content.contacts, "service")
    on_hold = held(content)
    yield from (Fault(file, field, HELD.format(one), Severity.WARNING) for one in named if one in on_hold)
