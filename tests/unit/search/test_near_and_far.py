"""What all texts say of a feature is added up at the build; a question asks that sum, and the near texts themselves."""

from __future__ import annotations

import numpy as np
import pytest
from small_index import ENGLISH, OFFTOPIC, PHRASINGS

from app.search.index import SearchIndex
from app.search.matcher import match
from app.search.model import ALWAYS, FAR, NEAR, Taught, doubled, squares, steep
from app.search.space import Point
from app.search.table import LOOKED_AT, Table
from app.text.packed import PackedRows

CHANCE = np.random.default_rng(7)


def test_squares_multiply_to_the_square_of_the_product() -> None:
    left, right = CHANCE.normal(size=(2, 8)).astype(np.float32)
    assert np.isclose(squares(left) @ (squares(right) * doubled(8)), (left @ right) ** 2, rtol=1e-4)


def test_packed_rows_are_right_to_a_254th_of_their_largest() -> None:
    matrix = CHANCE.normal(size=(20, 9)).astype(np.float32)
    apart = np.abs(PackedRows.of(matrix).whole() - matrix)
    assert (apart <= np.abs(matrix).max(axis=1, keepdims=True) / 253).all()


def test_a_row_of_noughts_stays_one() -> None:
    assert not PackedRows.of(np.zeros((1, 3), np.float32)).whole().any()


def test_packed_rows_add_up_and_multiply_as_if_they_were_written_out() -> None:
    packed = PackedRows.of(CHANCE.normal(size=(6, 4)).astype(np.float32))
    rows, weights, vector = np.array([4, 1]), np.array([0.5, 2.0], np.float32), np.ones(4, np.float32)
    assert np.allclose(packed.added(rows, weights), weights @ packed.whole()[rows], atol=1e-5)
    assert np.allclose(packed.products(rows, vector), packed.whole()[rows] @ vector, atol=1e-5)


@pytest.mark.parametrize("question", ["read my file", "they call me names", "who won the cup"])
def test_the_sum_says_what_all_texts_would_say_one_by_one(question: str) -> None:
    index = SearchIndex.build(PHRASINGS, language=ENGLISH, offtopic=OFFTOPIC)
    assert isinstance(index.model, Taught)
    point = index.space.point(index.read(question), ENGLISH)
    alike, duals = index.table.nearest(point), index.model.duals.whole() / NEAR
    far = index.table.shared(point) + index.table.meant([point])[0]
    one_by_one = ALWAYS * duals.sum(axis=0) + FAR * far @ duals + NEAR * steep(alike) @ duals
    assert np.allclose(index.model.scores(point, alike), one_by_one, atol=0.02)


def test_a_text_that_shares_little_is_not_looked_at() -> None:
    index = SearchIndex.build(PHRASINGS, language=ENGLISH, offtopic=OFFTOPIC)
    alike = index.table.nearest(index.space.point(index.read("read my file"), ENGLISH))
    assert alike[index.phrasings.index("read my file")] == alike.max()
    assert alike[index.phrasings.index("kids are mean to me every day")] == 0


def test_no_more_texts_are_looked_at_than_may_be() -> None:
    point = Point(np.array([0], np.int32), np.ones(1, np.float32), np.zeros(0, np.float32), near=1)
    table = Table.of([point] * (LOOKED_AT + 100), 1)
    assert np.count_nonzero(table.nearest(point)) == LOOKED_AT


def test_words_that_stand_apart_tell_two_questions_of_the_same_words_apart() -> None:
    phrasings = {
        "they-tell-me": ("will they tell me what mum said", "do they tell me what dad said"),
        "i-tell-them": ("what mum said will i tell them", "what dad said do i tell them"),
    }
    index = SearchIndex.build(phrasings, language=ENGLISH, offtopic=OFFTOPIC)
    assert match("can they tell me what nan said", index).candidates[0].entry == "they-tell-me"
    assert match("what nan said can i tell them", index).candidates[0].entry == "i-tell-them"


def test_a_question_that_is_like_none_is_none_of_them() -> None:
    index = SearchIndex.build(PHRASINGS, language=ENGLISH, offtopic=OFFTOPIC)
    assert match("qqwwee zzxxvv", index).known < match("is it a test", index).known
