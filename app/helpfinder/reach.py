"""The order in which a council's own numbers stand on a page at one moment. It hides nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time

from app.helpfinder.hours import by_reach, is_bank_holiday, uk_time
from app.helpfinder.models import ContactKind, LocalContact

OFFICE_OPENS, OFFICE_SHUTS = time(9), time(17)
_BY_DAY = (ContactKind.DAY, ContactKind.ALL_HOURS, ContactKind.NIGHT, ContactKind.PAGE, ContactKind.ADVOCACY)
_BY_NIGHT = (ContactKind.ALL_HOURS, ContactKind.NIGHT, ContactKind.DAY, ContactKind.PAGE, ContactKind.ADVOCACY)


def office_hours(when: datetime) -> bool:
    """The hours most councils keep, Monday to Friday, nine to five, no bank holiday: for order only, never "open"."""
    now = uk_time(when)
    return now.weekday() < 5 and not is_bank_holiday(now.date()) and OFFICE_OPENS <= now.time() < OFFICE_SHUTS


def local_by_reach(
    contacts: Iterable[LocalContact], when: datetime, *, quiet_first: bool = False
) -> list[LocalContact]:
    """Numbers known to be open first; of those whose hours are not known the night number leads at night and weekends.

    With `quiet_first` the pages lead inside each group. A page is always there and stands with what is not known.
    """
    kinds = _BY_DAY if office_hours(when) else _BY_NIGHT
    by_kind = sorted(contacts, key=lambda contact: kinds.index(contact.kind))
    return by_reach(
        by_kind,
        when,
        hours_of=lambda contact: contact.hours,
        is_quiet=lambda contact: not contact.is_phone,
        quiet_first=quiet_first,
    )
