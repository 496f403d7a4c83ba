"""Every word that must not stand in an answer, one by one, as `guide check` finds it."""

from __future__ import annotations

import re

import pytest
from content_samples import three_entries

from app.content.checks import check
from app.content.checks.wording import BANNED, JARGON, METHODS

BLAMES = ("you should have told", "you should have left", "why didn't you", "why did not you", "it is your fault",
          "it's partly your fault", "you let him ", "you made them ")  # fmt: skip
PROMISES = ("you will be safe", "you'll stay safe", "nobody will ever know", "nobody will find out",
            "will be arrested", "will be locked up", "we promise", "can be sure that", "it will be ok",
            "everything will be all right", "it will get better", "things will get better")  # fmt: skip
TALKS_AWAY = ("don't worry", "do not worry", "no need to worry")
PRETENDS = ("we are here", "we're here", "we'll be here", "we understand how you feel", "i know how you feel",
            "24/7", "around the clock")  # fmt: skip
LABELS = ("abuser", "perpetrators")
LETS_HIT = ("legal smack", "smacking is legal", "reasonable punishment")
SENDS_INTO_DANGER = ("tell your parents first", "tell your mum first", "collect evidence", "get some proof",
                     "you must tell", "you have to tell")  # fmt: skip
LEAVES_OUT = ("mum and dad", "mother and father")
NEVER = (*BLAMES, *PROMISES, *TALKS_AWAY, *PRETENDS, *LABELS, *LETS_HIT, *SENDS_INTO_DANGER, *LEAVES_OUT)

OFFICIAL = ("multi-agency", "interagency", "statutory", "pursuant", "in accordance with", "undertaken", "thereof",
            "whereby", "stakeholders", "practitioner", "local authority", "local authorities", "looked after child",
            "LAC", "disclosure", "disclose", "safeguarding concern", "siblings", "intervention", "domestic violence",
            "parental responsibility", "service user", "caregiver", "primary carer", "threshold")  # fmt: skip

HARMS = ("noose", "ligature", "hang yourself", "razor", "blade", "burning myself", "paracetamol", "ibuprofen",
         "bleach", "painkiller", "lethal", "how many pills", "jump off", "off a bridge", "train track", "railway line",
         "strangl", "suffocat", "smother", "choking game", "calorie", "laxative", "purging", "throwing up after",
         "fingers down", "clitoris", "labia", "genitals are cut", "penis", "vagina", "penetrat", "masturbat",
         "oral sex", "swallowed drugs", "plugging", "hide drugs", "carry drugs in", "belt", "whip", "cigarette burn",
         "kill yourself by", "ways to die")  # fmt: skip


def told(text: str) -> str:
    """What is said of an answer with these words in it."""
    return " ".join(fault.says for fault in check(three_entries(more=f"Some say {text} and so on.")))


@pytest.mark.parametrize("phrase", NEVER)
def test_what_harms_when_read_must_not_stand_there(phrase: str) -> None:
    assert f"'{phrase}' must not stand here." in told(phrase)


@pytest.mark.parametrize("word", OFFICIAL)
def test_an_official_word_is_told_with_a_plain_one(word: str) -> None:
    assert f"'{word}' is an official word. A child's word for it: " in told(word)


@pytest.mark.parametrize("method", HARMS)
def test_how_harm_is_done_must_not_stand_there(method: str) -> None:
    assert re.search(rf"'{method}\w*' tells how harm is done", told(method))


@pytest.mark.parametrize(
    ("patterns", "lines"),
    [([one for one, _ in BANNED], NEVER), ([one for one, _ in JARGON], OFFICIAL), (METHODS, HARMS)],
    ids=["never", "official", "harms"],
)
def test_every_row_of_the_tables_has_a_line_here(patterns: list[str], lines: tuple[str, ...]) -> None:
    assert [one for one in patterns if not any(re.search(one, line) for line in lines)] == []
