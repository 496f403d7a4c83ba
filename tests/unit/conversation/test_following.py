"""Questions that lean on an answer: what is known of each entry, and the layer that ranks by it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import yaml
from builders import FORMS, WEIGHTS, knowing, turn

from app.content.library import Library
from app.conversation.follow_up_model import FollowUpModel
from app.conversation.following import FEATURES, Behind
from app.conversation.neighbours import BACK, KINDS, NEXT, NEXT_PLACE, SAME, Neighbours
from app.conversation.steps.matching import leaning_back, matching
from app.conversation.turn import Knowledge


@pytest.fixture
def known(five: Library) -> Knowledge:
    return knowing(five)


@pytest.fixture
def neighbours(five: Library) -> Neighbours:
    return Neighbours(five, [entry.id for entry in five.entries])


def column(known: Knowledge, behind: Behind, feature: str) -> dict[str, float]:
    """One feature of every entry."""
    _, given = known.following.features(behind, known.index.read(behind.question), known.index)
    return dict(zip(known.index.entries, given[:, FEATURES.index(feature)].tolist(), strict=True))


def behind(*trail: str, shown: tuple[str, ...] = (), said: str = "who goes to it") -> Behind:
    return Behind(said, (said,), trail, ("What is the big meeting?",) * min(2, len(trail)), shown, 0.8)


def test_what_an_entry_leads_to_stands_next_and_the_first_of_them_nearest(
    five: Library, neighbours: Neighbours
) -> None:
    first, second = five.entry("big-meeting").next[:2]
    rows = dict(zip((entry.id for entry in five.entries), neighbours.of("big-meeting"), strict=True))
    assert (rows[first][NEXT], rows[second][NEXT]) == (1, 1)
    assert rows[first][NEXT_PLACE] > rows[second][NEXT_PLACE] > 0
    assert rows["big-meeting"][SAME] == 1


def test_what_leads_to_an_entry_stands_behind_it(five: Library, neighbours: Neighbours) -> None:
    leading = {one.id for one in five.entries if "who-comes" in one.next}
    rows = zip((entry.id for entry in five.entries), neighbours.of("who-comes"), strict=True)
    assert leading == {entry for entry, row in rows if row[BACK]}


def test_every_feature_has_a_column_for_every_entry(known: Knowledge) -> None:
    _, given = known.following.features(behind("big-meeting"), known.index.read("who"), known.index)
    assert given.shape == (len(known.index.entries), len(FEATURES))
    assert set(KINDS) < set(FEATURES)


def test_a_form_speaks_for_its_entry_alone(known: Knowledge) -> None:
    found = column(known, behind("big-meeting"), "form")
    assert {entry for entry, value in found.items() if value} == set(FORMS)


def test_older_answers_and_choices_that_were_shown_are_known(known: Knowledge) -> None:
    said = behind("is-it-private", "someone-hits-me", "big-meeting", shown=("who-comes",))
    assert {one for one, value in column(known, said, "older").items() if value} == {"is-it-private"}
    assert {one for one, value in column(known, said, "before_same").items() if value} == {"someone-hits-me"}
    assert {one for one, value in column(known, said, "shown").items() if value} == {"who-comes"}


def test_the_shares_add_up_to_one_and_follow_the_scores() -> None:
    model = FollowUpModel(*(np.array(one, np.float32) for one in ([1, 0], [[0, 1]], [0], [2], [0])))
    shares = model.shares(np.array([[1, 0], [0, 1], [0, -1]], np.float32))
    assert shares.sum() == pytest.approx(1)
    assert shares.argsort().tolist() == [2, 0, 1]


def test_weights_of_other_features_are_refused(tmp_path: Path) -> None:
    stored = yaml.safe_load(WEIGHTS.read_text("utf-8"))
    other = tmp_path / "weights.yaml"
    other.write_text(yaml.safe_dump({**stored, "features": ["another"]}), "utf-8")
    with pytest.raises(ValueError, match="run tools/fit_follow_ups"):
        FollowUpModel.read(other, FEATURES)


def test_a_short_second_question_leads_to_what_stands_next(known: Knowledge) -> None:
    after = matching(turn("who goes to it", context=("big-meeting",)), known)
    assert after.ranking is not None
    assert after.ranking.candidates[0].entry == "who-comes"
    assert after.lean > 0


def test_a_question_that_leans_on_nothing_is_ranked_alone(known: Knowledge) -> None:
    assert leaning_back(turn("different question who reads this", context=("big-meeting",)), known)[1] is None
    assert leaning_back(turn("who goes to it"), known)[1] is None


def test_behind_choices_the_first_of_them_stands_last_in_the_trail(known: Knowledge) -> None:
    said = turn("who goes to it", context=("is-it-private",), offered=("big-meeting", "who-comes"))
    _, found = leaning_back(said, known)
    assert found is not None
    assert (found.trail, found.shown) == (("is-it-private", "big-meeting"), ("who-comes",))
    assert found.titles == ("What is the big meeting?", "Does anyone see what I type?")
