"""Whom it is about: a friend, or the child who writes. A friend's worry is never spoken to as the writer's own."""

from __future__ import annotations

import pytest

from app.content.library import Library
from app.content.models import Urgency
from app.safety.net import SafetyNet

FRIEND = "worried-about-a-friend"
ABOUT_A_FRIEND = (
    "my mate wants to die",
    "my mates cutting herself",
    "my friend cuts herself and made me promise not to say",
    "my friends boyfriend hits her",
    "my best friend told me her dad hits her",
    "a friend of mine is being forced to marry",
    "my friend hasnt eaten for days and she faints",
    "i think my friend is being groomed by a man online",
)
ABOUT_THE_WRITER = (
    "my friend hits me",
    "i told my best mate i want to die",
    "my friend says i should tell someone my dad hits me",
    "my mate keeps sending me nudes and wants mine",
    "a girl in my class hits me",
    "me and my friend got followed home by a man",
    "my friend wants me to send nudes to her brother",
)


@pytest.mark.parametrize("line", ABOUT_A_FRIEND)
def test_a_worry_about_a_friend_is_named_so_and_the_friends_own_stands_behind_it(net: SafetyNet, line: str) -> None:
    alarm = net.read(line)
    assert (alarm.raised, alarm.friend, alarm.concern) == (True, True, FRIEND)
    assert FRIEND not in alarm.runners_up


@pytest.mark.parametrize("line", ABOUT_THE_WRITER)
def test_what_is_done_to_the_writer_is_no_worry_about_a_friend(net: SafetyNet, line: str) -> None:
    assert not net.read(line).friend


def test_a_grown_up_is_no_friend(net: SafetyNet) -> None:
    assert not net.read("One of my pupils wrote that her friend wants to die").friend


@pytest.mark.parametrize(
    ("urgency", "reply"), [(Urgency.SUPPORT, "support-friend"), (Urgency.EMERGENCY, "emergency-friend")], ids=str
)
def test_who_worries_about_a_friend_is_spoken_to_as_a_friend(library: Library, urgency: Urgency, reply: str) -> None:
    assert library.help_reply(urgency, FRIEND) == reply
