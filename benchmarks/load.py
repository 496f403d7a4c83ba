"""A load generator on bare sockets: keeps connections busy and counts what comes back. Checks nothing else."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from typing import cast
from urllib.parse import urlencode

END = b"\r\n\r\n"


@dataclass
class Seen:
    """What a run saw: answers by status, failed connections, seconds, milliseconds of each answer."""

    answers: Counter[int] = field(default_factory=Counter)
    broken: int = 0
    seconds: float = 0.0
    took: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Answers a second."""
        return sum(self.answers.values()) / self.seconds if self.seconds else 0.0

    def at(self, share: float) -> float:
        """Milliseconds that this share of the answers did not exceed."""
        found = sorted(self.took)
        return found[min(int(len(found) * share), len(found) - 1)] if found else 0.0


def get(path: str, *, encoding: str = "br", host: str = "guide.test") -> bytes:
    """One GET as bytes."""
    return f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {encoding}\r\n\r\n".encode()


def post(path: str, fields: dict[str, str], *, encoding: str = "br", host: str = "guide.test") -> bytes:
    """One posted form as bytes."""
    body = urlencode(fields).encode()
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {encoding}\r\nSec-Fetch-Site: same-origin\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class _Caller(asyncio.Protocol):
    """One connection: sends the next request when the last answer is whole."""

    def __init__(self, requests: Iterator[bytes], until: float, most: int, seen: Seen) -> None:
        self.requests, self.until, self.left, self.seen = requests, until, most, seen
        self.over = asyncio.get_running_loop().create_future()
        self.held = b""
        self.waiting = False
        self.status, self.body = 0, -1

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        self._next()

    def _next(self) -> None:
        if not self.left or time.perf_counter() >= self.until:
            self.transport.close()
            return
        self.left -= 1
        self.waiting, self.began = True, time.perf_counter()
        self.transport.write(next(self.requests))

    def data_received(self, data: bytes) -> None:
        self.held += data
        if self.body < 0:
            head, found, rest = self.held.partition(END)
            if not found:
                return
            self.status, self.body, self.held = int(head[9:12]), _length(head), rest
        if len(self.held) >= self.body:
            self.held, self.body, self.waiting = b"", -1, False
            self.seen.answers[self.status] += 1
            self.seen.took.append(1000 * (time.perf_counter() - self.began))
            self._next()

    def connection_lost(self, error: Exception | None) -> None:
        self.seen.broken += self.waiting
        if not self.over.done():
            self.over.set_result(None)


def _length(head: bytes) -> int:
    found = head.lower().partition(b"content-length:")[2]
    return int(found.partition(b"\r")[0]) if found else 0


async def run(port: int, requests: list[bytes], *, seconds: float, connections: int = 8, most: int = 10**9) -> Seen:
    """Keep `connections` busy for `seconds`, or until each has had its share of `most` answers."""
    seen, began = Seen(), time.perf_counter()
    turn = cycle(requests)
    share = -(-most // connections)
    await asyncio.gather(*(_caller(port, turn, began + seconds, share, seen) for _ in range(connections)))
    seen.seconds = time.perf_counter() - began
    return seen


async def _caller(port: int, requests: Iterator[bytes], until: float, most: int, seen: Seen) -> None:
    """A caller that calls again when its connection breaks, as a browser would."""
    while time.perf_counter() < until:
        loop = asyncio.get_running_loop()
        try:
            caller = _Caller(requests, until, most, seen)
            await loop.create_connection(lambda caller=caller: caller, "127.0.0.1", port)  # type: ignore[misc]
        except OSError:
            seen.broken += 1
            await asyncio.sleep(0.05)
            continue
        await caller.over
        if not caller.left:
            return
        most = caller.left
