"""The ways in: every entry stands behind exactly one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from app.content.checks.services import unknown
from app.content.faults import Fault
from app.content.loader import Content

FILE = "topics.yaml"


def topics(content: Content) -> Iterator[Fault]:
    """Entries that stand in no topic, in two, or that are no entries."""
    placed = Counter(entry for topic in content.topics.values() for group in topic.groups for entry in group.entries)
    yield from unknown(FILE, "entries", placed, content.entries, "entry")
    for entry in content.entries:
        if placed[entry] != 1:
            yield Fault(FILE, entry, f"This entry stands in {placed[entry]} groups. Put it into exactly one.")
