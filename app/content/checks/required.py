"""What pages name by themselves (`signposts.yaml`) stands in the content, and in every language that is served."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from app.content.checks.services import unknown
from app.content.faults import Fault
from app.content.loader import Content
from app.content.models import ShowState

FILE = "signposts.yaml"


def required(content: Content) -> Iterator[Fault]:
    """Ids that a page links to and that stand nowhere; numbers of every page that are not sure; words that lack."""
    yield from _by_name(content)
    yield from _everywhere(content)
    yield from _spoken(content)


def _by_name(content: Content) -> Iterator[Fault]:
    if content.signposts is None:
        return
    named = content.signposts.by_name
    yield from unknown(FILE, "firm", content.signposts.firm, content.replies.get("en", {}), "reply")
    yield from unknown(FILE, "by_name.entries", named.entries, content.entries, "entry")
    yield from unknown(FILE, "by_name.topics", named.topics, content.topics, "topic")
    yield from unknown(FILE, "by_name.openers", named.openers, content.openers, "way to begin")
    yield from unknown(FILE, "by_name.replies", named.replies, content.replies.get("en", {}), "reply")
    yield from unknown(FILE, "by_name.pages", named.pages, content.pages.get("en", {}), "page")


def _everywhere(content: Content) -> Iterator[Fault]:
    for one in content.signposts.everywhere if content.signposts else ():
        found = content.contacts.get(one)
        if found is not None and not (found.show is ShowState.SHOW and found.phones):
            says = "This one stands on every page: it needs a phone and `show: show`. Correct a number that is wrong."
            yield Fault("contacts.yaml", f"{one}.show", says)


def _spoken(content: Content) -> Iterator[Fault]:
    """Tables whose words of all languages stand in one file."""
    for language in content.entry_words:
        for topic in content.topics.values():
            yield from _words("topics.yaml", f"{topic.id}.words", topic.words, language)
            for group in topic.groups:
                yield from _words("topics.yaml", f"{topic.id}.{group.id}.words", group.words, language)
        for figure in content.figures.values():
            yield from _words("figures.yaml", f"{figure.id}.words", figure.words, language)
        for law in content.laws.values():
            yield from _words("laws.yaml", f"{law.id}.before", law.before, language)
            yield from _words("laws.yaml", f"{law.id}.after", law.after, language)


def _words(file: str, field: str, words: Collection[str], language: str) -> Iterator[Fault]:
    if language not in words:
        yield Fault(file, f"{field}.{language}", f"The words in this language ('{language}') are missing.")
