"""Ways of asking: no two entries may share one, or the search could not choose between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from app.content.faults import Fault
from app.content.loader import Content
from app.text.normalise import normalise


def phrasings(content: Content) -> Iterator[Fault]:
    """Shared ways of asking, compared as the search compares them: without case, marks and accents."""
    for language in content.entry_words:
        for asked, places in _places(content, language).items():
            (first, _), *others = sorted(places)
            for entry, file in others:
                says = "stands here twice." if entry == first else f"is also a way of asking '{first}'. Keep it in one."
                yield Fault(file, "ask", f"'{asked}' {says}")


def _places(content: Content, language: str) -> dict[str, list[tuple[str, str]]]:
    """Each way of asking, with the entries it belongs to and the files it stands in."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entry, words in content.entry_words[language].items():
        for asked in words.ask:
            found[normalise(asked)].append((entry, f"faq/{entry}/{language}.md"))
    for entry, heard in content.heard.get(language, {}).items():
        for asked in heard.ask:
            found[normalise(asked)].append((entry, f"faq/{entry}/{language}.heard.yaml"))
    return found
