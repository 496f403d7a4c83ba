"""A child tells of one thing and then of another: nothing that was told is lost behind what is told next."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from builders import Row, entry_facts, entry_words, knowing, read_content, small_files, turn, write_content

from app.content.library import Library
from app.content.models import Urgency
from app.conversation.outcomes import Correction, Ending, Outcome
from app.conversation.pipeline import ending
from app.conversation.steps.corrected import corrected
from app.conversation.steps.standing import standing
from app.conversation.trail import ANY_WORRY, SPOKEN_OF, Emergency, Told, standing_worries, trail_after
from app.conversation.turn import FRIEND, Knowledge, Turn
from app.safety.alarm import QUIET, Alarm

HIT, FLOOD, STORM, FROST = "someone-hits-me", "flood", "storm", "frost"
SERVICES = {HIT: ("childline", "check-me-first"), FLOOD: ("childline", "link-only"), STORM: ("emergency-999",)}
CUT_OFF = Emergency("emergency")
TELLS = Alarm(Urgency.SUPPORT, FLOOD, told=True)
GUESSES = {
    "uncertain": Alarm(Urgency.SUPPORT, FLOOD, certain=False),
    "doubtful": Alarm(Urgency.SUPPORT, FLOOD, doubtful=True),
    "without a name": Alarm(Urgency.SUPPORT, None, (FLOOD, STORM)),
    "about a friend who is not there": Alarm(Urgency.SUPPORT, FRIEND),
}


@pytest.fixture
def known(tmp_path: Path) -> Knowledge:
    """Over a library with four worries, two of which have a service of their own."""
    files: Row = {"signposts.yaml": {**small_files()["signposts.yaml"], "worries": _lists(SERVICES)}}
    for worry in (FLOOD, STORM, FROST):
        files[f"faq/{worry}/entry.yaml"] = entry_facts(HIT)
        files[f"faq/{worry}/en.md"] = entry_words(HIT)
    return knowing(Library(read_content(write_content(tmp_path, **files))))


def _lists(services: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    return {worry: list(ids) for worry, ids in services.items()}


def behind(known: Knowledge, alarm: Alarm, *told: str, **more: Any) -> Turn:
    """A turn behind worries that were told, the newest first."""
    first, *others = map(Told, told)
    asked = turn(told=first, told_before=tuple(others), alarm=alarm, outcome=Outcome.NONE, **more)
    return standing(asked, known)


def came_to(known: Knowledge, alarm: Alarm, *told: str, **more: Any) -> Ending:
    return ending(behind(known, alarm, *told, **more), known)


def test_the_services_for_every_worry_that_was_told_stand_together_the_newest_first(known: Knowledge) -> None:
    assert came_to(known, QUIET, FLOOD, HIT).contacts == ("childline", "link-only", "check-me-first")


def test_a_new_worry_takes_no_service_away(known: Knowledge) -> None:
    found = came_to(known, TELLS, HIT)
    assert (found.concern, found.told, found.joined) == (FLOOD, "told-flood", True)
    assert found.contacts == ("childline", "link-only", "check-me-first")


def test_who_is_for_emergencies_stays_first_whichever_worry_brings_them(known: Knowledge) -> None:
    assert came_to(known, TELLS, STORM).contacts == ("emergency-999", "childline", "link-only")


def test_where_nothing_is_raised_and_nothing_was_told_nobody_joins(known: Knowledge) -> None:
    assert not ending(turn(alarm=QUIET, outcome=Outcome.NONE), known).joined


@pytest.mark.parametrize("alarm", GUESSES.values(), ids=GUESSES.keys())
def test_what_is_only_guessed_replaces_no_worry_that_was_told(known: Knowledge, alarm: Alarm) -> None:
    found = came_to(known, alarm, HIT)
    assert (found.concern, found.told, found.urgency) == (HIT, None, Urgency.SUPPORT)
    assert found.contacts[:2] == SERVICES[HIT]


def test_a_guess_that_is_the_worry_that_was_told_is_sure(known: Knowledge) -> None:
    found = came_to(known, Alarm(Urgency.SUPPORT, HIT, certain=False), HIT)
    assert (found.help_reply, found.told) == ("support-friend", "told-someone-hits-me")


def test_a_guess_leads_where_nothing_with_a_name_was_told(known: Knowledge) -> None:
    found = came_to(known, GUESSES["uncertain"], ANY_WORRY)
    assert (found.concern, found.told) == (FLOOD, "told-flood")


def test_an_emergency_that_is_guessed_at_is_heard_all_the_same(known: Knowledge) -> None:
    found = came_to(known, Alarm(Urgency.EMERGENCY, FLOOD, certain=False), HIT)
    assert (found.concern, found.urgency, found.told) == (FLOOD, Urgency.EMERGENCY, None)


def test_another_worry_under_an_emergency_is_heard_and_the_level_stays(known: Knowledge) -> None:
    found = came_to(known, TELLS, HIT, emergency=CUT_OFF)
    assert (found.urgency, found.concern, found.told) == (Urgency.EMERGENCY, FLOOD, "told-flood")
    assert found.contacts == ("emergency-999", "childline", "link-only", "check-me-first")


def test_it_is_shown_in_full_and_makes_no_new_emergency(known: Knowledge) -> None:
    found = came_to(known, TELLS, HIT, emergency=CUT_OFF)
    assert (found.standing, found.raised) == (False, None)


@pytest.mark.parametrize("alarm", [*GUESSES.values(), Alarm(Urgency.SUPPORT, HIT)], ids=[*GUESSES, "the same again"])
def test_a_guess_or_the_same_again_under_an_emergency_recalls_it(known: Knowledge, alarm: Alarm) -> None:
    found = came_to(known, alarm, HIT, emergency=CUT_OFF)
    assert (found.standing, found.concern, found.told) == (True, HIT, None)


def test_a_tap_that_takes_back_what_stood_takes_back_all_of_it(known: Knowledge) -> None:
    tapped = turn(told=Told(HIT), told_before=(Told(FLOOD),), alarm=QUIET, correction=Correction.NOT_THAT)
    assert corrected(tapped, known).all_told == ()


def test_a_tap_that_takes_back_what_this_question_raised_leaves_all_that_was_told(known: Knowledge) -> None:
    tapped = turn(told=Told(HIT), told_before=(Told(FLOOD),), alarm=TELLS, correction=Correction.NOT_THAT)
    assert corrected(tapped, known).all_told == (Told(HIT), Told(FLOOD))


def after(known: Knowledge, context: tuple[str, ...], told: str) -> tuple[str, ...]:
    """The trail behind a turn that told of something and answered nothing."""
    return trail_after(context, (), replace(came_to(known, QUIET, HIT), told=told), known.library)


@pytest.mark.parametrize(
    ("before", "told", "marks"),
    [
        ((), "told-flood", ("told-flood",)),
        (("told-flood",), "told-storm", ("told-flood", "told-storm")),
        (("told-flood", "told-storm", "told-frost"), f"told-{HIT}", ("told-storm", "told-frost", f"told-{HIT}")),
        (("told-flood", "told-storm"), "told-flood", ("told-storm", "told-flood")),
        (("told-flood",), "friend-flood", ("told-flood", "friend-flood")),
        ((SPOKEN_OF, f"told-{ANY_WORRY}"), "told-flood", ("told-flood",)),
        ((SPOKEN_OF,), f"told-{ANY_WORRY}", (SPOKEN_OF, f"told-{ANY_WORRY}")),
    ],
    ids=["one", "two", "the oldest of four goes", "told again", "a friend's too", "a name for it", "without a name"],
)
def test_three_worries_travel_on_the_newest_last(
    known: Knowledge, before: tuple[str, ...], told: str, marks: tuple[str, ...]
) -> None:
    assert after(known, before, told) == marks


def test_all_that_travelled_stands_the_newest_first(known: Knowledge) -> None:
    asked = Turn.of("ok", ("told-flood", "big-meeting", "friend-storm"), known.library)
    assert (asked.told, asked.told_before) == (Told(STORM, friend=True), (Told(FLOOD),))


def test_of_more_than_were_ever_sent_three_are_read(known: Knowledge) -> None:
    sent = [Told(one).mark for one in (FLOOD, STORM, FROST, HIT)]
    assert standing_worries(sent, known.library) == (Told(HIT), Told(FROST), Told(STORM))
