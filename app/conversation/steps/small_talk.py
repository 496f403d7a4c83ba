"""Hello, thanks, goodbye, are you real: a reply of its own, only where all of the question is small talk."""

from __future__ import annotations

from rapidfuzz import fuzz

from app.conversation.outcomes import Outcome
from app.conversation.turn import Knowledge, Turn
from app.text.normalise import normalise

NEAR = 88.0
"""rapidfuzz ratio over the whole question: a letter wrong in ten still counts."""


def small_talk(turn: Turn, knowledge: Knowledge) -> Turn:
    """End the turn with the small talk it is; a raised alarm means that it is not small talk."""
    if turn.urgency.rank:
        return turn
    said = normalise(turn.question)
    kind = _waved(turn.question) if not said else _kind(said, knowledge)
    return turn.ends(Outcome(kind), "small_talk") if kind else turn


def _waved(question: str) -> str | None:
    """A question of signs alone (an emoji) is a wave; nothing at all is not."""
    return Outcome.CHAT_HELLO.value if any(not sign.isascii() for sign in question) else None


def _kind(said: str, knowledge: Knowledge) -> str | None:
    best, found = 0.0, None
    for kind, phrases in knowledge.small_talk.items():
        for phrase in phrases:
            score = fuzz.ratio(said, phrase)
            if score > best:
                best, found = score, kind
    return found if best >= NEAR else None
