"""A calendar file (.ics, RFC 5545) of whole-day reminders. Titles come from content; it holds no names or addresses."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

LONGEST_LINE = 75
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True)
class Reminder:
    """A whole day and the harmless words that stand on it."""

    day: date
    title: str


def calendar(reminders: Sequence[Reminder], now: datetime) -> str:
    """The text of the file, lines ended by CRLF. `now` must know its time zone (it becomes DTSTAMP in UTC)."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Reminders//EN", "CALSCALE:GREGORIAN"]
    for number, reminder in enumerate(reminders):
        lines.extend(_event(number, reminder, now))
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def _event(number: int, reminder: Reminder, now: datetime) -> Iterable[str]:
    key = hashlib.sha256(f"{reminder.day}|{number}|{reminder.title}".encode()).hexdigest()[:20]
    return (
        "BEGIN:VEVENT",
        f"UID:{key}",
        f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{_day(reminder.day)}",
        f"DTEND;VALUE=DATE:{_day(reminder.day + timedelta(days=1))}",
        f"SUMMARY:{reminder.title.translate(ESCAPES)}",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        "END:VEVENT",
    )


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def folded(line: str) -> Iterator[str]:
    """The line in parts of at most 75 octets, each after the first begun by a space; no letter is cut in two."""
    part, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LONGEST_LINE:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + width
    yield part
