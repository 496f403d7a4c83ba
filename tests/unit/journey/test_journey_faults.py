"""What the checks say when a chart, a question or a word is wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.content.faults import Fault
from app.content.loader import Content
from app.journey.checks import journey_faults
from app.journey.loader import JourneyContent
from app.journey.models import Chart, Node, Question, StepWords
from app.journey.whole import chart_faults, question_faults

SOURCES = [{"document": "working-together-2026", "part": "Chapter 3", "confidence": "high"}]


def chart(*nodes: tuple[str, str, list[str]]) -> dict[str, Chart]:
    made = [
        {"id": key, "kind": kind, "strength": "should", "confidence": "high", "next": ways} for key, kind, ways in nodes
    ]
    return {"one": Chart.model_validate({"id": "one", "step": "a-step", "sources": SOURCES, "nodes": made})}


def says(faults: object) -> str:
    assert isinstance(faults, list)
    return " ".join(fault.says for fault in faults if isinstance(fault, Fault))


def question(key: str, **choices: dict[str, str]) -> Question:
    return Question.model_validate({"id": key, "choices": [{"id": one, **to} for one, to in choices.items()]})


WRONG_CHARTS = [
    ([("a", "start", ["b"]), ("b", "outcome", []), ("c", "outcome", [])], "Nothing in its chart leads"),
    ([("a", "start", ["x"]), ("b", "outcome", [])], "There is no node x"),
    ([("a", "start", ["b"]), ("b", "question", ["a"])], "two answers or more"),
    ([("a", "start", ["b"]), ("b", "outcome", ["a"])], "An outcome is an end"),
    ([("a", "start", ["b"]), ("b", "step", [])], "exactly one node"),
    ([("a", "start", ["a"]), ("a", "outcome", [])], "used twice"),
]


@pytest.mark.parametrize(("nodes", "expected"), WRONG_CHARTS, ids=[row[1] for row in WRONG_CHARTS])
def test_a_chart_that_is_not_whole_is_told(nodes: list[tuple[str, str, list[str]]], expected: str) -> None:
    assert expected in says(list(chart_faults(chart(*nodes))))


def test_a_fourth_tap_is_told() -> None:
    asked = {
        key: question(key, on={"to": to}, unsure={"step": "a-step"})
        for key, to in [("start", "two"), ("two", "three"), ("three", "four")]
    } | {"four": question("four", on={"step": "a-step"}, unsure={"step": "a-step"})}
    assert "more than 3 taps" in says(list(question_faults(asked, {"a-step"})))


def test_questions_that_go_round_in_a_circle_are_told() -> None:
    asked = {"start": question("start", on={"to": "start"}, unsure={"step": "a-step"})}
    assert "more than 3 taps" in says(list(question_faults(asked, {"a-step"})))


def test_a_step_nobody_can_tap_to_is_told() -> None:
    asked = {"start": question("start", on={"step": "a-step"}, unsure={"step": "a-step"})}
    assert "No way leads to the step lost" in says(list(question_faults(asked, {"a-step", "lost"})))


def test_a_question_without_i_dont_know_is_told() -> None:
    asked = {"start": question("start", on={"step": "a-step"}, off={"step": "a-step"})}
    assert "don't know" in says(list(question_faults(asked, {"a-step"})))


def faults_with_step(journey: JourneyContent, content: Content, **change: object) -> str:
    words = journey.step_words["en"]
    changed = StepWords.model_validate({**words["review"].model_dump(), **change})
    return says(journey_faults(replace(journey, step_words={"en": {**words, "review": changed}}), content))


WRONG_WORDS = [
    ({"happens": "They meet in {{some-day}}."}, "stands nowhere"),
    ({"happens": "They meet in 6 months."}, "is typed"),
    ({"happens": "Ask [an advocate](entry:nobody)."}, "leads nowhere"),
    ({"how_long": "It takes a while."}, "has no words"),
    ({"if_not": [{"whom": "Someone.", "say": "Help."}]}, "as many rungs"),
    ({"short": "word " * 41}, "At most 40 words"),
    ({"rules": {}}, "has no words"),
    ({"happens": "Don't worry, they are nice."}, "don't worry"),
    ({"happens": "It is a statutory review."}, "statutory"),
    ({"happens": "Ring 0800 1111."}, "0800 1111"),
]


@pytest.mark.parametrize(
    ("change", "expected"), WRONG_WORDS, ids=[row[1] + str(n) for n, row in enumerate(WRONG_WORDS)]
)
def test_words_of_a_step_that_do_not_fit_are_told(
    journey_content: JourneyContent, content: Content, change: dict[str, object], expected: str
) -> None:
    assert expected in faults_with_step(journey_content, content, **change)


def test_a_neighbour_that_does_not_name_the_step_back_is_told(
    journey_content: JourneyContent, content: Content
) -> None:
    steps = dict(journey_content.steps)
    steps["review"] = steps["review"].model_copy(update={"next": ("someone-is-worried",)})
    assert "among the previous ones" in says(journey_faults(replace(journey_content, steps=steps), content))


def test_a_rule_of_a_document_nobody_listed_is_told(journey_content: JourneyContent, content: Content) -> None:
    assert "stands nowhere" in says(journey_faults(journey_content, replace(content, sources={})))


def test_nodes_keep_their_own_confidence() -> None:
    node = Node.model_validate({"id": "a", "kind": "start", "strength": "should", "confidence": "low", "next": ["b"]})
    assert not node.certain
