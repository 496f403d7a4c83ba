"""Plays lines and conversations through an answerer. An answerer is a function, so that peers can be played too.

A line is asked with the ids it names. In a conversation the answerer says what travels to the next turn: `guide` as the
pages do (marks of what was told, the choices shown last), `by_ids` as the evaluation files were first asked.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from app.content.models import Urgency
from app.conversation.pipeline import ending, run
from app.conversation.trail import LONGEST, checked, offered_by, trail_after
from app.conversation.turn import Knowledge, Turn
from app.evaluation.lines import Conversation, Line


@dataclass(frozen=True)
class Carried:
    """What travels from one turn to the next."""

    trail: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()


AT_FIRST = Carried()


@dataclass(frozen=True)
class Reply:
    """What came back for one question; `ids` are the answers or choices offered, best first."""

    kind: str
    ids: tuple[str, ...]
    urgency: Urgency
    concern: str | None
    milliseconds: float
    carried: Carried = AT_FIRST
    """What the next turn of the conversation is asked with."""
    recalled: bool = False
    """The help above it was raised in an earlier turn: the page shows one line of it."""


Answerer = Callable[[str, Carried], Reply]
"""A question and what travelled to it -> what came back."""


@dataclass(frozen=True)
class Played:
    """One line with its reply. `turn` is 0 outside conversations, else its number from 1."""

    line: Line
    reply: Reply
    turn: int = 0


def guide(knowledge: Knowledge) -> Answerer:
    """The guide itself; a conversation goes on as on its pages."""
    library = knowledge.library

    def answer(question: str, before: Carried) -> Reply:
        began = time.perf_counter()
        trail = checked(before.trail, library)
        end = ending(run(Turn.of(question, trail, library, offered=before.offered), knowledge), knowledge)
        took = 1000 * (time.perf_counter() - began)
        ids = tuple(offer.entry for offer in end.offers)
        carried = Carried(trail_after(trail, before.offered, end, library), offered_by(end))
        return Reply(end.outcome.kind.value, ids, end.urgency, end.concern, took, carried, end.standing)

    return answer


def by_ids(answer: Answerer) -> Answerer:
    """The same, but ids alone travel, the first of what was offered each time: nothing told stands.

    So plays a program that keeps the first contract, and so are peers played, which know no marks.
    """

    def alone(question: str, before: Carried) -> Reply:
        reply = answer(question, before)
        return replace(reply, carried=Carried((*before.trail, *reply.ids[:1])[-LONGEST:]))

    return alone


def play(items: Iterable[Line | Conversation], answer: Answerer) -> Iterator[Played]:
    """Every line, and every turn of every conversation, in order."""
    for item in items:
        if isinstance(item, Line):
            yield Played(item, answer(item.q, Carried(item.context)))
        else:
            yield from _conversation(item, answer)


def _conversation(item: Conversation, answer: Answerer) -> Iterator[Played]:
    carried = AT_FIRST
    for number, line in enumerate(item.turns, 1):
        reply = answer(line.q, carried)
        yield Played(line, reply, number)
        carried = reply.carried
