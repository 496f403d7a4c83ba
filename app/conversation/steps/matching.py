"""Rank entries for the question; where it leans on the turn before, that turn weighs in. Decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from app.content.library import Library
from app.conversation.turn import Knowledge, Turn
from app.search.index import SearchIndex
from app.search.matcher import Ranking, Weighed, ranked, weigh
from app.text.features import Floats
from app.text.reading import Reading, read_mended

TOGETHER = 0.5
"""How much the question put behind the last title counts, against the question alone."""
NEAR = {"next": 27.0, "back": 11.0, "same": 4.0, "group": 11.0, "topic": 3.0, "far": 1.0, "before": 8.0, "beside": 4.0}
"""How many times likelier an entry is, after the last answer, by where it stands to it; the answer `before` it and the
ones that follow from that are not far either."""
NONE_LEFT = 0.45
"""How much of "none of them" is left where a question leans altogether: it was asked of this guide a moment ago."""
FORM = 0.6
"""What a follow-up form that fits to the letter adds to an entry near the last answer."""
FORM_FLOOR = 0.45
"""Likeness below which a form says nothing."""
SHOWN = 8
LONG = 11
"""Words from which a question is read clause by clause as well."""
FEWEST_WORDS = 3
MOST_CLAUSES = 2
CLAUSES_COUNT = 0.5
"""How much the last clauses together count beside the whole."""


def matching(turn: Turn, knowledge: Knowledge) -> Turn:
    """The turn with its ranking."""
    question, fresh_start = _without_opening(turn, knowledge)
    if turn.behind and not fresh_start:
        question = knowledge.leaning.written_out(turn.ways) or question
    lean = 0.0 if not turn.behind else max(map(knowledge.leaning.leans, (question, *turn.ways)))
    if lean == 0.0 or (fresh_start and not any(map(knowledge.leaning.points_back, turn.ways))):
        return replace(turn, ranking=_by_clause(question, _reading(question, turn, knowledge), knowledge))
    return replace(turn, ranking=_leaning(question, turn, lean, knowledge), lean=lean)


def _without_opening(turn: Turn, knowledge: Knowledge) -> tuple[str, bool]:
    """The question without "no i meant", as it was typed if it stands there so, and whether it stood there."""
    taken = [knowledge.leaning.without_opening(way) for way in turn.ways]
    return next((one for one in taken if one[1]), taken[0])


def _reading(question: str, turn: Turn, knowledge: Knowledge) -> Reading:
    """The reading of a question; the turn's own, unless an opening was taken off or nobody has read it yet."""
    if question == turn.question and turn.mended:
        return read_mended(turn.mended)
    return knowledge.index.read(question)


def _by_clause(question: str, read: Reading, knowledge: Knowledge) -> Ranking:
    """The ranking of a question; of a long one, its last clauses weigh in: stories end in what is asked."""
    index = knowledge.index
    parted = knowledge.leaning.grammar.clauses(question)
    clauses = [clause for clause in parted if len(clause.split()) >= FEWEST_WORDS]
    if len(question.split()) < LONG or len(clauses) < 2:
        (weighed,) = weigh([read], index)
        return ranked(weighed, weighed.shares, index)
    whole, *parts = weigh([read, *(index.read(clause) for clause in clauses[-MOST_CLAUSES:])], index)
    trained = whole.trained + np.float32(CLAUSES_COUNT) * np.mean([one.trained for one in parts], axis=0)
    shares = index.calibration.shares(trained / np.float32(1 + CLAUSES_COUNT))
    known = max(whole.known, *(one.known for one in parts))
    return ranked(whole, shares * np.float32(known / max(float(shares.sum()), 1e-6)), index)


def _leaning(question: str, turn: Turn, lean: float, knowledge: Knowledge) -> Ranking:
    """The question alone and behind the title it leans on, each entry weighed by how near it stands to that title."""
    last, index = turn.behind or "", knowledge.index
    title = knowledge.library.words_for(last, knowledge.language).question
    alone, together = weigh([_reading(question, turn, knowledge), index.read(f"{title} {question}")], index)
    near = _nearness(last, turn.before_that, index.entries, knowledge.library)
    shares = alone.shares + np.float32(TOGETHER * lean) * together.shares
    shares += np.float32(lean) * _forms((question, *turn.ways), near > NEAR["topic"], knowledge)
    none = (1.0 - alone.known) * (1.0 - (1.0 - NONE_LEFT) * lean)
    return _ranked(alone, shares * near**lean, none, index)


def _forms(ways: Sequence[str], there: npt.NDArray[np.bool_], knowledge: Knowledge) -> Floats:
    """What follow-up forms add to the entries that are near enough to be meant."""
    likenesses = knowledge.leaning.forms.likeness(ways)
    alike = np.array([likenesses.get(entry, 0.0) for entry in knowledge.index.entries], np.float32)
    above: Floats = FORM * (np.maximum(alike - FORM_FLOOR, 0) / (1 - FORM_FLOOR)) ** 2 * there
    return above


def _nearness(last: str, before: str | None, entries: Sequence[str], library: Library) -> Floats:
    """How many times likelier each entry is because of the last answer, and of the one before it."""
    found = dict.fromkeys(entries, NEAR["far"])
    further = {**dict.fromkeys(library.entry(before).next, NEAR["beside"]), before: NEAR["before"]} if before else {}
    for group in library.topic_of(last).groups:
        found.update(dict.fromkeys(group.entries, NEAR["group" if last in group.entries else "topic"]))
    found.update((entry, NEAR["back"]) for entry in entries if last in library.entry(entry).next)
    found.update(dict.fromkeys(library.entry(last).next, NEAR["next"]))
    found[last] = NEAR["same"]
    return np.array([max(found[entry], further.get(entry, 0.0)) for entry in entries], np.float32)


def _ranked(weighed: Weighed, shares: Floats, none: float, index: SearchIndex) -> Ranking:
    """Shares made to add up to one with what is left for "none of them"."""
    return ranked(weighed, shares / np.float32(shares.sum() + none), index, limit=SHOWN)
