"""Rank entries for the question; where it leans on the turn before, that turn weighs in. Decides nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from app.content.library import Library
from app.conversation.turn import Knowledge, Turn
from app.search.index import SearchIndex
from app.search.matcher import Candidate, Ranking, match

WIDE = 40
"""Candidates looked at where a question leans: its own words say little, so the right one may stand far down."""
TOGETHER = 2.0
"""How much the question put behind the last title counts, against the question alone."""
NEAR = {"next": 27.0, "back": 11.0, "same": 4.0, "group": 11.0, "topic": 3.0, "far": 1.0}
"""How many times likelier an entry is, after the last answer, by where it stands to it."""
NO_ANSWER = 0.45
"""How much of "none of them" is left where a question leans altogether: it was asked of this guide a moment ago."""
FORM = 0.6
"""What a follow-up form that fits to the letter adds to an entry near the last answer."""
FORM_FLOOR = 0.45
"""Likeness below which a form says nothing."""
SHOWN = 8
CLAUSES = re.compile(
    r"[.?!;,\n]+|\b(?:but|so|because|cos|coz|cuz|and then|just want to know|just need to know)\b", re.IGNORECASE
)
LONG = 11
"""Words from which a question is read clause by clause as well."""
FEWEST_WORDS = 3
MOST_CLAUSES = 3
LAST = 1.0
"""How many times the last clause counts against each before it."""
WHOLE = 2.0
"""How much the whole counts against all its clauses."""


def matching(turn: Turn, knowledge: Knowledge) -> Turn:
    """The turn with its ranking."""
    if turn.outcome is not None:
        return turn
    question, fresh_start = knowledge.leaning.without_opening(turn.question)
    lean = 0.0 if not turn.context else knowledge.leaning.leans(question)
    if lean == 0.0 or fresh_start:
        return replace(turn, ranking=ranked_by_clause(question, knowledge.index))
    return replace(turn, ranking=_leaning(question, turn.context, lean, knowledge))


def ranked_by_clause(question: str, index: SearchIndex) -> Ranking:
    """The ranking of a question; of a long one, its clauses weigh in, the last most: stories end in what is asked."""
    clauses = [clause for clause in CLAUSES.split(question) if len(clause.split()) >= FEWEST_WORDS]
    if len(question.split()) < LONG or len(clauses) < 2:
        return match(question, index)
    whole = match(question, index, limit=WIDE)
    read = [match(clause, index, limit=WIDE) for clause in clauses[-MOST_CLAUSES:]]
    weights = [1.0] * (len(read) - 1) + [LAST]
    shares = {found.entry: found.score * WHOLE for found in whole.candidates}
    for ranking, weight in zip(read, weights, strict=True):
        for found in ranking.candidates:
            shares[found.entry] = shares.get(found.entry, 0.0) + weight * found.score / sum(weights)
    total = WHOLE + 1.0
    known = max(whole.known, *(ranking.known for ranking in read))
    none = (1.0 - known) * total
    return _ranked(shares, none, whole, *read)


def _leaning(question: str, context: tuple[str, ...], lean: float, knowledge: Knowledge) -> Ranking:
    """The question alone and behind the title it leans on, each entry weighed by how near it stands to that title."""
    last = context[-1]
    title = knowledge.library.words_for(last, knowledge.language).question
    alone = match(question, knowledge.index, limit=WIDE)
    together = match(f"{title} {question}", knowledge.index, limit=WIDE)
    shares = _shares(alone, together, lean)
    for entry, like in knowledge.leaning.forms.likeness(question).items():
        if like > FORM_FLOOR and nearness(entry, last, knowledge.library) > NEAR["topic"]:
            shares[entry] = shares.get(entry, 0.0) + FORM * lean * ((like - FORM_FLOOR) / (1 - FORM_FLOOR)) ** 2
    weighed = {entry: share * nearness(entry, last, knowledge.library) ** lean for entry, share in shares.items()}
    none = (1.0 - alone.known) * (1.0 - (1.0 - NO_ANSWER) * lean)
    return _ranked(weighed, none, alone, together)


def _shares(alone: Ranking, together: Ranking, lean: float) -> dict[str, float]:
    shares = {found.entry: found.score for found in alone.candidates}
    for found in together.candidates:
        shares[found.entry] = shares.get(found.entry, 0.0) + TOGETHER * lean * found.score * 0.25
    return shares


def nearness(entry: str, last: str, library: Library) -> float:
    """How many times likelier an entry is because of the last answer."""
    if entry == last:
        return NEAR["same"]
    if entry in library.entry(last).next:
        return NEAR["next"]
    if last in library.entry(entry).next:
        return NEAR["back"]
    groups = library.topic_of(last).groups
    if any(entry in group.entries and last in group.entries for group in groups):
        return NEAR["group"]
    return NEAR["topic"] if any(entry in group.entries for group in groups) else NEAR["far"]


def _ranked(weighed: Mapping[str, float], none: float, alone: Ranking, *others: Ranking) -> Ranking:
    known = {found.entry: found for ranking in (*others, alone) for found in ranking.candidates}
    unseen = Candidate("", 0.0, "a follow-up form")
    whole = sum(weighed.values()) + none
    order = sorted(weighed, key=lambda entry: (-weighed[entry], entry))[:SHOWN]
    found = tuple(replace(known.get(one, unseen), entry=one, score=weighed[one] / whole) for one in order)
    return replace(alone, candidates=found, known=1.0 - none / whole)
