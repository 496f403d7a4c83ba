"""What was raised a moment ago still stands, for a while, unless the child takes it down."""

from __future__ import annotations

import pytest
from builders import knowing, turn

from app.content.library import Library
from app.content.models import Urgency
from app.conversation.outcomes import Correction, Outcome
from app.conversation.pipeline import ending
from app.conversation.steps.standing import standing
from app.conversation.trail import Emergency
from app.conversation.turn import Knowledge
from app.safety.alarm import QUIET, Alarm

WORRY = "someone-hits-me"
UNDER_999 = Emergency("emergency", (WORRY,))
TOOK_TABLETS = Emergency("emergency-medical", ())


@pytest.fixture
def known(five: Library) -> Knowledge:
    return knowing(five)


@pytest.mark.parametrize("outcome", [Outcome.CHAT_THANKS, Outcome.ANSWER, None], ids=["ok", "an answer", "nothing"])
def test_behind_an_emergency_999_stays_in_sight(known: Knowledge, outcome: Outcome | None) -> None:
    after = standing(turn(emergency=UNDER_999, alarm=QUIET, outcome=outcome), known)
    assert (after.urgency, after.concern, after.outcome) == (Urgency.EMERGENCY, WORRY, outcome)


def test_the_worry_of_an_emergency_may_have_been_a_choice(known: Knowledge) -> None:
    assert standing(turn(emergency=Emergency("emergency", ()), offered=(WORRY,), alarm=QUIET), known).concern == WORRY


def test_an_emergency_without_a_worry_is_danger(known: Knowledge) -> None:
    assert (
        standing(turn(emergency=Emergency("emergency", ("big-meeting",)), alarm=QUIET), known).concern
        == "in-danger-now"
    )


def test_the_words_of_an_emergency_stay_the_same(known: Knowledge) -> None:
    after = standing(turn("about 20", emergency=TOOK_TABLETS, alarm=QUIET), known)
    assert after.alarm is not None
    assert after.alarm.reply == "emergency-medical"


def test_a_new_emergency_without_words_of_its_own_keeps_those_that_stood(known: Knowledge) -> None:
    after = standing(turn(emergency=TOOK_TABLETS, alarm=Alarm(Urgency.EMERGENCY, WORRY)), known)
    assert after.alarm == Alarm(Urgency.EMERGENCY, WORRY, reply="emergency-medical")


def test_a_new_emergency_with_words_of_its_own_is_told_those(known: Knowledge) -> None:
    fire = Alarm(Urgency.EMERGENCY, WORRY, reply="emergency-fire")
    assert standing(turn(emergency=TOOK_TABLETS, alarm=fire), known).alarm == fire


def test_one_tap_takes_it_down(known: Knowledge) -> None:
    corrected = turn(emergency=UNDER_999, alarm=QUIET, correction=Correction.NOT_THAT)
    assert standing(corrected, known).alarm == QUIET


def test_a_new_emergency_keeps_its_own_worry(known: Knowledge) -> None:
    after = standing(turn(emergency=UNDER_999, alarm=Alarm(Urgency.EMERGENCY, "in-danger-now")), known)
    assert after.concern == "in-danger-now"


def test_a_new_emergency_leaves_its_mark_and_one_that_stands_leaves_none(known: Knowledge) -> None:
    anew = standing(turn(emergency=UNDER_999, alarm=Alarm(Urgency.EMERGENCY, "in-danger-now")), known)
    stands = standing(turn(emergency=UNDER_999, alarm=QUIET), known)
    assert (ending(anew, known).raised, ending(stands, known).raised) == ("raised-emergency", None)


@pytest.mark.parametrize(
    ("context", "level"),
    [((WORRY,), Urgency.SUPPORT), (("big-meeting",), Urgency.NONE), ((), Urgency.NONE)],
    ids=["a worry", "a meeting", "nothing"],
)
def test_behind_a_worry_nobody_is_sent_away_with_i_dont_know(
    known: Knowledge, context: tuple[str, ...], level: Urgency
) -> None:
    assert standing(turn(context=context, alarm=QUIET, lean=0.6), known).urgency is level


def test_behind_a_worry_an_answer_stays_without_help_above_it(known: Knowledge) -> None:
    assert standing(turn(context=(WORRY,), alarm=QUIET, outcome=Outcome.ANSWER), known).urgency is Urgency.NONE


def test_what_does_not_lean_on_a_worry_is_not_about_it(known: Knowledge) -> None:
    assert standing(turn(context=(WORRY,), alarm=QUIET, lean=0.1), known).alarm == QUIET
