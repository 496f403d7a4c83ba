"""Who writes: a grown-up about a child, or a child. Grown-ups get words, an entry and services of their own."""

from __future__ import annotations

import pytest

from app.content.library import Library
from app.content.models import Urgency
from app.safety.net import SafetyNet

BY_GROWN_UPS = (
    "I am a teaching assistant at an infant school and one boy never has a coat",
    "One of my pupils wrote that she wishes she would not wake up",
    "a child in my class came in with a bruise on her cheek",
    "my granddaughter says her stepdad scares her",
    "My teenager has not come home and it is two in the morning",
    "my neighbour's toddler is out in the road on his own most days",
    "A colleague is messaging a pupil late at night",
    "The lad I foster flinches when anybody lifts a hand",
    "To whom should I pass on a worry about a family",
)
BY_CHILDREN = (
    "my teacher hit me",
    "im a young carer for my mum",
    "i am a carer and a pupil at school",
    "my brother hurts my sister",
    "a girl in my class has bruises",
    "the man next door touches me",
    "my foster carer shouts at me",
    "my mum is a teacher and she hits me",
    "my little sister is always hungry",
    "who should i tell that my dad hits me",
    "my friend is a mum and shes 15",
)


@pytest.mark.parametrize("line", BY_GROWN_UPS)
def test_a_grown_up_is_told_from_how_they_speak_of_a_child(net: SafetyNet, line: str) -> None:
    assert net.read(line).grown_up


@pytest.mark.parametrize("line", BY_CHILDREN)
def test_a_child_is_not_taken_for_a_grown_up(net: SafetyNet, line: str) -> None:
    assert not net.read(line).grown_up


@pytest.mark.parametrize(
    ("urgency", "reply"), [(Urgency.SUPPORT, "support-adult"), (Urgency.EMERGENCY, "emergency-adult")], ids=str
)
def test_a_grown_up_gets_words_of_their_own(library: Library, urgency: Urgency, reply: str) -> None:
    assert library.help_reply(urgency, "suicidal-feelings", grown_up=True) == reply


def test_a_grown_up_is_told_whom_to_tell_first(library: Library) -> None:
    named = [one.id for one in library.signposts(Urgency.SUPPORT, "neglect", grown_up=True)]
    assert named[:2] == ["local-childrens-services", "nspcc-helpline"]


def test_in_an_emergency_999_still_stands_first(library: Library) -> None:
    assert library.signposts(Urgency.EMERGENCY, "neglect", grown_up=True)[0].id == "emergency-999"


def test_a_child_is_never_sent_to_a_service_for_grown_ups(library: Library) -> None:
    assert "nspcc-helpline" not in [one.id for one in library.signposts(Urgency.SUPPORT, "neglect")]


def test_where_nobody_tells_of_harm_nothing_stands_above(library: Library) -> None:
    assert library.help_reply(Urgency.NONE, None, grown_up=True) is None
    assert library.signposts(Urgency.NONE, None, grown_up=True) == ()
