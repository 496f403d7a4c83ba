"""The last catch-all: whatever fails below, a child still reads who to call. The log gets the place, never words."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger("guide.errors")
APP = Path(__file__).parents[2]
DEEPEST = 4
"""Places of ours that are told, innermost first: enough to find the route, too few for the edge to be among them."""

LAST_PAGE = (APP / "web" / "templates" / "errors" / "last.html").read_bytes()
"""Sent as it stands in its file, read at the start: where this is needed nothing else can be relied on, so nothing
is put into it. A test holds its numbers, and the same page in the configuration of nginx, against the services."""


class Boundary:
    """Turns any exception into the last page; a response already begun is cut off."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def noting(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, noting)
        except Exception as error:
            if scope["type"] != "http":
                raise
            log.error("unforeseen %s at %s", type(error).__name__, _place(error))
            if not begun:
                await _last_page(send)


def _place(error: Exception) -> str:
    """`app/web/views/answers.py:116 topic <- app/web/routers/guide.py:32 one`; a library's line first, if one broke.

    Of a frame only file, line and function are told: its values may hold what a child typed.
    """
    frames = traceback.extract_tb(error.__traceback__)[::-1]
    ours = [one for one in frames if _is_ours(one)][:DEEPEST]
    told = ours if frames[:1] == ours[:1] else [frames[0], *ours]
    return " <- ".join(f"{_file(one)}:{one.lineno} {one.name}" for one in told)


def _is_ours(frame: traceback.FrameSummary) -> bool:
    return Path(frame.filename).is_relative_to(APP)


def _file(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    return str(path.relative_to(APP.parent) if _is_ours(frame) else Path(*path.parts[-2:]))


async def _last_page(send: Send) -> None:
    headers = [(b"content-type", b"text/html; charset=utf-8"), (b"cache-control", b"no-store")]
    headers += [(b"content-security-policy", b"default-src 'none'"), (b"content-length", b"%d" % len(LAST_PAGE))]
    await send({"type": "http.response.start", "status": 500, "headers": headers})
    await send({"type": "http.response.body", "body": LAST_PAGE})
