"""Lines that a writer judged are heard as they were judged."""

from __future__ import annotations

import pytest
from small_lexicon import DANGER, HARMLESS, TOLD, small_lexicon

from app.content.models import Urgency
from app.safety.around import Surroundings
from app.safety.heart import ByHeart, Judgement
from app.safety.net import SafetyNet
from app.safety.training import learn, lessons
from app.text.language import Language

ENGLISH = Language("en")
WORRIES = ("being-hit-or-hurt", "suicidal-feelings")


@pytest.fixture(scope="module")
def net() -> SafetyNet:
    lexicon = small_lexicon()
    learnt = learn(lexicon, lessons(lexicon, Surroundings()), language=ENGLISH)
    return SafetyNet.build(lexicon, language=ENGLISH, learnt=learnt)


@pytest.mark.parametrize("line", HARMLESS)
def test_a_line_judged_harmless_passes(line: str, net: SafetyNet) -> None:
    assert not net.read(line.upper() + "!").raised


@pytest.mark.parametrize("line", TOLD)
def test_a_line_that_tells_raises_its_own_worry(line: str, net: SafetyNet) -> None:
    alarm = net.read(line)
    assert (alarm.urgency, alarm.concern) == (Urgency.SUPPORT, "being-hit-or-hurt")


@pytest.mark.parametrize("line", DANGER)
def test_a_line_judged_an_emergency_is_one(line: str, net: SafetyNet) -> None:
    assert net.read(line).urgency is Urgency.EMERGENCY


def test_a_line_with_one_word_more_is_not_known_by_heart(net: SafetyNet) -> None:
    assert "known by heart" not in net.read("my uncle has a big dog").evidence


JUDGED_HARMLESS, JUDGED_TOLD = Judgement(Urgency.NONE, None), Judgement(Urgency.SUPPORT, "being-hit-or-hurt")


@pytest.mark.parametrize(
    "judged",
    [(JUDGED_TOLD, JUDGED_HARMLESS), (JUDGED_HARMLESS, JUDGED_TOLD)],
    ids=["the graver first", "the graver last"],
)
def test_of_two_judgements_the_graver_counts(judged: tuple[Judgement, Judgement]) -> None:
    known = ByHeart.of([(["he", "hits"], one) for one in judged], WORRIES)
    assert known.judgement(["he", "hits"]) == JUDGED_TOLD


def test_words_never_judged_have_no_judgement() -> None:
    known = ByHeart.of([(["he", "hits"], Judgement(Urgency.NONE, None))], WORRIES)
    assert known.judgement(["he", "sits"]) is None
    assert known.judgement([]) is None
