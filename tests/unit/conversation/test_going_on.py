"""A worry that was told goes on: whom it is about, what it is, and how long it stays in sight."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from builders import entry_facts, entry_words, knowing, ranked, read_content, turn, write_content

from app.content.library import Library
from app.content.models import Urgency
from app.conversation.outcomes import Correction, Forgets, Offer, Outcome
from app.conversation.pipeline import ending
from app.conversation.steps.continuing import continuing
from app.conversation.steps.corrected import corrected
from app.conversation.steps.standing import standing
from app.conversation.trail import ANY_WORRY, SPOKEN_OF, Told, checked, standing_worries
from app.conversation.turn import Knowledge, Turn
from app.safety.alarm import QUIET, Alarm, Whom

HIT = "someone-hits-me"
OWN = Told(HIT)
FRIENDS = Told(HIT, friend=True)
GUESSED = Alarm(Urgency.SUPPORT, "i-might-hurt-someone")
ME = frozenset({Whom.ME})
THEM = frozenset({Whom.THEM})
MYSELF = frozenset({Whom.MYSELF})


@pytest.fixture
def known(five: Library) -> Knowledge:
    return knowing(five)


@pytest.fixture
def about_friends(tmp_path: Path) -> Knowledge:
    """Over a library that has the entry about friends."""
    own = {
        "faq/worried-about-a-friend/entry.yaml": entry_facts("someone-hits-me"),
        "faq/worried-about-a-friend/en.md": entry_words("someone-hits-me"),
    }
    return knowing(Library(read_content(write_content(tmp_path, **own))))


def heard(known: Knowledge, told: Told, alarm: Alarm, question: str = "i let him") -> Alarm:
    """The alarm of a question behind what was told."""
    after = continuing(turn(question, told=told, alarm=alarm), known)
    assert after.alarm is not None
    return after.alarm


def test_a_short_line_is_more_of_the_worry_that_was_told(known: Knowledge) -> None:
    alarm = heard(known, OWN, GUESSED)
    assert (alarm.concern, alarm.runners_up, alarm.urgency) == (HIT, ("i-might-hurt-someone",), Urgency.SUPPORT)


@pytest.mark.parametrize(
    ("question", "alarm"),
    [
        ("i let him", Alarm(Urgency.SUPPORT, "bullying", told=True)),
        ("a man i met in a game keeps asking me for pictures", Alarm(Urgency.SUPPORT, "bullying")),
    ],
    ids=["told outright", "a long line"],
)
def test_another_worry_that_is_told_is_another_worry(known: Knowledge, question: str, alarm: Alarm) -> None:
    assert heard(known, OWN, alarm, question) == alarm


def test_nothing_is_raised_by_what_was_told_alone(known: Knowledge) -> None:
    assert heard(known, OWN, QUIET) == QUIET


def test_thats_me_makes_a_friends_worry_the_writers_own(known: Knowledge) -> None:
    after = continuing(turn("thats me btw", told=FRIENDS, alarm=Alarm(Urgency.NONE, whom=MYSELF)), known)
    assert after.told == OWN
    assert (after.urgency, after.concern) == (Urgency.SUPPORT, HIT)


def test_thats_me_says_nothing_where_no_friend_was_spoken_of(known: Knowledge) -> None:
    quiet = Alarm(Urgency.NONE, whom=MYSELF)
    assert heard(known, OWN, quiet) == quiet


@pytest.mark.parametrize(
    ("whom", "friends"),
    [(THEM, True), (frozenset(), True), (ME, False), (ME | THEM, False), (ME | THEM | {Whom.GIVEN}, True)],
    ids=["they", "nobody", "me", "he to me", "he gave me"],
)
def test_behind_a_friends_worry_he_and_she_are_the_friend(about_friends: Knowledge, whom: Any, friends: bool) -> None:
    assert heard(about_friends, FRIENDS, Alarm(Urgency.EMERGENCY, HIT, whom=whom)).friend is friends


def recalled(known: Knowledge, **changes: Any) -> Turn:
    """A turn behind a worry that was told, in which nothing was raised."""
    return standing(turn(**{"told": OWN, "alarm": QUIET, **changes}), known)


@pytest.mark.parametrize("outcome", [Outcome.CHAT_THANKS, Outcome.ANSWER], ids=str)
def test_a_worry_that_was_told_stays_in_sight(known: Knowledge, outcome: Outcome) -> None:
    after = recalled(known, outcome=outcome)
    assert after.alarm is not None
    assert (after.alarm.standing, after.urgency, after.concern) == (True, Urgency.SUPPORT, HIT)


def test_it_is_the_last_of_the_choices(known: Knowledge) -> None:
    shown = (Offer("big-meeting", 0.4), Offer("who-comes", 0.3))
    after = recalled(known, outcome=Outcome.CHOICES, offers=shown)
    assert after.offers == (*shown, Offer(HIT, 0.0))


def test_it_stands_once_among_them(known: Knowledge) -> None:
    shown = (Offer(HIT, 0.4), Offer("who-comes", 0.3))
    assert recalled(known, outcome=Outcome.CHOICES, offers=shown).offers == shown


def test_what_nobody_knows_leads_back_to_it(known: Knowledge) -> None:
    after = recalled(known)
    assert [offer.entry for offer in after.offers] == [HIT, ANY_WORRY]


def test_a_tap_takes_back_what_this_question_raised_and_no_more(known: Knowledge) -> None:
    raised = turn(told=OWN, alarm=Alarm(Urgency.EMERGENCY, "in-danger-now"), correction=Correction.NOT_THAT)
    after = standing(corrected(raised, known), known)
    assert (after.urgency, after.concern) == (Urgency.SUPPORT, HIT)
    assert ending(after, known).forgets is Forgets.EMERGENCIES


def test_where_it_raised_nothing_a_tap_takes_back_what_stood(known: Knowledge) -> None:
    after = standing(corrected(turn(told=OWN, alarm=QUIET, correction=Correction.NOT_THAT), known), known)
    assert after.alarm == QUIET
    assert ending(after, known).forgets is Forgets.EVERYTHING


@pytest.mark.parametrize(
    ("alarm", "mark"),
    [
        (Alarm(Urgency.SUPPORT, HIT), "told-someone-hits-me"),
        (Alarm(Urgency.SUPPORT, None), "told-who-can-i-talk-to"),
        (Alarm(Urgency.SUPPORT, "worried-about-a-friend", (HIT,), friend=True), "friend-someone-hits-me"),
        (Alarm(Urgency.SUPPORT, HIT, standing=True), None),
        (Alarm(Urgency.SUPPORT, HIT, grown_up=True), None),
        (Alarm(Urgency.SUPPORT, HIT, doubtful=True), None),
        (QUIET, None),
    ],
    ids=["a worry", "one without a name", "a friend's", "one that stands", "a grown-up's", "a doubtful one", "none"],
)
def test_what_is_told_leaves_a_mark(known: Knowledge, alarm: Alarm, mark: str | None) -> None:
    assert ending(turn(alarm=alarm, outcome=Outcome.NONE, ranking=ranked()), known).told == mark


def test_its_about_my_mate_makes_the_writers_worry_a_friends(about_friends: Knowledge) -> None:
    after = continuing(
        turn("not me", told=OWN, alarm=Alarm(Urgency.NONE, whom=frozenset({Whom.NOT_ME}))), about_friends
    )
    assert after.told == FRIENDS
    assert (after.urgency, after.concern) == (Urgency.SUPPORT, "worried-about-a-friend")


def test_behind_a_friends_worry_the_writers_own_family_is_their_own_worry(about_friends: Knowledge) -> None:
    alarm = Alarm(Urgency.SUPPORT, HIT, whom=frozenset({Whom.OWN}))
    assert heard(about_friends, FRIENDS, alarm) == alarm


@pytest.mark.parametrize(
    ("outright", "first"), [(False, HIT), (True, "being-bullied")], ids=["a guess", "told outright"]
)
def test_what_was_told_of_a_friend_stands_before_a_guess(about_friends: Knowledge, outright: bool, first: str) -> None:
    alarm = Alarm(Urgency.SUPPORT, "being-bullied", whom=THEM, told=outright)
    assert heard(about_friends, FRIENDS, alarm).runners_up[0] == first


SPOKEN = Told("", friend=True)
NOT_ME = replace(QUIET, whom=frozenset({Whom.NOT_ME}))


def test_a_worry_about_a_friend_is_the_friends_whoever_named_it(known: Knowledge) -> None:
    heard = Alarm(Urgency.SUPPORT, "worried-about-a-friend", told=True)
    assert ending(turn(alarm=heard, outcome=Outcome.NONE), known).told == "friend-worried-about-a-friend"


def test_a_doubtful_alarm_keeps_no_friend_from_being_spoken_of(known: Knowledge) -> None:
    doubtful = Alarm(Urgency.SUPPORT, "worried-about-a-friend", doubtful=True, whom=NOT_ME.whom)
    assert ending(turn("its about my mate", alarm=doubtful, outcome=Outcome.NONE), known).told == SPOKEN_OF


def test_who_says_it_is_about_a_friend_leaves_a_mark_and_raises_nothing(known: Knowledge) -> None:
    ended = ending(turn("its about my mate", alarm=NOT_ME, outcome=Outcome.NONE), known)
    assert (ended.told, ended.urgency, ended.help_reply) == (SPOKEN_OF, Urgency.NONE, None)


def test_the_mark_of_a_friend_is_read_back(known: Knowledge) -> None:
    assert checked([SPOKEN_OF], known.library) == (SPOKEN_OF,)
    assert standing_worries([SPOKEN_OF], known.library) == (SPOKEN,)
    assert SPOKEN.mark == SPOKEN_OF


def test_what_is_told_of_a_friend_who_was_spoken_of_is_the_friends(about_friends: Knowledge) -> None:
    alarm = heard(about_friends, SPOKEN, Alarm(Urgency.SUPPORT, HIT, whom=THEM), "she has cuts on her arm")
    assert (alarm.concern, alarm.runners_up, alarm.friend) == ("worried-about-a-friend", (HIT,), True)


def test_a_friend_who_was_spoken_of_brings_no_help_into_sight(known: Knowledge) -> None:
    quiet = turn("how long", alarm=QUIET, told=SPOKEN)
    assert standing(quiet, known) == quiet


def test_who_was_meant_after_all_is_no_friend(about_friends: Knowledge) -> None:
    said = turn("thats me btw", told=SPOKEN, alarm=replace(QUIET, whom=MYSELF))
    assert continuing(said, about_friends).told is None
