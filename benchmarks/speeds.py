"""The guide beside a bare FastAPI and Jinja page: same server, same flags, same size, turn by turn in one run."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.load import Seen, get, post, run
from benchmarks.servers import Server

QUESTIONS = (
    "what is an assessment", "can i talk to them on my own", "who goes to the meeting", "will i have to move schools",
    "why do they keep writing things down", "how long does it take", "what if i dont want to go", "who is an advocate",
)  # fmt: skip


@dataclass(frozen=True)
class Speed:
    """Answers a second, milliseconds, and microseconds of processor an answer (which other programs disturb least)."""

    rate: float
    p50: float
    p99: float
    cpu: float
    failed: int


def reading(path: str, encoding: str = "br") -> list[bytes]:
    """Requests that read one page."""
    return [get(path, encoding=encoding)]


def asking(encoding: str = "br") -> list[bytes]:
    """Requests that ask the questions above, one after the other."""
    return [post("/ask", {"question": one, "context": "", "offered": ""}, encoding=encoding) for one in QUESTIONS]


def side_by_side(contests: Sequence[tuple[Server, list[bytes]]], *, seconds: float, rounds: int = 3) -> list[Speed]:
    """The speed of each, by turns, so that a busy moment of the machine falls on all; the median round counts."""
    runs: list[list[Speed]] = [[] for _ in contests]
    for server, requests in contests:
        asyncio.run(run(server.port, requests, seconds=0.3))
    for _ in range(rounds):
        for number, (server, requests) in enumerate(contests):
            runs[number].append(_measured(server, requests, seconds))
    return [_middle(found) for found in runs]


def _measured(server: Server, requests: list[bytes], seconds: float) -> Speed:
    before = server.cpu()
    seen: Seen = asyncio.run(run(server.port, requests, seconds=seconds))
    answers = max(sum(seen.answers.values()), 1)
    failed = seen.broken + sum(count for status, count in seen.answers.items() if status != 200)
    return Speed(seen.rate, seen.at(0.5), seen.at(0.99), (server.cpu() - before) / answers * 1e6, failed)


def _middle(found: list[Speed]) -> Speed:
    return Speed(
        *(median(getattr(one, name) for one in found) for name in ("rate", "p50", "p99", "cpu")),
        failed=sum(one.failed for one in found),
    )
