"""Rank entries for the question; where it leans on the turn before, that turn weighs in. Decides nothing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from app.content.models import Section
from app.conversation.following import Behind
from app.conversation.turn import Knowledge, Turn
from app.search.matcher import Ranking, ranked, weigh
from app.text.reading import Reading, read_mended

LONG = 11
"""Words from which a question is read clause by clause as well."""
FEWEST_WORDS = 3
MOST_CLAUSES = 2
CLAUSES_COUNT = 0.5
"""How much the last clauses together count beside the whole."""


def matching(turn: Turn, knowledge: Knowledge) -> Turn:
    """The turn with its ranking. Where a denied harm would be answered, what is left of the question is asked.

    Of what is near harm and no worry ("what counts as abuse") the whole is asked, where what is left finds nothing.
    """
    whole = _matched(turn, knowledge)
    first = whole.ranking.candidates[:1] if turn.left and whole.ranking else ()
    for entry in (knowledge.library.entry(one.entry) for one in first):
        worry = entry.section is Section.WORRIES
        if worry or entry.near_harm:
            left = _matched(replace(turn, question=turn.left or "", mended=()), knowledge)
            return left if worry or _finds(left, knowledge) else whole
    return whole


def _finds(turn: Turn, knowledge: Knowledge) -> bool:
    return turn.ranking is not None and turn.ranking.known >= knowledge.thresholds.floor


def _matched(turn: Turn, knowledge: Knowledge) -> Turn:
    question, behind = leaning_back(turn, knowledge)
    read = reading_of(question, turn, knowledge)
    if behind is None:
        return replace(turn, ranking=_by_clause(question, read, knowledge, story=turn.denied))
    return replace(turn, ranking=knowledge.following.rank(behind, read, knowledge.index), lean=behind.lean)


def leaning_back(turn: Turn, knowledge: Knowledge) -> tuple[str, Behind | None]:
    """What is asked, and what it stands behind; None where it leans on nothing."""
    question, fresh_start = _without_opening(turn, knowledge)
    if turn.behind is None:
        return question, None
    if not fresh_start:
        question = knowledge.leaning.written_out(turn.ways) or question
    lean = max(map(knowledge.leaning.leans, (question, *turn.ways)))
    if lean == 0.0 or (fresh_start and not any(map(knowledge.leaning.points_back, turn.ways))):
        return question, None
    trail = (*turn.context, *turn.offered[:1])
    titles = [knowledge.library.words_for(one, knowledge.language).question for one in reversed(trail[-2:])]
    return question, Behind(question, turn.ways, trail, tuple(titles), turn.offered[1:], lean)


def _without_opening(turn: Turn, knowledge: Knowledge) -> tuple[str, bool]:
    """The question without "no i meant", as it was typed if it stands there so, and whether it stood there."""
    taken = [knowledge.leaning.without_opening(way) for way in turn.ways]
    return next((one for one in taken if one[1]), taken[0])


def reading_of(question: str, turn: Turn, knowledge: Knowledge) -> Reading:
    """The reading of a question; the turn's own, unless an opening was taken off or nobody has read it yet."""
    if question == turn.question and turn.mended:
        return read_mended(turn.mended)
    return knowledge.index.read(question)


def _by_clause(question: str, read: Reading, knowledge: Knowledge, *, story: bool) -> Ranking:
    """The ranking of a question; of a long one, its last clauses weigh in: stories end in what is asked.

    So does what is left behind a denial (`story`), however short.
    """
    index = knowledge.index
    parted = knowledge.leaning.grammar.clauses(question)
    clauses = [clause for clause in parted if len(clause.split()) >= FEWEST_WORDS]
    if not (story or len(question.split()) >= LONG) or len(clauses) < (1 if story else 2):
        (weighed,) = weigh([read], index)
        return ranked(weighed, weighed.shares, index)
    whole, *parts = weigh([read, *(index.read(clause) for clause in clauses[-MOST_CLAUSES:])], index)
    trained = whole.trained + np.float32(CLAUSES_COUNT) * np.mean([one.trained for one in parts], axis=0)
    shares = index.calibration.shares(trained / np.float32(1 + CLAUSES_COUNT))
    known = max(whole.known, *(one.known for one in parts))
    return ranked(whole, shares * np.float32(known / max(float(shares.sum()), 1e-6)), index)
