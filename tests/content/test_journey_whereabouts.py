"""Twenty children tell where they are; three taps or fewer lead to the right step."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from app.content.loader import load
from app.journey.journey import Journey
from app.journey.loader import load_journey

CONTENT = Path(__file__).parents[2] / "content"


@dataclass(frozen=True)
class Told:
    """What a child says, what they tap, and where they are."""

    says: str
    taps: tuple[str, ...]
    step: str


CHILDREN = [
    Told("My auntie rang them about my dad this morning.", ("told", "just-told"), "someone-is-worried"),
    Told("I told Miss on Monday. It's Friday and nobody said a word.", ("told", "nothing-yet"), "referral"),
    Told("School said they passed it on and someone is looking at it.", ("told", "deciding"), "referral"),
    Told("They said a worker can help mum with the mornings.", ("told", "help-offered"), "early-help"),
    Told("A lady from the council came. She looked in our fridge.", ("council-came", "help"), "assessment"),
    Told("He asked me on my own if anyone hits me.", ("council-came", "hurt"), "section-47-enquiry"),
    Told("They told me to pack a bag, and we drove off.", ("council-came", "take-me"), "immediate-protection"),
    Told("Shaz from the family centre comes on Tuesdays.", ("council-came", "family-worker"), "early-help"),
    Told("I told, and now someone comes to see us at four.", ("told", "visit", "help"), "assessment"),
    Told("Two officers took me to my nan's at night.", ("police-came", "took-me"), "immediate-protection"),
    Told("The police lady filmed me talking about it.", ("police-came", "asked"), "section-47-enquiry"),
    Told("Neighbours called them. They shouted at dad and left.", ("police-came", "went-away"), "referral"),
    Told("There is a big meeting on Tuesday with all of them.", ("meeting", "first"), "conference"),
    Told("We had one in spring. This is the next one.", ("meeting", "again"), "review"),
    Told("It's just Miss, mum and my social worker.", ("meeting", "small"), "core-group"),
    Told("I've got a plan. It's so I'm safe.", ("plan", "safe"), "protection-plan"),
    Told("We have a plan, it's so mum gets help.", ("plan", "help"), "child-in-need-plan"),
    Told("I live with Pat and they say I might go back to mum.", ("moved", "in-care", "may-go-home"), "going-home"),
    Told("They go quiet whenever I come in.", ("unsure", "whispers"), "strategy-discussion"),
    Told("I dunno. A letter came and it said a date.", ("unsure", "letter", "first"), "conference"),
]


@cache
def journey() -> Journey:
    return Journey(load_journey(CONTENT, ["en"]), load(CONTENT, ["en"]).figures)


def arrive(taps: tuple[str, ...]) -> str | None:
    """The step at the end of some taps; None where they end at a question."""
    question, step = "start", None
    for tap in taps:
        offered = journey().whereabouts("en", question).choices
        choice = next(one.choice for one in offered if one.choice.id == tap)
        question, step = choice.to or "", choice.step
    return step


@pytest.mark.parametrize("child", CHILDREN, ids=[child.says for child in CHILDREN])
def test_a_child_who_tells_it_like_this_comes_to_the_right_step(child: Told) -> None:
    assert arrive(child.taps) == child.step
    assert len(child.taps) <= 3


def test_twenty_children_are_asked() -> None:
    assert len(CHILDREN) == 20


def test_the_twenty_come_to_every_step() -> None:
    assert {child.step for child in CHILDREN} == {step.id for step in journey().steps}


def test_a_child_who_knows_nothing_at_all_still_arrives() -> None:
    assert arrive(("unsure", "unsure")) == "someone-is-worried"


@pytest.mark.parametrize("first", ["told", "council-came", "police-came", "meeting", "plan", "moved"])
def test_a_child_who_knows_only_one_thing_still_arrives(first: str) -> None:
    assert arrive((first, "unsure")) is not None


OFFICIAL = (
    "conference",
    "referral",
    "assessment",
    "section",
    "core group",
    "strategy",
    "enquir",
    "protection",
    "early help",
)


def test_no_official_word_is_needed_to_choose() -> None:
    content = load_journey(CONTENT, ["en"])
    spoken = [text for words in content.question_words["en"].values() for text in (words.asks, *words.choices.values())]
    assert not [text for text in spoken if any(word in text.lower() for word in OFFICIAL)]
