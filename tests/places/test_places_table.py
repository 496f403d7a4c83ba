"""The table of place inputs: how many come out right, and how few wrong and alone."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from place_table import POSTCODES, SECOND, Input, inputs, is_right, is_wrong_alone

from app.helpfinder.directory import Directory
from app.helpfinder.finder import Finder
from app.helpfinder.importer import import_directory
from app.helpfinder.models import PlaceOutcome
from app.helpfinder.offline import OfflineLookup
from app.helpfinder.places import PlaceIndex

COUNCILS = Path(__file__).parents[2] / "content" / "councils"
NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)
Judged = list[tuple[Input, PlaceOutcome]]


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    index = tmp_path_factory.mktemp("index") / "postcodes.idx"
    import_directory(POSTCODES, index, date(2026, 11, 22))
    directory = Directory.load(COUNCILS)
    return Finder(directory, PlaceIndex.load(COUNCILS, directory), OfflineLookup.open(index))


def judge(finder: Finder, cases: list[Input]) -> Judged:
    async def all_of_them() -> Judged:
        return [(case, await finder.find(case.typed, NOW)) for case in cases]

    return asyncio.run(all_of_them())


@pytest.fixture(scope="module")
def judged(finder: Finder) -> Judged:
    return judge(finder, inputs())


def test_the_table_has_three_hundred_inputs_or_more(judged: Judged) -> None:
    assert len(judged) >= 300


def test_nearly_every_place_is_right_or_among_four(judged: Judged) -> None:
    missed = [case for case, outcome in judged if not is_right(case, outcome)]
    share = 1 - len(missed) / len(judged)
    assert share >= 0.97, missed
    print(f"places right or among four: {share:.1%} of {len(judged)}; missed: {[case.typed for case in missed]}")  # noqa: T201


def test_a_second_table_with_many_villages_sends_nobody_to_a_wrong_council(finder: Finder) -> None:
    second = judge(finder, inputs(SECOND))
    right = sum(is_right(case, outcome) for case, outcome in second) / len(second)
    wrong = [case.typed for case, outcome in second if is_wrong_alone(case, outcome)]
    print(f"second table: {right:.1%} of {len(second)} right or among four; wrong and alone: {wrong}")  # noqa: T201
    assert (right >= 0.88, wrong) == (True, [])


def test_hardly_a_place_is_wrong_and_alone(judged: Judged) -> None:
    wrong = [case.typed for case, outcome in judged if is_wrong_alone(case, outcome)]
    assert len(wrong) / len(judged) <= 0.005, wrong


def test_no_outcome_holds_what_was_typed(judged: Judged) -> None:
    shown = "".join(repr(outcome) for case, outcome in judged if case.kind == "postcodes").upper().replace(" ", "")
    assert not [case.typed for case, _ in judged if case.kind == "postcodes" and tidy(case.typed) in shown]


def tidy(typed: str) -> str:
    return typed.upper().replace(" ", "")
