"""How large a body and an address may be, and how long a body may take. A refusal is a kind page, made below.

Headers are bounded before any of this: see `app/web/protocol.py`.
"""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.errors import GuideError

MOST_BODY = 32_768
"""Bytes: 2,000 characters of four bytes, percent-encoded, with room for the hidden fields."""
MOST_ADDRESS = 2_000
SLOWEST = 10.0
"""Seconds for a whole body to arrive."""


class TooLarge(GuideError):
    """The body is larger than any form of ours; the page is 413."""


class TooSlow(GuideError):
    """The body did not arrive in time; the page is 408."""


class Limits:
    """Refuses large bodies before they are read, and slow ones while they are."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope = {**scope, "refused": _refused(scope)}
            receive = _Bounded(receive)
        await self.app(scope, receive, send)


def _refused(scope: Scope) -> int:
    """413, 414 or 0; routes never see a refused request."""
    length = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
    if not length.isdigit() or int(length) > MOST_BODY:
        return 413
    return 414 if len(scope["path"]) + len(scope["query_string"]) > MOST_ADDRESS else 0


class _Bounded:
    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._read = 0
        self._until = asyncio.get_running_loop().time() + SLOWEST
        self._done = False

    async def __call__(self) -> Message:
        if self._done:
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._until):
                message = await self._receive()
        except TimeoutError:
            raise TooSlow from None
        if message["type"] == "http.request":
            self._read += len(message.get("body", b""))
            self._done = not message.get("more_body", False)
            if self._read > MOST_BODY:
                raise TooLarge
        return message
