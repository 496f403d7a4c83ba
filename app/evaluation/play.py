"""Plays lines and conversations through an answerer. An answerer is a function, so that peers can be played too.

As the evaluation files ask and a program does over the API: the context holds ids alone, the first of what was offered
each time. The pages send more along (marks of what was told, the choices shown last): see `conversation/trail.py`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from app.content.models import Urgency
from app.conversation.pipeline import ending, run
from app.conversation.turn import Knowledge, Turn
from app.evaluation.lines import Conversation, Line

MOST_CONTEXT = 20


@dataclass(frozen=True)
class Reply:
    """What came back for one question; `ids` are the answers or choices offered, best first."""

    kind: str
    ids: tuple[str, ...]
    urgency: Urgency
    concern: str | None
    milliseconds: float


Answerer = Callable[[str, tuple[str, ...]], Reply]
"""A question and the ids answered so far -> what came back."""


@dataclass(frozen=True)
class Played:
    """One line with its reply. `turn` is 0 outside conversations, else its number from 1."""

    line: Line
    reply: Reply
    turn: int = 0


def guide(knowledge: Knowledge) -> Answerer:
    """The guide itself as an answerer."""

    def answer(question: str, context: tuple[str, ...]) -> Reply:
        began = time.perf_counter()
        came_to = ending(run(Turn(question, context), knowledge), knowledge)
        took = 1000 * (time.perf_counter() - began)
        ids = tuple(offer.entry for offer in came_to.offers)
        return Reply(came_to.outcome.kind.value, ids, came_to.urgency, came_to.concern, took)

    return answer


def play(items: Iterable[Line | Conversation], answer: Answerer) -> Iterator[Played]:
    """Every line, and every turn of every conversation, in order."""
    for item in items:
        if isinstance(item, Line):
            yield Played(item, answer(item.q, item.context))
        else:
            yield from _conversation(item, answer)


def _conversation(item: Conversation, answer: Answerer) -> Iterator[Played]:
    context: tuple[str, ...] = ()
    for number, line in enumerate(item.turns, 1):
        reply = answer(line.q, context[-MOST_CONTEXT:])
        yield Played(line, reply, number)
        context = (*context, *reply.ids[:1])
