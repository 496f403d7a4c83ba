"""What travels with a conversation: the answers, and the mark of an emergency with the turns it has stood."""

from __future__ import annotations

import pytest

from app.content.library import Library
from app.content.models import Urgency
from app.conversation.outcomes import Ending, Forgets, Offer, Outcome
from app.conversation.trail import (
    LONGEST,
    Emergency,
    checked,
    entries,
    shortened,
    standing_emergency,
    trail_after,
)

RAISED = Emergency("emergency-suicidal").mark


def test_an_emergency_is_known_by_the_words_that_stood_above_the_answer(five: Library) -> None:
    trail = ("who-comes", RAISED, "someone-hits-me")
    assert standing_emergency(trail, five) == Emergency("emergency-suicidal", ("someone-hits-me",))


def came_to(outcome: Outcome, raised: str | None = None, forgets: Forgets = Forgets.NOTHING) -> Ending:
    """What a turn came to."""
    offers = (Offer("big-meeting", 0.5), Offer("who-comes", 0.4)) if outcome is not Outcome.NONE else ()
    return Ending(outcome, Urgency.NONE, None, offers, (), (), None, raised=raised, forgets=forgets)


def turns_behind(five: Library, *outcomes: Outcome) -> tuple[str, ...]:
    """The trail after an emergency and some turns more."""
    trail = trail_after((), (), came_to(Outcome.ANSWER, RAISED), five)
    for outcome in outcomes:
        trail = trail_after(trail, (), came_to(outcome), five)
    return trail


@pytest.mark.parametrize("outcome", [Outcome.ANSWER, Outcome.CHOICES, Outcome.CHAT_THANKS, Outcome.NONE], ids=str)
@pytest.mark.parametrize(("turns", "stands"), [(2, True), (3, False)])
def test_an_emergency_stands_for_three_turns_whatever_they_came_to(
    five: Library, outcome: Outcome, turns: int, stands: bool
) -> None:
    assert (standing_emergency(turns_behind(five, *[outcome] * turns), five) is not None) is stands


def test_it_is_known_how_long_it_has_stood_and_what_was_answered_since(five: Library) -> None:
    trail = turns_behind(five, Outcome.CHOICES, Outcome.ANSWER)
    assert standing_emergency(trail, five) == Emergency("emergency-suicidal", ("big-meeting",) * 2, since=2)


def test_a_new_emergency_starts_anew_in_place_of_the_old_one(five: Library) -> None:
    new = came_to(Outcome.NONE, Emergency("emergency").mark)
    assert trail_after(turns_behind(five, Outcome.NONE), (), new, five) == ("big-meeting", "raised-emergency")


def test_what_is_taken_back_stands_no_longer(five: Library) -> None:
    taken = came_to(Outcome.NONE, forgets=Forgets.EMERGENCIES)
    assert trail_after((RAISED, "who-comes"), (), taken, five) == ("who-comes",)


@pytest.mark.parametrize(
    "sent", ["raised-3-emergency", "raised-9-emergency", "raised-0-emergency", "raised-12-emergency"]
)
def test_turns_that_nobody_counted_are_no_mark(five: Library, sent: str) -> None:
    assert checked((sent,), five) == ()


def test_reading_about_emergencies_raises_none(five: Library) -> None:
    assert standing_emergency(("who-comes", "someone-hits-me"), five) is None


def test_the_newest_one_stands(five: Library) -> None:
    assert standing_emergency((RAISED, Emergency("emergency").mark), five) == Emergency("emergency", ())


def test_a_mark_of_words_that_the_site_has_not_is_passed_over(five: Library) -> None:
    assert checked(
        ("raised-emergency-of-no-kind", "raised-nothing-like-it", "no-such-entry", RAISED, "big-meeting"), five
    ) == (RAISED, "big-meeting")


def test_only_the_words_of_an_emergency_are_a_mark(five: Library) -> None:
    assert standing_emergency(("raised-support", "big-meeting"), five) is None


def test_a_mark_is_no_entry(five: Library) -> None:
    assert entries((RAISED, "big-meeting"), five) == ("big-meeting",)


def test_a_trail_that_is_too_long_loses_its_oldest_entries_and_no_mark(five: Library) -> None:
    kept = shortened(("told-someone-hits-me", *["big-meeting"] * 25, RAISED, "who-comes"), five)
    assert (len(kept), kept[0], kept[-2:]) == (LONGEST, "told-someone-hits-me", (RAISED, "who-comes"))
