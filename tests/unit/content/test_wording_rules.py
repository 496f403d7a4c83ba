"""The rules about words: what must not stand in an answer, and what may."""

from __future__ import annotations

import pytest
from content_samples import three_entries

from app.content.checks.words import words
from app.content.faults import Severity

FORBIDDEN = {
    "blame": "You should have told someone sooner.",
    "promise": "You will be safe now.",
    "secrecy": "Nobody will ever know that you told.",
    "punishment": "He will be arrested.",
    "worry talked away": "Don't worry about it.",
    "a person who is not there": "We are here for you.",
    "a label": "Your abuser did this.",
    "parents first": "Tell your parents first.",
    "proof": "Collect some evidence.",
    "two parents": "Ask your mum and dad.",
    "official word": "The local authority decides.",
    "another official word": "It is a multi-agency meeting.",
    "exclamation mark": "You can do it!",
    "picture character": "Well done \U0001f600",
    "HTML": "Read <b>this</b>.",
    "own heading": "One line.\n## A heading",
    "short form unexplained": "Ask the LADO.",
    "method of harm": "Some use a razor.",
}

ALLOWED = {
    "a promise denied": "Nobody can promise that you will be safe.",
    "what others say": 'They may say, "It will be fine."',
    "an official word explained": "It is called a **statutory** assessment.",
    "a short form explained": "The LADO is an officer of the council.",
    "no proof needed": "You don't have to collect proof.",
    "plain words": "The council has a team that helps.",
}


@pytest.mark.parametrize("text", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_words_that_harm_are_found(text: str) -> None:
    faults = list(words(three_entries(more=text)))
    assert [fault.file for fault in faults] == ["faq/first/en.md"]
    assert faults[0].severity is Severity.ERROR


@pytest.mark.parametrize("text", ALLOWED.values(), ids=ALLOWED.keys())
def test_plain_words_pass(text: str) -> None:
    assert list(words(three_entries(more=text))) == []


def test_method_detail_is_found_in_ways_of_asking() -> None:
    asked = ["he hit me", *(f"way {number}" for number in range(10)), "how much paracetamol"]
    assert [fault.field for fault in words(three_entries(ask=asked))] == ["ask"]


@pytest.mark.parametrize(
    ("count", "severity"), [(24, None), (25, Severity.WARNING), (36, Severity.WARNING), (37, Severity.ERROR)]
)
def test_long_sentences_are_told(count: int, severity: Severity | None) -> None:
    faults = list(words(three_entries(more="word " * count)))
    assert [fault.severity for fault in faults] == ([severity] if severity else [])


def test_a_fault_says_what_to_write() -> None:
    fault = next(iter(words(three_entries(short="The perpetrator must leave."))))
    assert str(fault).startswith("faq/first/en.md: short: 'perpetrator'")
    assert "the person who did it" in fault.says
