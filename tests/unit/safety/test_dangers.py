"""Dangers that have words of their own, and idioms that sound like them; none of these lines is learnt from."""

from __future__ import annotations

import pytest

from app.content.library import Library
from app.content.models import Urgency
from app.safety.net import SafetyNet


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("i had 24 paracetamol on sunday but im alright", "emergency-overdose"),
        ("ive just took all my nans tablets", "emergency-overdose"),
        ("took a load of pills cant stop shaking", "emergency-overdose"),
        ("i drank some bleach", "emergency-overdose"),
        ("my sister took loads of paracetamol", "emergency-medical"),
        ("she swallowed a whole packet of tablets", "emergency-medical"),
        ("my cousin is having a seizure on the floor", "emergency-medical"),
        ("i lost my inhaler and i cant breathe properly", "emergency-medical"),
        ("my stepdad keeps shaking the baby to shut her up", "emergency-medical"),
        ("he held a pillow over the baby", "emergency-medical"),
        ("dad threw my baby brother across the room", "emergency-medical"),
        ("our flat is on fire", "emergency-fire"),
        ("theres smoke coming up the stairs", "emergency-fire"),
        ("my best friend says he is going to kill himself after school", "emergency-friend"),
    ],
)
def test_a_danger_brings_words_of_its_own(net: SafetyNet, typed: str, reply: str) -> None:
    alarm = net.read(typed)
    assert (alarm.urgency, alarm.reply) == (Urgency.EMERGENCY, reply)


@pytest.mark.parametrize(
    "typed",
    ["how many sleeping pills would kill you", "what happens if i take all my tablets", "how do you hang yourself"],
)
def test_asking_how_to_die_is_a_plea(net: SafetyNet, typed: str) -> None:
    alarm = net.read(typed)
    assert (alarm.urgency, alarm.concern) == (Urgency.EMERGENCY, "suicidal-feelings")


@pytest.mark.parametrize(
    "typed",
    [
        "im 8 and no one has been home since yesterday",
        "mum has not been back since friday and the baby is hungry im 9",
    ],
)
def test_a_little_child_alone_is_in_danger(net: SafetyNet, typed: str) -> None:
    assert net.read(typed).urgency is Urgency.EMERGENCY


@pytest.mark.parametrize(
    "typed",
    [
        "this training is killing me",
        "i lost my pe kit my mum will kill me",
        "my dad is going to kill me for this detention",
        "how much paracetamol can a ten year old have for a headache",
        "we watched a film about a house fire",
        "im 9 and my nan is home",
    ],
)
def test_what_only_sounds_so_passes(net: SafetyNet, typed: str) -> None:
    assert net.read(typed).urgency is not Urgency.EMERGENCY


@pytest.mark.parametrize("typed", ["someone is being nice", "hes in care", "i cant tell my nan shed kill me lol"])
def test_an_everyday_line_is_no_emergency(net: SafetyNet, typed: str) -> None:
    assert net.read(typed).urgency is not Urgency.EMERGENCY


@pytest.mark.parametrize(
    "typed",
    [
        "mum says the voices want her to hurt us",
        "dad got one way tickets and he has hidden my passport",
        "my stepmum locked away my passport and the flights are booked",
    ],
)
def test_a_danger_that_names_no_hour_is_one_all_the_same(net: SafetyNet, typed: str) -> None:
    assert net.read(typed).urgency is Urgency.EMERGENCY


@pytest.mark.parametrize(
    "typed",
    [
        "i got hit by a netball in pe",
        "we lost our passports and the tickets for our holiday",
        "she hears her voice on the radio",
    ],
)
def test_what_only_sounds_like_it_is_none(net: SafetyNet, typed: str) -> None:
    assert net.read(typed).urgency is not Urgency.EMERGENCY


@pytest.mark.parametrize("laugh", ["lol", "haha", "hahaha xx", "lmao", "jk", "im joking", "x", "xd"])
@pytest.mark.parametrize("typed", ["i want to die", "i wish i was dead", "he is going to kill me tonight"])
def test_a_laugh_makes_it_no_less(net: SafetyNet, typed: str, laugh: str) -> None:
    assert net.read(f"{typed} {laugh}").urgency is net.read(typed).urgency is Urgency.EMERGENCY


@pytest.mark.parametrize(
    "typed", ["im dying of boredom haha", "my brother killed me on fortnite lol", "maths is killing me xd"]
)
def test_a_joke_stays_one(net: SafetyNet, typed: str) -> None:
    assert net.read(typed).urgency is Urgency.NONE


@pytest.mark.parametrize(
    ("concern", "heard", "reply"),
    [
        pytest.param(
            "suicidal-feelings", "emergency-medical", "emergency-suicidal", id="no hurry hides the wish to die"
        ),
        pytest.param("suicidal-feelings", "emergency-overdose", "emergency-overdose", id="tablets taken come first"),
        pytest.param("being-hit-or-hurt", "emergency-medical", "emergency-medical", id="a wound before the blow"),
    ],
)
def test_words_about_suicide_give_way_to_an_overdose_alone(
    library: Library, concern: str, heard: str, reply: str
) -> None:
    assert library.help_reply(Urgency.EMERGENCY, concern, heard) == reply
