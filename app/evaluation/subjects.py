"""Does a question about something new get its own answer, though another subject was answered just before?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import cycle

from app.evaluation.figures import Share
from app.evaluation.lines import Line
from app.evaluation.play import AT_FIRST, Answerer, Carried

Topics = Mapping[str, str]
"""The topic of every entry, by its id."""


def kept_apart(lines: Iterable[Line], answer: Answerer, topics: Topics) -> Share:
    """Of questions asked behind an answer of another topic, those it did not draw towards that topic.

    Drawn means: the first answer is not wanted, is of the topic before, and another came first without it.
    """
    before = cycle(sorted(topics))
    asked = [(line, _last(line, before, topics)) for line in lines if _elsewhere(line, topics)]
    return Share(sum(not _drawn(line, last, answer, topics) for line, last in asked), len(asked))


def _elsewhere(line: Line, topics: Topics) -> bool:
    """An answer is wanted, and there are other topics than its own."""
    wanted = {topics.get(entry) for entry in line.expect}
    return bool(wanted) and bool(set(topics.values()) - wanted)


def _last(line: Line, entries: Iterable[str], topics: Topics) -> str:
    wanted = {topics.get(entry) for entry in line.expect}
    return next(entry for entry in entries if topics[entry] not in wanted)


def _drawn(line: Line, last: str, answer: Answerer, topics: Topics) -> bool:
    first = _first(answer(line.q, Carried((last,))).ids)
    if first is None or first in line.expect or topics.get(first) != topics[last]:
        return False
    return first != _first(answer(line.q, AT_FIRST).ids)


def _first(ids: Sequence[str]) -> str | None:
    return ids[0] if ids else None
