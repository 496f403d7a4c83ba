"""Rules a child may count on however the words are spelt: tables over the shipped net."""

from __future__ import annotations

import pytest

from app.content.models import Urgency
from app.safety.net import SafetyNet

PLEAS = (
    "help",
    "HELP",
    "hlep",
    "heeelp",
    "helppp",
    "halp",
    "h e l p",
    "h.e.l.p",
    "h-e-l-p",
    "help me",
    "pls help",
    "plz help me",
    "help meeee",
    "please help us",
    "i need help",
    "can someone help me",
    "help now",
    "sos help",
    "hepl me",
    "h3lp",
    "safe",
    "saef",
    "i dont feel safe",
    "i don't feel saef",
    "im not safe",
    "am i safe",
    "not safe",
    "i want to be safe",
    "we are not safe at home",
    "is my sister safe",
    "keep me safe",
    "who can help me",
    "i need help now please",
    "omg help",
)

NOT_PLEAS = (
    "help with my homework",
    "help me with my maths",
    "helpline number",
    "what is safeguarding",
    "is it safe to use this site",
    "a safe place to lock my bike",
    "how do i stay safe online",
    "can you help me find my plan",
    "who helps at meetings",
    "help page",
    "safari",
    "what is a helper",
    "the safety of bikes",
)

DISGUISES = {
    "leetspeak": "my dad h1ts me",
    "symbols for letters": "i was r@ped",
    "dots between": "i want to k.i.l.l myself",
    "dashes between": "s-u-i-c-i-d-e",
    "spelt out": "k i l l myself",
    "no spaces": "mydadhitsme",
    "no spaces and a slip": "myddadhitsme",
    "stretched": "i waaant to dieeee",
    "zero-width characters": "i want to ki\u200bll mys\u200belf",
    "letters of another script": "my dаd hіts mе",
    "full-width letters": "ｍｙ ｄａｄ ｈｉｔｓ ｍｅ",
    "a picture": "my stepdad has a 🔪",
    "swearing": "my f***ing dad hits me",
    "capitals": "MY MUM BEATS ME",
    "a star in it": "i was r*ped",
}

HARMLESS = {
    "idiom: boredom": "im dying of boredom",
    "idiom: phone": "my phone died",
    "idiom: laughing": "i died laughing",
    "game": "i beat my sister at mario kart",
    "score": "we got battered 6 nil",
    "dinner": "starving whats for lunch",
    "success": "killed it in my exam",
    "maths": "this maths hw is killing me",
    "negation: nobody": "nobody is hurting me i just want to know",
    "negation: never": "my mum has never hit me",
    "negation: not": "im not suicidal",
    "schoolwork: essay": "i have to write an essay about child abuse",
    "schoolwork: pshe": "we are doing bullying for pshe",
    "schoolwork: play": "our play is about a girl who gets bullied",
    "profession": "as a nursery manager how often should we train staff",
    "definition": "what is neglect",
    "consequence": "what happens if someone reports my mum",
    "law": "how old do you have to be to be left at home",
    "empty": "",
    "only marks": "?!... 🙂",
}


@pytest.mark.parametrize("plea", PLEAS)
def test_help_and_safe_bring_help_up_however_spelt(plea: str, net: SafetyNet) -> None:
    assert net.read(plea).raised


@pytest.mark.parametrize("question", NOT_PLEAS)
def test_help_and_safe_in_other_uses_pass(question: str, net: SafetyNet) -> None:
    assert not net.read(question).raised


@pytest.mark.parametrize("text", DISGUISES.values(), ids=DISGUISES.keys())
def test_a_disclosure_in_disguise_is_noticed(text: str, net: SafetyNet) -> None:
    assert net.read(text).raised


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS.keys())
def test_harmless_words_that_sound_alarming_pass(text: str, net: SafetyNet) -> None:
    assert net.read(text).urgency is Urgency.NONE
