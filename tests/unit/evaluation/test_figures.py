"""Played lines become figures, and entries that answer each other are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from builders import knowing

from app.content.library import Library
from app.content.models import Urgency
from app.evaluation.collisions import collisions
from app.evaluation.figures import Share, first_is_right, latency, missed, offered_is_right, shares, wrong_alone
from app.evaluation.lines import Conversation, Line
from app.evaluation.peers import peers
from app.evaluation.play import AT_FIRST, Answerer, Carried, Played, Reply, by_ids, guide, play
from app.evaluation.subjects import kept_apart
from app.safety.alarm import QUIET, Alarm
from app.search.index import learn
from app.text.language import Language

ASKED = Line(q="who goes to it", expect=("who-comes",))


def reply(kind: str = "answer", *ids: str, urgency: Urgency = Urgency.NONE, concern: str | None = None) -> Reply:
    """What an engine gave back, in one millisecond."""
    return Reply(kind, ids, urgency, concern, 1.0)


def test_the_first_answer_counts() -> None:
    assert first_is_right(Played(ASKED, reply("answer", "who-comes")))


def test_a_choice_further_down_is_a_hit_but_not_the_first() -> None:
    one = Played(ASKED, reply("choices", "big-meeting", "who-comes"))
    assert (first_is_right(one), offered_is_right(one)) == (False, True)


def test_a_wrong_answer_stands_alone_and_a_wrong_choice_does_not() -> None:
    assert wrong_alone(Played(ASKED, reply("answer", "big-meeting")))
    assert not wrong_alone(Played(ASKED, reply("choices", "big-meeting", "advocate")))


def test_asking_whether_it_is_real_is_right_as_small_talk() -> None:
    assert first_is_right(Played(Line(q="are you real", expect=("are-you-a-real-person",)), reply("chat")))


CHAT = Line(q="are you real", expect=("are-you-a-real-person",), kind="chat")
NOTHING = Line(q="who won the cup", expect=(), kind="none")
TOLD = Line(q="he hits me", expect=(), urgency=Urgency.SUPPORT, concern=("being-hit-or-hurt", "domestic-abuse"))


@pytest.mark.parametrize(
    ("line", "given", "listed"),
    [
        (ASKED, reply("answer", "who-comes"), False),
        (ASKED, reply("choices", "big-meeting", "who-comes"), True),
        (ASKED, reply("answer", "who-comes", urgency=Urgency.SUPPORT), True),
        (CHAT, reply("chat"), False),
        (NOTHING, reply("none"), False),
        (NOTHING, reply("choices", "who-comes"), True),
        (TOLD, reply(urgency=Urgency.SUPPORT, concern="domestic-abuse"), False),
        (TOLD, reply(urgency=Urgency.SUPPORT, concern="bullying"), True),
        (TOLD.model_copy(update={"concern": None}), reply(urgency=Urgency.SUPPORT, concern="bullying"), False),
    ],
    ids=["right", "second", "alarmed", "chat", "not known", "forced", "its worry", "another worry", "any worry"],
)
def test_every_line_with_something_amiss_is_listed(line: Line, given: Reply, listed: bool) -> None:
    assert missed(Played(line, given)) is listed


@pytest.mark.parametrize(
    ("raised", "recall"),
    [(Urgency.NONE, 0), (Urgency.SUPPORT, 0), (Urgency.EMERGENCY, 1)],
    ids=["nothing", "less than wanted", "as wanted"],
)
def test_an_emergency_heard_as_less_is_a_miss(raised: Urgency, recall: int) -> None:
    line = Line(q="he is coming in", expect=(), urgency=Urgency.EMERGENCY, concern=("in-danger-now",))
    assert shares([Played(line, reply(urgency=raised))])["recall"] == Share(recall, 1)


def test_help_above_an_information_question_is_a_false_alarm() -> None:
    assert shares([Played(ASKED, reply(urgency=Urgency.SUPPORT))])["false alarm"] == Share(1, 1)


def test_help_that_is_only_recalled_is_told_beside_the_false_alarms() -> None:
    raised = reply(urgency=Urgency.SUPPORT)
    rows = [Played(ASKED, raised, turn=1), Played(ASKED, replace(raised, recalled=True), turn=2)]
    found = shares(rows)
    assert (found["false alarm"], found["later turns recalled"]) == (Share(2, 2), Share(1, 1))


def test_999_above_what_is_no_emergency_is_counted() -> None:
    assert shares([Played(ASKED, reply(urgency=Urgency.EMERGENCY))])["called emergency"] == Share(1, 1)
    assert shares([Played(ASKED, reply(urgency=Urgency.SUPPORT))])["called emergency"] == Share(0, 1)


TOPICS = {"big-meeting": "meetings", "who-comes": "meetings", "advocate": "speaking-up"}


@pytest.mark.parametrize(
    ("behind", "kept"),
    [("who-comes", 1), ("advocate", 0), ("big-meeting", 1)],
    ids=["the wanted one", "one of the topic before", "wrong, but not of the topic before"],
)
def test_a_question_drawn_to_the_subject_before_is_told(behind: str, kept: int) -> None:
    def answer(question: str, before: Carried) -> Reply:
        return reply("answer", behind if before.trail else "who-comes")

    assert kept_apart([ASKED], answer, TOPICS) == Share(kept, 1)


def test_a_share_of_nothing_is_no_number() -> None:
    assert Share(0, 0).percent is None


def test_the_slowest_question_is_told_beside_the_median() -> None:
    rows = [Played(ASKED, Reply("none", (), Urgency.NONE, None, float(number))) for number in range(1, 101)]
    assert latency(rows) == (51.0, 100.0)


@dataclass(frozen=True)
class HearsIn:
    """A net that hears one worry, in one line alone."""

    line: str
    urgency: Urgency

    def read(self, question: str) -> Alarm:
        """What it was told to hear there."""
        return Alarm(self.urgency, "someone-hits-me") if question == self.line else QUIET


def talked(five: Library, way: Callable[[Answerer], Answerer], urgency: Urgency, *said: str) -> list[Reply]:
    """The replies to a conversation over the small library; the net hears `urgency` in its first line."""
    net: Any = HearsIn(said[0], urgency)
    talk = Conversation(id="one", turns=tuple(Line(q=one, expect=()) for one in said))
    return [one.reply for one in play([talk], way(guide(knowing(five, net=net))))]


def as_pages(answer: Answerer) -> Answerer:
    """A conversation as the pages carry it on."""
    return answer


@pytest.mark.parametrize(("way", "level"), [(as_pages, Urgency.EMERGENCY), (by_ids, Urgency.NONE)])
def test_an_emergency_stands_where_a_conversation_is_played_as_on_the_pages(
    five: Library, way: Callable[[Answerer], Answerer], level: Urgency
) -> None:
    assert talked(five, way, Urgency.EMERGENCY, "my dad hits me", "thank you")[1].urgency is level


def test_choices_shown_are_no_answer_and_can_be_picked(five: Library) -> None:
    shown, picked = talked(five, as_pages, Urgency.SUPPORT, "who will be there", "second one")
    assert shown.carried == Carried(("told-someone-hits-me",), ("who-comes", "someone-hits-me"))
    assert picked.ids == ("someone-hits-me",)


def test_where_ids_alone_travel_the_first_choice_counts_as_answered(five: Library) -> None:
    (shown,) = talked(five, by_ids, Urgency.SUPPORT, "who will be there")
    assert (shown.kind, shown.carried) == ("choices", Carried(("who-comes",)))


def test_a_line_is_asked_with_the_ids_it_names() -> None:
    heard: list[Carried] = []

    def answer(question: str, before: Carried) -> Reply:
        heard.append(before)
        return reply("answer", "big-meeting")

    list(play([ASKED.model_copy(update={"context": ("who-comes",)})], answer))
    assert heard == [Carried(("who-comes",))]


def test_every_peer_finds_a_phrase_word_for_word() -> None:
    phrasings = {"who-comes": ["who will be at the conference"], "advocate": ["someone to speak for me"]}
    found = {name: answer("someone to speak for me", AT_FIRST).ids[0] for name, answer in peers(phrasings).items()}
    assert set(found.values()) == {"advocate"}


def test_entries_that_answer_each_other_are_told() -> None:
    alike = {"one": ["big meeting about me", "the big meeting"], "two": ["big meeting about me soon", "school"]}
    learned = learn(alike, language=Language("en"), offtopic=["pizza toppings", "bus times"])
    assert {found.entry for found in collisions(learned)} <= {"one", "two"}
