"""Lengths, typed numbers, shared ways of asking, and the place of every entry in the topics."""

from __future__ import annotations

from dataclasses import replace

import pytest
from content_samples import a_contact, a_figure, some_words, three_entries

from app.content.checks import check, check_passages
from app.content.checks.passages import Passage
from app.content.checks.phrasings import phrasings
from app.content.checks.sizes import sizes
from app.content.checks.topics import topics
from app.content.models import Topic
from app.content.models.entry import Heard


def test_a_short_answer_may_have_forty_words() -> None:
    assert list(sizes(three_entries(short="word " * 40))) == []


def test_figures_count_as_they_are_read() -> None:
    content = three_entries(short="word " * 38 + "{{assessment}}")
    content.figures["assessment"] = a_figure("assessment", "45 working days")
    assert [fault.says for fault in sizes(content)] == ["This has 41 words, numbers read out. Make it 40 at most."]


@pytest.mark.parametrize("typed", ["0800 1111", "08001111", "0808 800 5000", "85258", "116000", "call 101 now"])
def test_a_typed_phone_number_is_found(typed: str) -> None:
    assert len(list(sizes(three_entries(more=typed)))) == 1


@pytest.mark.parametrize("typed", ["Call 999.", "Press 55.", "in 2013", "{{phone childline}}", "NHS 111"])
def test_other_numbers_pass(typed: str) -> None:
    content = three_entries(more=typed)
    content.contacts["childline"] = a_contact("childline")
    assert list(sizes(content)) == []


@pytest.mark.parametrize("typed", ["45 working days", "3 months", "72 hours", "7 more days"])
def test_a_typed_time_is_found(typed: str) -> None:
    assert [fault.field for fault in sizes(three_entries(next=f"Within {typed}."))] == ["next"]


def test_two_entries_may_not_share_a_way_of_asking() -> None:
    content = three_entries()
    shared = ("Will they TELL?", *content.entry_words["en"]["first"].ask[1:])
    content.entry_words["en"]["first"] = some_words(ask=shared)
    content.entry_words["en"]["second"] = some_words("second", ask=("will they tell", *some_words("second").ask[1:]))
    assert [fault.file for fault in phrasings(content)] == ["faq/second/en.md"]


def test_what_was_heard_elsewhere_is_shared_by_no_two_either() -> None:
    content = three_entries()
    first = content.entry_words["en"]["first"].ask[0]
    content.heard["en"] = {"second": Heard(ask=(first.upper(), "heard once", "heard once"))}
    assert [(fault.file, fault.field) for fault in phrasings(content)] == [("faq/second/en.heard.yaml", "ask")] * 2


def test_every_entry_stands_in_one_topic() -> None:
    group = {"id": "g", "words": {"en": "G"}, "entries": ["first", "first", "second", "ghost"]}
    words = {"en": {"title": "T", "line": "L"}}
    topic = Topic.model_validate({"id": "t", "door": True, "drawing": "door", "words": words, "groups": [group]})
    assert {fault.field for fault in topics(replace(three_entries(), topics={"t": topic}))} == {
        "first",
        "third",
        "entries",
    }


def test_all_rules_run_and_faults_are_in_file_order() -> None:
    faults = check(three_entries(more="Don't worry.", next="{{nowhere}}"))
    assert faults == sorted(faults)
    assert {fault.field for fault in faults} >= {"more", "next", "first"}


def test_reading_ages_are_measured_only_when_asked_for() -> None:
    hard = "Administrative organisational responsibilities necessitate comprehensive interdisciplinary communication."
    content = three_entries(more=f"{hard} {hard}")
    slow = set(check(content, measure_reading=True)) - set(check(content))
    assert [fault.file for fault in slow] == ["faq/first/en.md"]


def test_text_from_elsewhere_passes_through_the_same_rules() -> None:
    passage = Passage("journey/steps.en.yaml", "first", "en", "Don't worry. {{nowhere}} 0800 1111")
    assert len(check_passages(three_entries(), [passage])) == 3
