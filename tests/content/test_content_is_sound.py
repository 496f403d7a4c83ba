"""What stands in content/ may be served: no fault of any rule, nothing too hard to read, nothing left out."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.content.checks import check
from app.content.checks.readability import entry_reading, younger_reading
from app.content.coverage import coverage_report
from app.content.faults import Severity
from app.content.holding import without_held
from app.content.library import Library
from app.content.loader import Content
from app.content.models import ShowState
from app.content.models.tell import CELLS


def test_every_file_can_be_read(content: Content) -> None:
    assert [str(fault) for fault in content.faults] == []


def test_no_rule_finds_an_error(content: Content) -> None:
    assert [str(fault) for fault in check(content) if fault.severity is Severity.ERROR] == []


ALWAYS = {"childline", "emergency-999"}


def on_hold(content: Content, services: Set[str]) -> Content:
    """The content with these services on hold."""
    held = {"show": ShowState.HOLD}
    kept = {name: one.model_copy(update=held if name in services else {}) for name, one in content.contacts.items()}
    return replace(content, contacts=kept)


def test_any_service_can_be_put_on_hold_but_those_of_every_page(content: Content) -> None:
    others = content.contacts.keys() - ALWAYS
    assert [str(fault) for fault in check(on_hold(content, others)) if fault.stops] == []
    stopped = {fault.field for fault in check(on_hold(content, ALWAYS)) if fault.stops}
    assert stopped == {f"{one}.show" for one in ALWAYS}


def test_a_service_on_hold_leaves_no_answer_empty(content: Content) -> None:
    texts = [(words.short, words.more, words.now, words.next) for words in content.entry_words["en"].values()]
    others = content.contacts.keys() - ALWAYS
    assert [text for some in texts for text in some if text and not without_held(text, others)] == []


def test_every_heading_and_point_has_its_answer(content: Content, content_folder: Path) -> None:
    report = coverage_report(content_folder, content)
    assert [str(fault) for fault in report.faults] == []
    assert [(seed.seed, seed.rows, seed.answered) for seed in report.seeds] == [
        ("ypg-2013", 231, 231),
        ("wt-2018", 84, 84),
    ]


def test_no_answer_is_too_hard_to_read(content: Content) -> None:
    reading = entry_reading(content)
    assert len(reading.measured) == len(content.entries)
    assert reading.worst(1)[0].age <= 11


def test_no_younger_answer_is_too_hard_to_read(content: Content) -> None:
    reading = younger_reading(content)
    assert len(reading.measured) == 25
    assert reading.worst(1)[0].age <= 8.5


def test_every_worry_has_words_to_say(content: Content) -> None:
    aids = Library(content).aids
    assert {one.id for one in aids.openers("worry")} == {one.id for one in Library(content).worries}


@pytest.mark.parametrize("general", ["ask-for-an-advocate", "nobody-came-back", "speak-alone", "break-in-a-meeting"])
def test_there_are_words_for_asking_adults(content: Content, general: str) -> None:
    assert Library(content).aids.opener_words(general, "en").title


def test_there_is_much_to_expect_and_a_way_when_it_fails(content: Content) -> None:
    aids = Library(content).aids
    assert len(aids.entitlements) >= 44
    assert all(2 <= len(aids.rungs(one.id, "en")) <= 3 for one in aids.entitlements)


def test_what_is_only_known_or_weak_is_never_told_as_law(content: Content) -> None:
    cells = [getattr(row, cell) for row in content.tell.values() for cell in CELLS]
    told = [(one.strength, one.source.confidence) for one in (*cells, *content.entitlements.values())]
    assert not [pair for pair in told if pair[0] == "must" and pair[1] in {"known", "low"}]


def test_pending_laws_read_as_coming_today_and_as_law_once_started(content: Content) -> None:
    for law in content.laws.values():
        started = law.model_copy(update={"starts": date(2027, 9, 1)})
        assert started.sentence("en", date(2027, 8, 31)) == law.before["en"]
        assert started.sentence("en", date(2027, 9, 1)) == law.after["en"]
