"""What comes before a body is bounded in bytes and in time, over real sockets and by the parser that is used."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from steps import carries_help
from uvicorn import Config
from uvicorn.server import ServerState

from app.web.protocol import MOST_HEAD, BoundedHeads

Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[Any]]
GET = b"GET / HTTP/1.1\r\nHost: guide.test\r\n"
POST = b"POST / HTTP/1.1\r\nHost: guide.test\r\nContent-Length: 40000\r\n\r\n"
PATIENT = 20
"""Seconds after which a test gives up; none is waited for."""


class Hasty(BoundedHeads):
    """The same with less patience, so that nobody waits for a test."""

    slowest = 0.05


async def app(scope: Any, receive: Any, send: Any) -> None:
    """Reads the body and tells its length."""
    length = 0
    while (message := await receive())["type"] == "http.request":
        length += len(message["body"])
        if not message["more_body"]:
            break
    told = b"read %d" % length
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"%d" % len(told))]})
    await send({"type": "http.response.body", "body": told})


def talking(talk: Talk, protocol: type[BoundedHeads] = BoundedHeads) -> Any:
    """What a talk over a socket with a server of this protocol comes to."""

    async def run() -> Any:
        config, state = Config(app, log_config=None, timeout_keep_alive=PATIENT), ServerState()
        async with serving(lambda: protocol(config, state, {})) as port, asyncio.timeout(PATIENT):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                return await talk(reader, writer)
            finally:
                writer.close()
                while state.connections:
                    await asyncio.sleep(0)

    return asyncio.run(run())


@asynccontextmanager
async def serving(protocol: Callable[[], BoundedHeads]) -> Any:
    """A port on which each connection is given a protocol."""
    server = await asyncio.get_running_loop().create_server(protocol, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


def saying(*parts: bytes) -> Talk:
    """Send these, one after the other as they are taken, and read until the line is closed."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> str:
        for part in parts:
            writer.write(part)
            await writer.drain()
        return (await reader.read()).decode()

    return talk


LAST = b"Connection: close\r\n\r\n"
TOO_LARGE = {
    "one large header": (GET + b"Cookie: " + b"a" * MOST_HEAD + b"\r\n" + LAST,),
    "a header without end": (GET + b"Cookie: " + b"a" * MOST_HEAD, b"a" * 10),
    "megabytes": (GET + b"Cookie: ", *[b"a" * 1_000_000] * 9),
    "many headers": (GET, b"a: b\r\n" * MOST_HEAD, LAST),
    "a name without end": (GET + b"a" * 2 * MOST_HEAD,),
    "a large address": (b"GET /" + b"a" * MOST_HEAD + b" HTTP/1.1\r\nHost: guide.test\r\n" + LAST,),
}


@pytest.mark.parametrize("sent", TOO_LARGE.values(), ids=TOO_LARGE.keys())
def test_a_head_that_is_too_large_is_refused_with_who_to_call(sent: tuple[bytes, ...]) -> None:
    answered = talking(saying(*sent))
    assert answered.startswith("HTTP/1.1 431 ")
    assert carries_help(answered)


def test_a_head_as_large_as_a_proxy_lets_through_is_taken() -> None:
    answered = talking(saying(GET + b"Cookie: " + b"a" * (MOST_HEAD - 200) + b"\r\n" + LAST))
    assert answered.startswith("HTTP/1.1 200 ")


def test_a_body_is_no_part_of_the_head() -> None:
    assert talking(saying(POST.replace(b"Host", b"Connection: close\r\nHost") + b"a" * 40_000)).endswith("read 40000")


@pytest.mark.parametrize("sent", [b"", b"\r\n", b"GET", GET, GET + b"Cookie: a"], ids=repr)
def test_a_head_that_is_never_finished_is_not_waited_for(sent: bytes) -> None:
    assert talking(saying(sent), Hasty) == ""


def test_a_second_head_that_is_never_finished_is_not_waited_for_either() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        writer.write(GET + b"\r\n")
        await reader.readuntil(b"read 0")
        writer.write(GET)
        return await reader.read()

    assert talking(talk, Hasty) == b""


def test_a_line_that_is_kept_open_answers_again() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        answered = b""
        for _ in range(3):
            writer.write(POST + b"a" * 40_000)
            answered += await reader.readuntil(b"read 40000")
        return answered

    assert talking(talk).count(b"HTTP/1.1 200 ") == 3


def test_a_slow_body_has_its_own_time() -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        writer.write(POST + b"a" * 20_000)
        await asyncio.sleep(3 * Hasty.slowest)
        writer.write(b"a" * 20_000)
        return await reader.readuntil(b"read 40000")

    assert talking(talk, Hasty).startswith(b"HTTP/1.1 200 ")
