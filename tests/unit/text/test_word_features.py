"""Features and vectors: the same words give the same rows."""

from pathlib import Path

import numpy as np

from app.text.features import evenly, letter_features, stack, word_features
from app.text.packed import PackedRows
from app.text.vectors import WordVectors


def test_neighbouring_words_make_a_pair_and_order_counts() -> None:
    one, other = (word_features(evenly(words.split())) for words in ("social worker", "worker social"))
    assert len(set(one.ids.tolist()) & set(other.ids.tolist())) == 2


def test_a_misspelt_word_shares_most_letter_runs_with_its_word() -> None:
    right, wrong = (set(letter_features(evenly([word])).ids.tolist()) for word in ("assessment", "assesment"))
    assert len(right & wrong) / len(wrong) > 0.6


def test_a_doubtful_reading_counts_less() -> None:
    sure, doubtful = (letter_features([("help", weight)]) for weight in (1.0, 0.3))
    assert np.allclose(doubtful.counts, sure.counts * 0.3)


def test_no_words_make_an_empty_row() -> None:
    assert len(letter_features([]).ids) == 0


def test_rows_stand_one_behind_the_other() -> None:
    rows = stack([word_features(evenly(["a"])), word_features([]), word_features(evenly(["b", "c"]))])
    assert rows.starts.tolist() == [0, 1, 1, 4]


def test_vectors_come_back_from_their_file(tmp_path: Path) -> None:
    table = np.array([[127, 0], [0, 127]], dtype=np.int8)
    WordVectors({"cat": 0, "dog": 1}, PackedRows(table, np.ones(2, np.float32))).save(tmp_path / "vectors.npz")
    vectors = WordVectors.load(tmp_path / "vectors.npz")
    assert np.allclose(vectors.sentence([("dog", 1.0), ("unheard", 1.0)]), [0, 1])


def test_a_text_of_unheard_words_has_no_direction() -> None:
    vectors = WordVectors({"cat": 0}, PackedRows(np.ones((1, 2), np.int8), np.ones(1, np.float32)))
    assert not vectors.sentence([("unheard", 1.0)]).any()
