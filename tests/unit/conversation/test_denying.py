"""A harm that is denied is neither raised nor answered; what else was said is, and what was told before is recalled."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from builders import knowing, turn

from app.content.library import Library
from app.content.models import Urgency
from app.conversation.outcomes import Correction, Forgets, Outcome
from app.conversation.pipeline import ending, run
from app.conversation.steps.denying import denying
from app.conversation.steps.matching import matching
from app.conversation.steps.small_talk import pausing
from app.conversation.trail import ANY_WORRY, Emergency, Told
from app.conversation.turn import Knowledge, Turn
from app.safety.alarm import QUIET, Alarm

HIT = "someone-hits-me"
NEVER = "he never hits me"


@dataclass(frozen=True)
class HearsWords:
    """A net that raises what it was told to at a word, and nothing else."""

    at: tuple[tuple[str, Alarm], ...]

    def read(self, question: str) -> Alarm:
        """The first that holds."""
        return next((alarm for word, alarm in self.at if word in question), QUIET)


HURT = Alarm(Urgency.SUPPORT, HIT, told=True)
NET = HearsWords(
    (
        ("knife", Alarm(Urgency.EMERGENCY, "in-danger-now", told=True)),
        ("burned", HURT),
        ("its not abuse but", Alarm(Urgency.EMERGENCY, HIT)),
        ("sore", HURT),
        ("strict", Alarm(Urgency.EMERGENCY, HIT, doubtful=True)),
        ("slapped", HURT),
        ("hit", Alarm(Urgency.EMERGENCY, HIT)),
        ("shouts", Alarm(Urgency.SUPPORT, "big-meeting")),
        ("abuse", Alarm(Urgency.EMERGENCY, HIT)),
    )
)


@pytest.fixture
def known(five: Library) -> Knowledge:
    return replace(knowing(five), net=NET)  # type: ignore[arg-type]


def after(known: Knowledge, question: str, **changes: object) -> Turn:
    """The turn behind the step, as the net heard the whole of it."""
    return denying(turn(question, alarm=NET.read(question), **changes), known)


@pytest.mark.parametrize("question", [NEVER, "he never hits me he is my coach"], ids=["alone", "with a reason"])
def test_a_denial_raises_nothing(known: Knowledge, question: str) -> None:
    assert after(known, question).urgency is Urgency.NONE


def test_what_is_told_beside_it_is_heard_for_itself(known: Knowledge) -> None:
    assert after(known, "he never hits me he burned me").alarm == HURT


def test_danger_beside_it_stays_danger(known: Knowledge) -> None:
    assert after(known, "he never hits me he has a knife").urgency is Urgency.EMERGENCY


def test_an_emergency_stays_one_where_harm_is_told_beside_the_denial(known: Knowledge) -> None:
    assert after(known, "its not abuse but i am sore").urgency is Urgency.EMERGENCY


def test_help_never_rises_by_a_denial(known: Knowledge) -> None:
    quiet = turn("he never hits me he has a knife", alarm=QUIET)
    assert denying(quiet, known).urgency is Urgency.NONE


def test_a_little_likeness_in_what_is_left_is_no_emergency(known: Knowledge) -> None:
    assert after(known, "its not abuse he is strict").urgency is Urgency.SUPPORT


def test_a_scrap_names_no_new_worry_by_likeness_alone(known: Knowledge) -> None:
    left = after(known, "he never slapped me he shouts at dogs")
    assert (left.urgency, left.concern) == (Urgency.SUPPORT, None)


def test_where_the_child_may_be_wrong_a_quiet_word_of_help_stays(known: Knowledge) -> None:
    alarm = after(known, "its not abuse").alarm
    assert alarm is not None
    assert (alarm.urgency, alarm.concern, alarm.certain) == (Urgency.SUPPORT, None, False)


def test_a_quiet_word_leaves_no_mark(known: Knowledge) -> None:
    assert ending(run(turn("its not abuse"), known), known).told is None


def test_where_nothing_else_was_said_there_is_a_way_to_ask(known: Knowledge) -> None:
    end = ending(run(turn(NEVER), known), known)
    assert (end.urgency, [offer.entry for offer in end.offers]) == (Urgency.NONE, [ANY_WORRY])


def test_a_denied_worry_is_not_answered(known: Knowledge) -> None:
    end = ending(run(turn("he never hits me what is the big meeting"), known), known)
    assert end.offers[0].entry == "big-meeting"


def test_who_only_explains_is_not_told_that_the_guide_does_not_know(known: Knowledge) -> None:
    explained = turn("he never hits me he tripped", left="he tripped", alarm=QUIET)
    assert pausing(explained, known).outcome is Outcome.CHAT_PAUSE


def test_behind_the_same_worry_one_line_recalls_it(known: Knowledge) -> None:
    end = ending(run(turn("he never hit me", told=Told(HIT)), known), known)
    assert (end.urgency, end.standing, end.outcome) == (Urgency.SUPPORT, True, Outcome.CHAT_PAUSE)


def test_999_that_stands_gives_way_where_danger_is_denied(known: Knowledge) -> None:
    end = ending(run(turn("nobody is hurt", emergency=Emergency("emergency", (HIT,)), told=Told(HIT)), known), known)
    assert (end.urgency, end.standing, end.forgets) == (Urgency.SUPPORT, True, Forgets.EMERGENCIES)
    assert end.told == Told(HIT).mark


@pytest.mark.parametrize(
    ("question", "reply"),
    [("he never hits me", "emergency"), ("nobody is hurt", "emergency-suicidal")],
    ids=["another harm", "tablets and the like"],
)
def test_no_other_denial_takes_999_down(known: Knowledge, question: str, reply: str) -> None:
    standing = turn(question, emergency=Emergency(reply, (HIT,)))
    assert ending(run(standing, known), known).urgency is Urgency.EMERGENCY


def test_a_tap_is_taken_at_its_word(known: Knowledge) -> None:
    tapped = turn(NEVER, alarm=HURT, correction=Correction.FRIEND)
    assert denying(tapped, known) == tapped


def test_what_leads_to_no_worry_is_asked_whole(known: Knowledge) -> None:
    asked = turn("he never hits me who reads this", left="zebra crossings", alarm=QUIET)
    assert matching(asked, known).question == asked.question
