"""Hello, thanks, goodbye, are you real, nothing said: a reply of its own, where all of the question is small talk."""

from __future__ import annotations

from app.conversation.outcomes import Outcome
from app.conversation.steps.matching import reading_of
from app.conversation.turn import Knowledge, Turn
from app.text.normalise import normalise


def small_talk(turn: Turn, knowledge: Knowledge) -> Turn:
    """End the turn with the small talk it is; a raised alarm means that it is not small talk."""
    if turn.urgency.rank:
        return turn
    if not normalise(turn.question):
        return _waved(turn, knowledge)
    kind = _talked(turn, knowledge)
    if kind is None or _may_lean(turn, kind):
        return turn
    return turn.ends(Outcome(kind), "small_talk")


def chatting(turn: Turn, knowledge: Knowledge) -> Turn:
    """A line that would be asked back, or not known, is small talk where it is very like it."""
    if turn.urgency.rank or turn.correction is not None or knowledge.likely_talk is None:
        return turn
    kind = knowledge.likely_talk.kind(reading_of(turn.question, turn, knowledge))
    if kind is None or _may_lean(turn, kind):
        return turn
    return turn.ends(Outcome(kind), "chatting")


def pausing(turn: Turn, knowledge: Knowledge) -> Turn:
    """Behind an answer "not sure" may lean on it; where nothing came of that, nothing was said.

    Nor was anything asked by who only explains what did not happen: "its a cat scratch".
    """
    if turn.urgency.rank or not (turn.denied or _talked(turn, knowledge) == Outcome.CHAT_PAUSE):
        return turn
    return turn.ends(Outcome.CHAT_PAUSE, "pausing")


def _may_lean(turn: Turn, kind: str) -> bool:
    """Behind an answer what says nothing may lean on it ("not sure"), but for one word ("lol", "fine").

    There an age is part of what is asked: "im 14" greets nobody.
    """
    if not turn.behind:
        return False
    said = turn.question.split()
    return (kind == Outcome.CHAT_PAUSE and len(said) > 1) or any(sign.isdigit() for sign in turn.question)


def _talked(turn: Turn, knowledge: Knowledge) -> str | None:
    """The kind that all its words are, as typed or as meant; of a first question, also what it nearly is."""
    ear, ways = knowledge.small_talk, [knowledge.index.language.read(said) for said in turn.ways]
    heard = next((kind for kind in map(ear.kind, ways) if kind), None)
    if heard or turn.behind:
        return heard
    strange = {one.typed for one in turn.mended if one.strange}
    return next((kind for way in ways if (kind := ear.nearly(way, strange))), None) if strange else None


def _waved(turn: Turn, knowledge: Knowledge) -> Turn:
    """Signs alone (an emoji): known ones say what they are, others say nothing; nothing at all is no small talk."""
    if all(sign.isascii() for sign in turn.question):
        return turn
    return turn.ends(Outcome(knowledge.small_talk.of_signs(turn.question) or Outcome.CHAT_PAUSE), "small_talk")
