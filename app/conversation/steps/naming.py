"""Who asks only what a word means gets the entry that the glossary names for it, however rare the word is."""

from __future__ import annotations

from app.conversation.outcomes import Offer, Outcome
from app.conversation.turn import Knowledge, Turn


def naming(turn: Turn, knowledge: Knowledge) -> Turn:
    """Ends the turn where the question is "what is ..." and nothing but a word of the glossary behind it."""
    if turn.urgency.rank:
        return turn
    asked = knowledge.leaning.grammar.asked_word(turn.question)
    entry = knowledge.glossary.get(asked) if asked else None
    return turn.ends(Outcome.ANSWER, "naming", Offer(entry, 1.0)) if entry else turn
