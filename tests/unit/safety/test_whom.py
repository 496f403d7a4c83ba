"""Whom a question speaks of, as far as its words say so; read whether anything is raised or not."""

from __future__ import annotations

import pytest

from app.safety.alarm import Whom
from app.safety.net import SafetyNet

MYSELF = ("thats me btw", "its actually me", "ok its my uncle not my mates", "there is no friend its me", "i mean me")
THEM = ("he wears long sleeves in pe", "she said it again", "they wont stop")
STAFF = ("its my coach", "my teacher touched me", "the police officer shouted at me", "miss grabbed my arm")
TOLD = ("i told my teacher", "can my coach see this", "should i ask the nurse")


@pytest.mark.parametrize("line", MYSELF)
def test_it_was_about_the_writer_after_all(net: SafetyNet, line: str) -> None:
    assert Whom.MYSELF in net.read(line).whom


@pytest.mark.parametrize("line", ["my dad hits me", "what is an advocate", "my friend told me about her dad", "me"])
def test_other_lines_take_nothing_upon_the_writer(net: SafetyNet, line: str) -> None:
    assert Whom.MYSELF not in net.read(line).whom


@pytest.mark.parametrize("line", ["thats about my friend not me", "i mean my mates mum", "its about my mate"])
def test_it_was_about_a_friend_after_all(net: SafetyNet, line: str) -> None:
    assert Whom.NOT_ME in net.read(line).whom


@pytest.mark.parametrize("line", THEM)
def test_he_she_and_they_are_heard(net: SafetyNet, line: str) -> None:
    assert Whom.THEM in net.read(line).whom


@pytest.mark.parametrize("line", STAFF)
def test_somebody_at_their_work_is_heard(net: SafetyNet, line: str) -> None:
    assert net.read(line).about_staff


@pytest.mark.parametrize("line", TOLD)
def test_who_was_told_is_not_who_it_is_about(net: SafetyNet, line: str) -> None:
    assert not net.read(line).about_staff


@pytest.mark.parametrize(("line", "given"), [("he gave me his ps5 and said bye", True), ("he hit me again", False)])
def test_what_is_given_is_told_from_what_is_done(net: SafetyNet, line: str, given: bool) -> None:
    assert (Whom.GIVEN in net.read(line).whom) is given
