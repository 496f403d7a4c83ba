"""How the net decides, over a lexicon small enough to know by heart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from small_lexicon import small_lexicon, small_naming

from app.content.models import Urgency
from app.errors import BuildCorrupt
from app.safety.around import Surroundings
from app.safety.learnt import Learnt
from app.safety.net import SafetyNet
from app.safety.training import learn, lessons
from app.text.language import Language

ENGLISH = Language("en")


@pytest.fixture(scope="module")
def learnt() -> Learnt:
    lexicon = small_lexicon()
    return learn(lexicon, lessons(lexicon, Surroundings()), language=ENGLISH)


@pytest.fixture(scope="module")
def net(learnt: Learnt) -> SafetyNet:
    return SafetyNet.build(small_lexicon(), language=ENGLISH, learnt=learnt, naming=small_naming())


def test_a_disclosure_raises_support_and_names_its_worry(net: SafetyNet) -> None:
    alarm = net.read("my dad punched me")
    assert (alarm.urgency, alarm.concern) == (Urgency.SUPPORT, "being-hit-or-hurt")


def test_a_wish_to_die_is_an_emergency(net: SafetyNet) -> None:
    assert net.read("i want to die now").urgency is Urgency.EMERGENCY


def test_what_is_hardly_a_disclosure_is_no_emergency(learnt: Learnt) -> None:
    lexicon = small_lexicon()
    strict = lexicon.thresholds.model_copy(update={"emergency_told": 99.0})
    careful = SafetyNet.build(replace(lexicon, thresholds=strict), language=ENGLISH, learnt=learnt)
    assert careful.read("i want to die now").urgency is Urgency.SUPPORT


def test_where_a_pattern_of_danger_was_found_it_is_one_all_the_same(learnt: Learnt) -> None:
    lexicon = small_lexicon()
    strict = lexicon.thresholds.model_copy(update={"emergency_told": 99.0})
    careful = SafetyNet.build(replace(lexicon, thresholds=strict), language=ENGLISH, learnt=learnt)
    assert careful.read("my dad has a knife").urgency is Urgency.EMERGENCY


def test_a_pattern_of_danger_in_what_discloses_nothing_is_no_emergency(learnt: Learnt) -> None:
    lexicon = small_lexicon()
    strict = lexicon.thresholds.model_copy(update={"emergency_told_with_pattern": 99.0})
    careful = SafetyNet.build(replace(lexicon, thresholds=strict), language=ENGLISH, learnt=learnt)
    assert careful.read("my dad has a knife").urgency is not Urgency.EMERGENCY


def test_an_ordinary_question_stays_quiet(net: SafetyNet) -> None:
    assert not net.read("who comes to the review").raised


def test_a_bare_call_for_999_is_an_emergency_whatever_was_learnt(net: SafetyNet) -> None:
    assert net.read("call 999").urgency is Urgency.EMERGENCY


def test_a_fit_brings_words_of_its_own(net: SafetyNet) -> None:
    alarm = net.read("i want to die tonight and my mum is having a fit")
    assert (alarm.urgency, alarm.reply) == (Urgency.EMERGENCY, "emergency-medical")


def test_in_doubt_a_worry_must_be_plainer_to_be_named(learnt: Learnt) -> None:
    lexicon = small_lexicon()
    strict = lexicon.thresholds.model_copy(update={"doubtful": 99.0, "named_in_doubt": 99.0})
    careful = SafetyNet.build(
        replace(lexicon, thresholds=strict), language=ENGLISH, learnt=learnt, naming=small_naming()
    )
    alarm = careful.read("i wish to be dead tonight")
    assert (alarm.raised, alarm.concern, alarm.unsure) == (True, None, True)
    assert alarm.runners_up[0] == "suicidal-feelings"


def test_a_plea_names_no_worry(net: SafetyNet) -> None:
    alarm = net.read("help me")
    assert (alarm.urgency, alarm.concern) == (Urgency.SUPPORT, None)


def test_negation_takes_a_pattern_back(net: SafetyNet) -> None:
    assert not any("hit" in seen for seen in net.read("nobody hits me").evidence)


def test_what_is_said_about_an_essay_is_not_sure(net: SafetyNet) -> None:
    assert "sentence 1: about something, not told of oneself" in net.read("essay about dad who hits me").evidence


def test_evidence_holds_no_word_of_the_child(net: SafetyNet) -> None:
    evidence = " ".join(net.read("my dad hits me, dont tell zebedee").evidence)
    assert "zebedee" not in evidence
    assert "dad" not in evidence


def test_a_net_that_learnt_nothing_still_hears_patterns() -> None:
    net = SafetyNet.build(small_lexicon(), language=ENGLISH)
    assert net.read("my mum hits me").concern == "being-hit-or-hurt"


def test_the_same_lessons_teach_the_same(learnt: Learnt) -> None:
    lexicon = small_lexicon()
    again = learn(lexicon, lessons(lexicon, Surroundings()), language=ENGLISH)
    assert (again.weights.levels == learnt.weights.levels).all()


def test_what_was_learnt_survives_being_written(learnt: Learnt, tmp_path: Path) -> None:
    learnt.save(tmp_path / "net.npz", fingerprint="a")
    read = Learnt.load(tmp_path / "net.npz", fingerprint="a")
    net = SafetyNet.build(small_lexicon(), language=ENGLISH, learnt=read)
    assert net.read("my dad punched me").urgency is Urgency.SUPPORT


def test_where_nothing_tells_worries_apart_help_is_raised_and_patterns_alone_name(learnt: Learnt) -> None:
    net = SafetyNet.build(small_lexicon(), language=ENGLISH, learnt=learnt)
    alarm = net.read("i wish to be dead tonight")
    assert (alarm.raised, alarm.concern) == (True, None)
    assert net.read("my mum hits me").concern == "being-hit-or-hurt"


@pytest.mark.parametrize(
    "spoil", [lambda path: path.write_bytes(b"no"), lambda path: path.unlink()], ids=["damaged", "gone"]
)
def test_a_spoilt_file_is_told_apart(spoil: object, learnt: Learnt, tmp_path: Path) -> None:
    path = tmp_path / "net.npz"
    learnt.save(path, fingerprint="a")
    spoil(path)  # type: ignore[operator]
    with pytest.raises(BuildCorrupt):
        Learnt.load(path, fingerprint="a")


def test_what_was_learnt_from_other_content_is_refused(learnt: Learnt, tmp_path: Path) -> None:
    learnt.save(tmp_path / "net.npz", fingerprint="a")
    with pytest.raises(BuildCorrupt):
        Learnt.load(tmp_path / "net.npz", fingerprint="b")
