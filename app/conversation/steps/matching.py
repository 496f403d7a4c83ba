"""Rank entries for the question; where it leans on the turn before, let that turn weigh in. Decides nothing."""

from __future__ import annotations

from dataclasses import replace

from app.conversation.turn import Knowledge, Turn
from app.search.matcher import Candidate, Ranking, match


def matching(turn: Turn, knowledge: Knowledge) -> Turn:
    """The turn with its ranking."""
    if turn.outcome is not None:
        return turn
    question, fresh_start = knowledge.leaning.without_opening(turn.question)
    alone = match(question, knowledge.index)
    lean = 0.0 if fresh_start or not turn.context else knowledge.leaning.leans(question)
    ranking = _leaning(question, turn.context, alone, lean, knowledge) if lean > 0 else alone
    return replace(turn, ranking=ranking)


def _leaning(question: str, context: tuple[str, ...], alone: Ranking, lean: float, knowledge: Knowledge) -> Ranking:
    """The question alone, mixed with the question put after the title it leans on, for entries near that title."""
    last = context[-1]
    title = knowledge.library.words_for(last, knowledge.language).question
    together = match(f"{title} {question}", knowledge.index)
    weight = lean * (1.0 - (alone.candidates[0].score if alone.candidates else 0.0))
    scores = {found.entry: (1 - weight) * found.score for found in alone.candidates}
    for found in together.candidates:
        near = _nearness(found.entry, last, knowledge)
        scores[found.entry] = scores.get(found.entry, 0.0) + weight * near * found.score
    return _ranked(scores, alone, together)


def _nearness(entry: str, last: str, knowledge: Knowledge) -> float:
    """How near an entry stands to the last answer: itself or its next ones, its group, anything."""
    library = knowledge.library
    if entry in library.entry(last).next or last in library.entry(entry).next:
        return 1.0
    if entry == last:
        return 0.6
    groups = library.topic_of(last).groups
    return 0.8 if any(entry in group.entries and last in group.entries for group in groups) else 0.35


def _ranked(scores: dict[str, float], alone: Ranking, together: Ranking) -> Ranking:
    known = {found.entry: found for found in (*together.candidates, *alone.candidates)}
    order = sorted(scores, key=lambda entry: (-scores[entry], entry))
    found = tuple(Candidate(entry, scores[entry], known[entry].phrase, known[entry].parts) for entry in order)
    return replace(alone, candidates=found)
