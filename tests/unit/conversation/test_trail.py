"""What travels with a conversation: the answers, and the mark of an emergency."""

from __future__ import annotations

import pytest

from app.content.library import Library
from app.conversation.trail import LONGEST, STANDS_FOR, Emergency, checked, entries, mark, shortened, standing_emergency

RAISED = mark("emergency-suicidal")


def test_an_emergency_is_known_by_the_words_that_stood_above_the_answer(five: Library) -> None:
    trail = ("who-comes", RAISED, "someone-hits-me")
    assert standing_emergency(trail, five) == Emergency("emergency-suicidal", ("someone-hits-me",))


@pytest.mark.parametrize(("answers", "stands"), [(STANDS_FOR, True), (STANDS_FOR + 1, False)])
def test_after_some_answers_it_stands_no_longer(five: Library, answers: int, stands: bool) -> None:
    assert (standing_emergency((RAISED, *["big-meeting"] * answers), five) is not None) is stands


def test_reading_about_emergencies_raises_none(five: Library) -> None:
    assert standing_emergency(("who-comes", "someone-hits-me"), five) is None


def test_the_newest_one_stands(five: Library) -> None:
    assert standing_emergency((RAISED, mark("emergency")), five) == Emergency("emergency", ())


def test_a_mark_of_words_that_the_site_has_not_is_passed_over(five: Library) -> None:
    assert checked((mark("nothing-like-it"), "no-such-entry", RAISED, "big-meeting"), five) == (RAISED, "big-meeting")


def test_only_the_words_of_an_emergency_are_a_mark(five: Library) -> None:
    assert standing_emergency((mark("support"), "big-meeting"), five) is None


def test_a_mark_is_no_entry(five: Library) -> None:
    assert entries((RAISED, "big-meeting"), five) == ("big-meeting",)


def test_a_trail_that_is_too_long_loses_its_oldest_entries_and_no_mark(five: Library) -> None:
    kept = shortened(("told-someone-hits-me", *["big-meeting"] * 25, RAISED, "who-comes"), five)
    assert (len(kept), kept[0], kept[-2:]) == (LONGEST, "told-someone-hits-me", (RAISED, "who-comes"))
