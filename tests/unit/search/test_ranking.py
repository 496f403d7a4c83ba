"""From a question to ranked entries."""

import pytest
from small_index import ENGLISH, OFFTOPIC, PHRASINGS, small_index

from app.search.index import SearchIndex
from app.search.matcher import match
from app.search.training import TAUGHT_AT_MOST

INDEX = small_index()

QUESTIONS = {
    "a title": ("What is an advocate?", "what-is-an-advocate"),
    "capitals": ("WHAT IS AN ASSESSMENT", "what-is-an-assessment"),
    "misspelt": ("wots an asesment", "what-is-an-assessment"),
    "three words": ("see my file", "see-my-records"),
    "half a word": ("advoc", "what-is-an-advocate"),
    "in a story": ("so yesterday in pe they all call me names again and laugh", "bullying"),
    "stretched": ("bulllllied", "bullying"),
}


@pytest.mark.parametrize(("question", "entry"), QUESTIONS.values(), ids=QUESTIONS.keys())
def test_the_right_entry_comes_first(question: str, entry: str) -> None:
    assert match(question, INDEX).candidates[0].entry == entry


@pytest.mark.parametrize("nothing", ["", "   ", "?!", "\u200b", "مدرسة", "社工"])
def test_nothing_known_ranks_nothing(nothing: str) -> None:
    ranking = match(nothing, INDEX)
    assert (ranking.candidates, ranking.known) == ((), 0.0)


def test_the_phrase_that_came_nearest_is_told() -> None:
    assert match("read my files", INDEX).candidates[0].phrase == "read my file"


def test_what_was_corrected_is_told() -> None:
    assert ("asesment", "assessment") in match("an asesment", INDEX).corrections


def test_scores_fall_and_never_add_up_to_more_than_one() -> None:
    scores = [candidate.score for candidate in match("can i read what they wrote", INDEX).candidates]
    assert scores == sorted(scores, reverse=True)
    assert 0 < sum(scores) <= 1.0001


def test_an_offtopic_question_is_less_known_than_an_entry_s_own() -> None:
    assert match("who won the cup", INDEX).known < match("is it a test", INDEX).known


def test_no_more_candidates_than_asked_for() -> None:
    assert len(match("what is it", INDEX, limit=2).candidates) == 2


def test_the_same_question_gives_the_same_ranking() -> None:
    assert match("my own file", INDEX) == match("my own file", INDEX)


def test_an_index_without_offtopic_lines_works_too() -> None:
    plain = SearchIndex.build(PHRASINGS, language=ENGLISH)
    assert match("read my file", plain).candidates[0].entry == "see-my-records"


def test_very_many_phrasings_are_ranked_by_the_nearest() -> None:
    too_many = range(TAUGHT_AT_MOST // 2 + 1)
    many = {f"entry-{number}": (f"word{number} thing{number}", f"other{number} matter") for number in too_many}
    large = SearchIndex.build(many, language=ENGLISH, offtopic=OFFTOPIC)
    assert match("thing777 word777", large).candidates[0].entry == "entry-777"
