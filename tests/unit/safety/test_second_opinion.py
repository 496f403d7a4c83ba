"""The net's second opinion: from words and pairs alone, rare ones counting more."""

from __future__ import annotations

import numpy as np
import pytest
from small_lexicon import DANGER, HARMLESS, TOLD

from app.safety.ridge import solved
from app.safety.sparse import Sparse
from app.safety.tokens import Token
from app.safety.wording import Wording, units
from app.safety.wording_lessons import learn_wording

RANKS = np.array([1] * len(TOLD) + [2] * len(DANGER) + [0] * len(HARMLESS))


def read(text: str) -> list[Token]:
    return [Token(word, word) for word in text.split()]


@pytest.fixture(scope="module")
def wording() -> Wording:
    """Learnt from the small lexicon."""
    return learn_wording([read(text) for text in (*TOLD, *DANGER, *HARMLESS)], RANKS)


def opinion(wording: Wording, text: str) -> tuple[float, float]:
    """Of the whole text: a disclosure, an emergency."""
    tokens = read(text)
    told, endangered = wording.spans(tokens, np.array([[0, len(tokens)]]))[0].tolist()
    return told, endangered


@pytest.mark.parametrize(("text", "rank"), [(TOLD[0], 1), (DANGER[1], 2), (HARMLESS[2], 0)])
def test_what_was_taught_is_known_again(wording: Wording, text: str, rank: int) -> None:
    told, endangered = opinion(wording, text)
    assert (told > 0, endangered > 0) == (rank >= 1, rank >= 2)


def test_words_that_nobody_wrote_tell_nothing(wording: Wording) -> None:
    assert opinion(wording, "xyzzy plugh") == (0.0, 0.0)


def test_words_that_nobody_wrote_hold_the_opinion_back(wording: Wording) -> None:
    assert 0 < opinion(wording, "dad hits me xyzzy plugh")[0] < opinion(wording, "dad hits me")[0]


def test_a_part_of_a_message_is_weighed_by_its_own_words(wording: Wording) -> None:
    tokens = read("we won the match my dad hits me")
    whole, part = wording.spans(tokens, np.array([[0, 8], [4, 8]]))[:, 0].tolist()
    assert part > max(whole, 0.0)


def test_a_place_is_its_word_and_the_pair_with_the_word_before() -> None:
    alone, behind = units(read("hits me")), units(read("dad hits me"))
    assert set(behind.tolist()) & set(alone.tolist()) == {alone[0], alone[2], alone[3]}


def test_texts_that_share_no_word_teach_an_opinion_of_nothing() -> None:
    bare = learn_wording([read("hello"), read("goodbye")], np.array([0, 1]))
    assert opinion(bare, "hello") == (0.0, 0.0)


def test_the_weights_are_those_of_the_normal_equations() -> None:
    rows = np.array([[1.0, 0.0, 2.0], [0.0, 1.0, 1.0], [1.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    wanted = np.array([1.0, -1.0, 1.0, -1.0])
    data = Sparse.of([(np.flatnonzero(row), row[row != 0]) for row in rows], 3)
    exact = np.linalg.solve(rows.T @ rows + 0.5 * np.eye(3), rows.T @ wanted)
    assert solved(data, wanted, ridge=0.5) == pytest.approx(exact)
