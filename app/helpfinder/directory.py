"""The councils that run children's services and their contacts, as named questions; immutable once loaded.

It must not show what may not be shown: low confidence and rows marked `show: no` never leave it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.helpfinder.models import ContactKind, Council, LocalContact
from app.helpfinder.rows import Former, contact_row, council_row, former_row
from app.helpfinder.tables import Row, Tables

_ORDER = tuple(ContactKind)


class Directory:
    """All councils with their days in force, and all contacts with their sources."""

    def __init__(
        self, councils: Iterable[Council], contacts: Iterable[LocalContact], former: Iterable[Former] = ()
    ) -> None:
        self._councils = {council.gss: council for council in councils}
        self._slugs = {council.slug: council for council in self._councils.values()}
        self._contacts: dict[str, list[LocalContact]] = defaultdict(list)
        for contact in contacts:
            self._contacts[contact.gss].append(contact)
        self._former = {row.gss: row.now for row in former}
        self._over: dict[str, list[str]] = defaultdict(list)
        for council in self._councils.values():
            for _name, district in council.districts:
                self._over[district].append(council.gss)

    @classmethod
    def load(cls, folder: Path) -> Directory:
        """Read councils.csv, contacts.csv and former.csv; ContentFaulty tells every fault with file and line."""
        tables = Tables(folder)
        councils = tables.shaped("councils.csv", council_row)
        names = {council.gss: council.name for council in councils}
        contacts = tables.shaped("contacts.csv", lambda row: _contact(row, names))
        former = tables.shaped("former.csv", former_row)
        tables.close()
        return cls(councils, contacts, former)

    def councils(self, day: date) -> tuple[Council, ...]:
        """Those in force on that day, by name."""
        found = (council for council in self._councils.values() if council.in_force(day))
        return tuple(sorted(found, key=lambda council: council.name))

    def council(self, gss: str) -> Council | None:
        """A council by its code, in force or not."""
        return self._councils.get(gss)

    def by_slug(self, slug: str) -> Council | None:
        """A council by the last part of its permalink, in force or not (see `Council.in_force`)."""
        return self._slugs.get(slug)

    def by_region(self, day: date) -> tuple[tuple[str, tuple[Council, ...]], ...]:
        """Regions and their councils, both by name: the list to tap."""
        regions: dict[str, list[Council]] = defaultdict(list)
        for council in self.councils(day):
            regions[council.region].append(council)
        return tuple((region, tuple(regions[region])) for region in sorted(regions))

    def successors(self, council: Council, day: date, district: str | None = None) -> tuple[Council, ...]:
        """Who answers on that day in its place: itself while in force; the district decides where it is known."""
        if council.in_force(day):
            return (council,)
        heirs = [other for other in self.councils(day) if council.gss in other.former]
        exact = [heir for heir in heirs if district and any(code == district for _, code in heir.districts)]
        return tuple(exact or heirs)

    def predecessors(self, council: Council) -> tuple[Council, ...]:
        """Councils we know that this one took over from."""
        return tuple(self._councils[gss] for gss in council.former if gss in self._councils)

    def authorities(self, district: str | None, county: str | None, day: date) -> tuple[Council, ...]:
        """The council for two ONS codes on a day: the county before the district, retired codes mapped.

        More than one only where a code has several successors and the district does not tell which; none for codes
        outside England or unknown.
        """
        codes = [county] if county and county.startswith("E10") else []
        codes += [district] if district else []
        found = [self._now(code) for code in codes]
        for candidates in sorted((each for each in found if each), key=len):
            heirs = [heir for gss in candidates for heir in self._successors_of(gss, day, district)]
            if heirs:
                return tuple(dict.fromkeys(heirs))
        return ()

    def contacts_of(self, council: Council, day: date) -> tuple[LocalContact, ...]:
        """What may be shown of a council that day: day number first, then all hours, night, page, advocacy.

        A council without any of its own shows its predecessor's, marked `inherited`.
        """
        own = [contact for contact in self._contacts[council.gss] if _shows(contact, day)]
        if not own and council.former:
            own = [
                replace(contact, gss=council.gss, inherited=True)
                for before in self.predecessors(council)
                for contact in self._contacts[before.gss]
                if contact.shows
            ]
        return tuple(sorted(own, key=lambda contact: _ORDER.index(contact.kind)))

    def stale(self, day: date, days: int) -> tuple[LocalContact, ...]:
        """Shown contacts that nobody has seen, live or in a stored copy, for more than so many days."""
        return tuple(
            contact
            for council in self.councils(day)
            for contact in self.contacts_of(council, day)
            if (day - contact.last_seen).days > days
        )

    def _now(self, code: str) -> tuple[str, ...]:
        """The council or councils a code belongs to, before asking which of them are in force."""
        if code in self._councils:
            return (code,)
        return self._former.get(code) or tuple(self._over.get(code, ()))

    def _successors_of(self, gss: str, day: date, district: str | None) -> tuple[Council, ...]:
        council = self._councils.get(gss)
        if council is None:
            return ()
        if council.starts and day < council.starts:
            return ()
        return self.successors(council, day, district)


def _contact(row: Row, names: Mapping[str, str]) -> LocalContact:
    """The contact of a row whose code and name are those of one council: else a number stands on another's page."""
    made = contact_row(row)
    if made.gss not in names:
        raise ValueError(f"There is no council {made.gss}.")
    if row["council"] != names[made.gss]:
        raise ValueError(f"{made.gss} is the code of {names[made.gss]}, but the row says {row['council']}.")
    return made


def _shows(contact: LocalContact, day: date) -> bool:
    if not contact.shows:
        return False
    return (contact.starts is None or contact.starts <= day) and (contact.ends is None or day <= contact.ends)
