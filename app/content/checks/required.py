"""What pages name by themselves (`signposts.yaml`) stands in the content. Other languages: `complete.py`."""

from __future__ import annotations

from collections.abc import Iterator

from app.content.checks.services import unknown
from app.content.complete import shared_words
from app.content.faults import Fault
from app.content.loader import Content
from app.content.models import ShowState
from app.i18n.locales import SOURCE_LANGUAGE

FILE = "signposts.yaml"


def required(content: Content) -> Iterator[Fault]:
    """Ids that a page links to and that stand nowhere; numbers of every page that are not sure; words that lack."""
    yield from _by_name(content)
    yield from _everywhere(content)
    yield from shared_words(content, SOURCE_LANGUAGE)


def _by_name(content: Content) -> Iterator[Fault]:
    if content.signposts is None:
        return
    named = content.signposts.by_name
    yield from unknown(FILE, "firm", content.signposts.firm, content.replies.get(SOURCE_LANGUAGE, {}), "reply")
    yield from unknown(FILE, "by_name.entries", named.entries, content.entries, "entry")
    yield from unknown(FILE, "by_name.topics", named.topics, content.topics, "topic")
    yield from unknown(FILE, "by_name.openers", named.openers, content.openers, "way to begin")
    yield from unknown(FILE, "by_name.replies", named.replies, content.replies.get(SOURCE_LANGUAGE, {}), "reply")
    yield from unknown(FILE, "by_name.pages", named.pages, content.pages.get(SOURCE_LANGUAGE, {}), "page")


def _everywhere(content: Content) -> Iterator[Fault]:
    for one in content.signposts.everywhere if content.signposts else ():
        found = content.contacts.get(one)
        if found is not None and not (found.show is ShowState.SHOW and found.phones):
            says = "This one stands on every page: it needs a phone and `show: show`. Correct a number that is wrong."
            yield Fault("contacts.yaml", f"{one}.show", says)
