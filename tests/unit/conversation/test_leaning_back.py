"""How much a question leans on the one before, and which words only open it."""

from __future__ import annotations

import pytest
from builders import FORMS, LEANING

from app.content.library import Library
from app.conversation.leaning import Forms, Leaning
from app.settings import ROOT

LEAN = Leaning(LEANING, Forms(FORMS))
SHIPPED = Leaning.read(ROOT / "content" / "followups", "en")


@pytest.mark.parametrize(
    ("said", "rest"), [("no i meant the plan", "the plan"), ("different question who reads this", "who reads this")]
)
def test_an_opening_that_starts_afresh_is_taken_off(said: str, rest: str) -> None:
    assert LEAN.without_opening(said) == (rest, True)


def test_a_question_without_such_an_opening_stays_whole(five: Library) -> None:
    assert LEAN.without_opening("who comes") == ("who comes", False)


@pytest.mark.parametrize(
    ("leaning", "standing"),
    [
        ("and is it long", "when is the big meeting about my brother"),
        ("how long is it", "what do social workers do all day long then"),
    ],
)
def test_pointing_words_lean_more_than_whole_questions(leaning: str, standing: str) -> None:
    assert LEAN.leans(leaning) > LEAN.leans(standing)


def test_an_empty_question_leans_on_nothing() -> None:
    assert LEAN.leans("") == 0.0


def test_a_figure_points_back_like_the_word() -> None:
    figure, word = SHIPPED.leans("how do i get 1"), SHIPPED.leans("how do i get one")
    assert figure == word > SHIPPED.leans("how do i get tea")


def test_leaning_never_exceeds_one() -> None:
    assert LEAN.leans("and it that it that") == 1.0


@pytest.mark.parametrize(
    ("said", "count", "place"),
    [("second one", 1, None), ("second one", 2, 1), ("last one", 3, 2), ("third one", 3, None)],
)
def test_a_place_is_found_only_where_so_many_were_shown(said: str, count: int, place: int | None) -> None:
    assert LEAN.place((said,), count) == place


@pytest.mark.parametrize("said", ["tell me about the second one", "ok then second one please", "OK, the second one!"])
def test_a_place_is_found_whatever_it_is_asked_for_with(said: str) -> None:
    assert SHIPPED.place((said,), 2) == 1


@pytest.mark.parametrize("said", ["tell me about the second plan", "please", "ok then", "the second one is wrong"])
def test_what_is_more_than_a_place_points_at_none(said: str) -> None:
    assert SHIPPED.place((said,), 2) is None


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("no i meant how do i get it", True),
        ("no i meant the plan", False),
        ("different question can they do it", False),
    ],
)
def test_what_is_put_another_way_may_still_point_back(said: str, back: bool) -> None:
    assert LEAN.points_back(said) is back


@pytest.mark.parametrize(("said", "near"), [("who goes to it", 1.0), ("who gose to it", 0.8), ("zzz", 0.0)])
def test_a_short_second_question_is_known_by_its_form(said: str, near: float) -> None:
    assert LEAN.forms.likeness((said,)).get("who-comes", 0.0) >= near


def test_a_form_is_known_by_what_was_meant_too() -> None:
    assert LEAN.forms.likeness(("hoo gos 2 it", "who goes to it")).get("who-comes", 0.0) == 1.0


def test_without_forms_nothing_is_alike() -> None:
    assert Forms({}).likeness(("who goes to it",)) == {}
