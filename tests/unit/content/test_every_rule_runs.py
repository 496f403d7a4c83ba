"""A rule that nothing runs finds nothing: what each kind of slip brings is told by `check` itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from content_samples import an_entry, some_words, three_entries

from app.content.checks import check
from app.content.loader import Content
from app.content.models import ByName, Opener, Signposts

Slip = Callable[[Content], Content]


def names_nobody(content: Content) -> Content:
    """An entry leads on to one that nobody wrote."""
    return replace(content, entries={**content.entries, "first": an_entry("first", next=["second", "ghost"])})


def links_to_nothing(content: Content) -> Content:
    """A page links to an entry that nobody wrote."""
    signs = Signposts(emergency=(), national=(), worries={}, by_name=ByName(entries=("ghost",)))
    return replace(content, signposts=signs)


def begins_nowhere(content: Content) -> Content:
    """A way to begin leads to an entry that nobody wrote."""
    opener = Opener(id="begin", kind="general", entry="ghost")
    return replace(content, openers={"begin": opener})


def shares_a_question(content: Content) -> Content:
    """Two entries are asked for in the same words."""
    second = some_words("second", ask=(*some_words("second").ask[1:], "First way 0"))
    return replace(content, entry_words={"en": {**content.entry_words["en"], "second": second}})


def with_first(**changes: str) -> Slip:
    """The words of the first entry, changed."""
    return lambda content: replace(
        content, entry_words={"en": {**content.entry_words["en"], "first": some_words(**changes)}}
    )


SLIPS: dict[str, tuple[Slip, str]] = {
    "references": (names_nobody, "faq/first/entry.yaml: next: There is no entry called 'ghost'"),
    "required": (links_to_nothing, "signposts.yaml: by_name.entries: There is no entry called 'ghost'"),
    "aids": (begins_nowhere, "begin.entry: There is no entry called 'ghost'"),
    "topics": (lambda content: content, "This entry stands in 0 groups."),
    "phrasings": (shares_a_question, "'first way 0' is also a way of asking 'first'."),
    "sizes": (with_first(short="word " * 41), "Make it 40 at most."),
    "words": (with_first(more="You can do it!"), "No exclamation marks."),
}


def told(content: Content, *, measure_reading: bool = False) -> str:
    """Everything that `check` says."""
    return "\n".join(map(str, check(content, measure_reading=measure_reading)))


@pytest.mark.parametrize(("slip", "says"), SLIPS.values(), ids=SLIPS.keys())
def test_every_kind_of_slip_is_told(slip: Slip, says: str) -> None:
    assert says in told(slip(three_entries()))


OF_TWELVE = "The council must decide how quickly everybody will be told about important decisions and why. "
OF_NINE = "The council must decide quickly who will be told about important things and why. "


@pytest.mark.parametrize(("text", "hard"), [(OF_TWELVE, True), (OF_NINE, False)], ids=["of twelve", "of nine"])
def test_an_answer_for_readers_older_than_eleven_is_told(text: str, hard: bool) -> None:
    found = told(three_entries(more=text * 6), measure_reading=True)
    assert ("faq/first/en.md: file: The reading age is " in found) is hard
