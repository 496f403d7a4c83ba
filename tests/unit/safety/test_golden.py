"""The golden lines: what must be noticed, and what must pass. Floors by kind; every emergency."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from app.content.documents import read_yaml
from app.content.models import Urgency
from app.safety.lexicon import read_lexicon
from app.safety.net import SafetyNet
from app.safety.schooling import Schooling
from app.settings import ROOT

GOLDEN = ROOT / "tests" / "golden"
SHORT = 3
"""Lines this short ("help me", "raped") anybody would write."""

Lines = Mapping[str, Sequence[str]]
TOLD: Lines = read_yaml(GOLDEN / "disclosures.en.yaml")
HARMLESS: Lines = read_yaml(GOLDEN / "not-disclosures.en.yaml")

FLOORS = {"emergency": 1.0, "direct": 0.96, "one or two words": 1.0, "disguised": 0.9}
"""The share of a kind that must be noticed; 0.9 for every other kind."""
MOST_RAISED = {"information": 0.05, "about harm, in general": 0.1, "off the subject": 0.0, "long and harmless": 0.25}
"""The share of a kind that may be raised for nothing; every seventh line of the other kinds."""


@pytest.mark.parametrize("kind", TOLD)
def test_disclosures_are_noticed(kind: str, net: SafetyNet) -> None:
    wanted = Urgency.EMERGENCY if kind == "emergency" else Urgency.SUPPORT
    missed = [line for line in TOLD[kind] if not net.read(line).urgency.at_least(wanted)]
    assert len(missed) <= (1 - FLOORS.get(kind, 0.9)) * len(TOLD[kind]) + 1e-9, missed


@pytest.mark.parametrize("kind", HARMLESS)
def test_harmless_lines_pass(kind: str, net: SafetyNet) -> None:
    raised = [line for line in HARMLESS[kind] if net.read(line).raised]
    assert len(raised) <= MOST_RAISED.get(kind, 1 / 7) * len(HARMLESS[kind]) + 1e-9, raised


@pytest.mark.parametrize(
    "case",
    [str.upper, lambda line: line.replace("'", ""), lambda line: f"  {line} ..."],
    ids=["capitals", "no apostrophes", "dots"],
)
def test_emergencies_are_noticed_however_typed(case: Callable[[str], str], net: SafetyNet) -> None:
    missed = [line for line in TOLD["emergency"] if net.read(case(line)).urgency is not Urgency.EMERGENCY]
    assert missed == []


def test_no_golden_line_is_learnt_from(schooling: Schooling) -> None:
    examples = [example.text for example in read_lexicon(schooling.folder).examples]
    taught = {line.casefold() for line in (*examples, *schooling.around.harmless)}
    golden = [line for lines in (*TOLD.values(), *HARMLESS.values()) for line in lines]
    assert [line for line in golden if line.casefold() in taught and len(line.split()) > SHORT] == []


def test_there_are_enough_golden_lines() -> None:
    assert sum(map(len, TOLD.values())) >= 120
    assert sum(map(len, HARMLESS.values())) >= 120
