"""Which worry it is, and whether it is one: net and matcher side by side. Over the library of five."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import entry_facts, entry_words, knowing, ranked, read_content, turn, write_content

from app.content.library import Library
from app.content.models import GrownUp, Urgency
from app.conversation.outcomes import Outcome
from app.conversation.pipeline import ending
from app.conversation.steps.agreeing import agreeing
from app.conversation.steps.concern import concerned
from app.conversation.steps.deciding import unknowing
from app.conversation.steps.doubting import doubting
from app.conversation.trail import ANY_WORRY
from app.conversation.turn import DANGER, Knowledge, Turn
from app.safety.alarm import Alarm, Whom

HURT = Alarm(Urgency.SUPPORT, "someone-hits-me")


@pytest.fixture
def known(five: Library) -> Knowledge:
    return knowing(five)


@pytest.fixture
def for_grown_ups(tmp_path: Path) -> Knowledge:
    """Over a library that has an entry for grown-ups."""
    content = read_content(write_content(tmp_path))
    own = GrownUp(replies={Urgency.SUPPORT: "support"}, entry="who-comes", contacts=("childline",))
    return knowing(Library(replace(content, signposts=content.signposts.model_copy(update={"grown_up": own}))))


@pytest.fixture
def near_harm(tmp_path: Path) -> Knowledge:
    """Over a library where children ask whom to talk to by telling of harm."""
    facts = entry_facts("who-can-i-talk-to", near_harm=True)
    return knowing(Library(read_content(write_content(tmp_path, **{"faq/who-can-i-talk-to/entry.yaml": facts}))))


@pytest.fixture
def dangers(tmp_path: Path) -> Knowledge:
    """Over a library that has the entry for danger."""
    facts = entry_facts("someone-hits-me", urgency="emergency")
    words = entry_words("someone-hits-me", question="I'm in danger", ask=[f"danger of kind {one}" for one in range(15)])
    files = {f"faq/{DANGER}/entry.yaml": facts, f"faq/{DANGER}/en.md": words}
    return knowing(Library(read_content(write_content(tmp_path, **files))))


def offered(ended: Turn) -> list[str]:
    """The entries a turn ends in."""
    return [one.entry for one in ended.offers]


BULLIED = Alarm(Urgency.SUPPORT, "being-bullied", runners_up=("someone-hits-me",))


@pytest.mark.parametrize(("lean", "named"), [(0.0, "being-bullied"), (0.6, "someone-hits-me")])
def test_only_behind_an_answer_is_the_net_overruled_in_which_worry_it_is(
    known: Knowledge, lean: float, named: str
) -> None:
    heard = agreeing(turn(alarm=BULLIED, ranking=ranked(someone_hits_me=0.8), lean=lean), known)
    assert (heard.concern, heard.urgency) == (named, Urgency.SUPPORT)


DOUBTFUL = replace(HURT, doubtful=True)
UNNAMED = Alarm(Urgency.SUPPORT, None, runners_up=("being-bullied", "someone-hits-me"))
UNSURE = replace(UNNAMED, doubtful=True)


def test_a_doubtful_alarm_is_dropped_where_the_matcher_is_sure_of_something_harmless(known: Knowledge) -> None:
    assert doubting(turn(alarm=DOUBTFUL, ranking=ranked(big_meeting=0.6)), known).urgency is Urgency.NONE


def test_a_doubtful_alarm_that_is_like_no_worry_is_dropped_off_the_subject(known: Knowledge) -> None:
    assert doubting(turn(alarm=UNSURE, ranking=ranked(someone_hits_me=0.1)), known).urgency is Urgency.NONE


def test_without_a_ranking_every_alarm_stands(known: Knowledge) -> None:
    assert doubting(turn(alarm=UNSURE), known).alarm == UNSURE


@pytest.mark.parametrize(
    ("alarm", "found"),
    [
        (HURT, {"big_meeting": 0.9}),
        (DOUBTFUL, {"big_meeting": 0.4}),
        (DOUBTFUL, {"someone_hits_me": 0.9}),
        (DOUBTFUL, {"who_can_i_talk_to": 0.9}),
        (DOUBTFUL, {}),
        (UNSURE, {"someone_hits_me": 0.2}),
        (UNNAMED, {}),
    ],
    ids=["no doubt", "not sure", "a worry", "near harm", "nothing found", "something of ours", "no doubt, unnamed"],
)
def test_any_other_alarm_stands(near_harm: Knowledge, alarm: Alarm, found: dict[str, float]) -> None:
    assert doubting(turn(alarm=alarm, ranking=ranked(**found)), near_harm).alarm == alarm


def test_a_worry_the_net_could_not_name_is_named_where_the_matcher_is_sure_of_one(known: Knowledge) -> None:
    heard = agreeing(turn(alarm=UNNAMED, ranking=ranked(someone_hits_me=0.8)), known).alarm
    assert heard is not None
    assert (heard.concern, heard.runners_up, heard.certain) == ("someone-hits-me", ("being-bullied",), True)


def test_what_is_no_worry_does_not_name_it(known: Knowledge) -> None:
    assert agreeing(turn(alarm=UNNAMED, ranking=ranked(big_meeting=0.9)), known).concern is None


def test_a_worry_that_both_found_is_certain(known: Knowledge) -> None:
    guessed = replace(HURT, certain=False, runners_up=("being-bullied",))
    heard = agreeing(turn(alarm=guessed, ranking=ranked(someone_hits_me=0.5)), known).alarm
    assert heard is not None
    assert heard.certain


@pytest.mark.parametrize(
    ("found", "told"), [({"someone_hits_me": 0.5}, "told-someone-hits-me"), ({"big_meeting": 0.5}, None)]
)
def test_a_worry_that_both_found_is_beyond_doubt_and_stands(
    known: Knowledge, found: dict[str, float], told: str | None
) -> None:
    heard = agreeing(turn(alarm=replace(HURT, doubtful=True, runners_up=()), ranking=ranked(**found)), known)
    assert ending(heard, known).told == told


def test_behind_what_was_found_stands_the_likeliest_of_the_guesses(known: Knowledge) -> None:
    ended = concerned(turn(alarm=UNNAMED, ranking=ranked(big_meeting=0.5, who_comes=0.3)), known)
    assert offered(ended) == ["big-meeting", "who-comes", "being-bullied"]


def test_where_nothing_was_found_the_guesses_are_offered(known: Knowledge) -> None:
    assert offered(concerned(turn(alarm=UNNAMED), known)) == ["being-bullied", "someone-hits-me"]


def test_a_doubtful_alarm_that_names_nothing_offers_no_guesses(known: Knowledge) -> None:
    assert concerned(turn(alarm=UNSURE), known).outcome is None


def test_below_its_help_the_guide_says_that_it_does_not_know(known: Knowledge) -> None:
    ended = unknowing(turn(alarm=UNSURE), known)
    assert (ended.outcome, ended.urgency, offered(ended)) == (Outcome.NONE, Urgency.SUPPORT, [])


def test_below_help_for_good_reason_stands_the_entry_for_being_safe(known: Knowledge) -> None:
    assert offered(unknowing(turn(alarm=UNNAMED), known)) == [ANY_WORRY]


IN_DANGER = Alarm(Urgency.EMERGENCY, "someone-hits-me")


def test_in_an_emergency_what_to_do_in_danger_stands_second(dangers: Knowledge) -> None:
    assert offered(concerned(turn(alarm=IN_DANGER), dangers)) == ["someone-hits-me", DANGER]


def test_but_not_behind_an_entry_that_is_for_emergencies_itself(dangers: Knowledge) -> None:
    assert offered(concerned(turn(alarm=replace(IN_DANGER, concern=DANGER)), dangers)) == [DANGER]


def test_only_a_certain_worry_has_words_and_services_of_its_own(known: Knowledge) -> None:
    guessed = ending(turn(alarm=replace(HURT, certain=False), outcome=Outcome.NONE), known)
    assert (guessed.concern, guessed.help_reply) == ("someone-hits-me", "support-unsure")


def test_a_worry_about_a_friend_stays_one_whatever_the_matcher_found(known: Knowledge) -> None:
    alarm = Alarm(Urgency.SUPPORT, "worried-about-a-friend", runners_up=("someone-hits-me",), friend=True)
    kept = agreeing(turn(alarm=alarm, ranking=ranked(someone_hits_me=0.8)), known)
    assert kept.concern == "worried-about-a-friend"


def test_a_worry_that_a_pattern_told_of_stays_first(known: Knowledge) -> None:
    alarm = Alarm(Urgency.SUPPORT, "being-bullied", runners_up=("someone-hits-me",), told=True)
    assert agreeing(turn(alarm=alarm, ranking=ranked(someone_hits_me=0.8)), known).concern == "being-bullied"


def test_a_worry_told_outright_stands_above_the_service_that_was_named(known: Knowledge) -> None:
    told = Alarm(Urgency.SUPPORT, "someone-hits-me", told=True)
    ended = concerned(turn(alarm=told, ranking=ranked(big_meeting=0.6, someone_hits_me=0.1)), known)
    assert offered(ended)[0] == "someone-hits-me"


def test_a_service_named_clearly_stands_before_a_worry_that_was_only_heard(known: Knowledge) -> None:
    ended = concerned(turn(alarm=HURT, ranking=ranked(big_meeting=0.6, someone_hits_me=0.1)), known)
    assert offered(ended)[:2] == ["big-meeting", "someone-hits-me"]


def test_a_grown_up_gets_the_entry_for_grown_ups_behind_the_worry(for_grown_ups: Knowledge) -> None:
    told = Alarm(Urgency.SUPPORT, "someone-hits-me", grown_up=True)
    assert offered(concerned(turn(alarm=told, ranking=ranked(someone_hits_me=0.9)), for_grown_ups)) == [
        "someone-hits-me",
        "who-comes",
    ]


def test_a_grown_up_who_clearly_asks_for_something_else_gets_that_first(for_grown_ups: Knowledge) -> None:
    told = Alarm(Urgency.SUPPORT, "someone-hits-me", grown_up=True)
    ended = concerned(turn(alarm=told, ranking=ranked(big_meeting=0.6, someone_hits_me=0.1)), for_grown_ups)
    assert offered(ended)[0] == "big-meeting"


@pytest.mark.parametrize(
    ("whom", "beside"),
    [({Whom.STAFF}, ["someone-hits-me", "big-meeting"]), ({Whom.STAFF, Whom.TOLD_STAFF}, ["someone-hits-me"])],
    ids=["about a coach", "told to a coach"],
)
def test_beside_a_worry_about_staff_stands_who_looks_into_it(
    tmp_path: Path, whom: set[Whom], beside: list[str]
) -> None:
    content = read_content(write_content(tmp_path))
    signposts = content.signposts.model_copy(update={"staff": "big-meeting"})
    alarm = replace(HURT, whom=frozenset(whom))
    ended = concerned(turn(alarm=alarm), knowing(Library(replace(content, signposts=signposts))))
    assert offered(ended) == beside
