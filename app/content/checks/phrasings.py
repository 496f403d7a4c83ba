"""Ways of asking: no two entries may share one, or the search could not choose between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from app.content.faults import Fault
from app.content.loader import Content
from app.content.models import EntryWords
from app.text.normalise import normalise


def phrasings(content: Content) -> Iterator[Fault]:
    """Shared ways of asking, compared as the search compares them: without case, marks and accents."""
    for language, table in content.entry_words.items():
        for asked, owners in _owners(table).items():
            first, *others = sorted(set(owners))
            for other in others:
                says = f"'{asked}' is also a way of asking '{first}'. Keep it in one of the two."
                yield Fault(f"faq/{other}/{language}.md", "ask", says)
            if not others and len(owners) > 1:
                yield Fault(f"faq/{first}/{language}.md", "ask", f"'{asked}' stands here twice.")


def _owners(table: Mapping[str, EntryWords]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for entry, words in table.items():
        for asked in words.ask:
            found[normalise(asked)].append(entry)
    return found
