"""Hello, thanks, goodbye, are you real: a reply of its own, only where all of the question is small talk."""

from __future__ import annotations

from app.conversation.outcomes import Outcome
from app.conversation.turn import Knowledge, Turn
from app.text.normalise import normalise


def small_talk(turn: Turn, knowledge: Knowledge) -> Turn:
    """End the turn with the small talk it is; a raised alarm means that it is not small talk."""
    if turn.urgency.rank:
        return turn
    kind = _talked(turn, knowledge) if normalise(turn.question) else _waved(turn.question)
    if kind is None or (turn.behind and _tells_a_number(turn.question)):
        return turn
    return turn.ends(Outcome(kind), "small_talk")


def _tells_a_number(question: str) -> bool:
    """Behind an answer an age is part of what is asked: "im 14" greets nobody."""
    return any(sign.isdigit() for sign in question)


def _talked(turn: Turn, knowledge: Knowledge) -> str | None:
    """The kind that all its words are, as typed or as meant."""
    heard = (knowledge.small_talk.kind(knowledge.index.language.read(said)) for said in turn.ways)
    return next((kind for kind in heard if kind), None)


def _waved(question: str) -> str | None:
    """A question of signs alone (an emoji) is a wave; nothing at all is not."""
    return Outcome.CHAT_HELLO.value if any(not sign.isascii() for sign in question) else None
