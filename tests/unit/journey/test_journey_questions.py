"""The named questions of the journey, on the shipped content."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.journey.journey import Journey
from app.journey.loader import JourneyContent
from app.journey.models import ChartWords

WELSH = ChartWords(title="Teitl", line="Llinell", nodes={})

STEPS = [
    "someone-is-worried",
    "early-help",
    "referral",
    "assessment",
    "immediate-protection",
    "strategy-discussion",
    "section-47-enquiry",
    "child-in-need-plan",
    "conference",
    "protection-plan",
    "core-group",
    "review",
    "going-home",
]


def test_the_steps_come_in_the_order_of_the_journey(journey: Journey) -> None:
    assert [step.id for step in journey.steps] == STEPS


def test_an_id_from_outside_can_be_asked_about_first(journey: Journey) -> None:
    assert journey.has_step("review")
    assert not journey.has_step("../review")


def test_a_language_without_words_falls_back_to_english(journey: Journey) -> None:
    assert journey.step_words("review", "cy") == journey.step_words("review", "en")
    assert not journey.speaks("review", "cy")


def test_charts_rooms_and_dates_change_language_together_or_not_at_all(journey_content: JourneyContent) -> None:
    """They name each other's people and titles: a Polish chart with English people in it would be read by nobody."""
    drawn = {**journey_content.chart_words, "cy": dict.fromkeys(journey_content.charts, WELSH)}
    journey = Journey(replace(journey_content, chart_words=drawn), {})
    assert not journey.speaks_charts("cy")
    assert journey.chart_words("worry", "cy") == journey.chart_words("worry", "en")


def test_each_rung_has_whom_words_and_perhaps_a_contact(journey: Journey) -> None:
    first, second, _ = journey.rungs("core-group", "en")
    assert first.contact is None
    assert second.contact == "local-childrens-services"


def test_a_rule_has_its_words_beside_it(journey: Journey) -> None:
    row = next(row for row in journey.rules("core-group", "en") if row.rule.id == "first-meeting")
    assert row.rule.figure == "core-group"
    assert "date" in row.words.ask_for


def test_a_question_of_a_chart_offers_its_answers(journey: Journey) -> None:
    branches = journey.node("worry-urgent", "en").branches
    assert {branch.when: branch.to.id for branch in branches} == {
        "Yes, right now": "safe-now-start",
        "Not right now": "worry-decide",
    }


def test_a_way_into_another_chart_can_be_told(journey: Journey) -> None:
    chart = journey.chart("worry")
    assert [branch.leaves(chart) for branch in journey.node("worry-urgent", "en").branches] == [True, False]


def test_the_list_says_the_same_as_the_picture(journey: Journey) -> None:
    listed = [one.standing.node.id for one in journey.listed("plan", "en")]
    assert listed == [node.id for node in journey.chart("plan").nodes]


def test_the_chair_is_at_the_conference(journey: Journey) -> None:
    room = journey.people_at("conference", "en")
    assert room.people[0].name == "The chair"
    assert room.people[0].presence_words == "usually there"


def test_not_going_is_a_way_of_taking_part_in_every_meeting(journey: Journey) -> None:
    assert all("not-going" in meeting.ways for meeting in journey.meetings)


@pytest.mark.parametrize("step", STEPS)
def test_the_dates_a_step_points_to_can_be_counted(journey: Journey, step: str) -> None:
    event = journey.step(step).event
    assert event in {None, *(one.id for one in journey.events)}


def test_what_is_local_is_never_counted(journey: Journey) -> None:
    counted = {limit.id for event in journey.events for limit in event.limits}
    assert not counted & set(journey.local)
