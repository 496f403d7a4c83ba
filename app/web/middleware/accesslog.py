"""One line a request: method, the route's pattern, status, milliseconds. No address typed, no query, no caller."""

from __future__ import annotations

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.metrics import Metrics

log = logging.getLogger("guide.access")


class AccessLog:
    """Tells the pattern of a route (`/guide/{entry}`), never what stood in it."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = time.perf_counter()
        status = 500

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, noting)
        finally:
            self.metrics.answered(status)
            if log.isEnabledFor(logging.INFO):
                log.info(
                    "%s %s %d %.1f ms", scope["method"], _place(scope), status, 1000 * (time.perf_counter() - began)
                )


def _place(scope: Scope) -> str:
    first = scope["path"].split("/")[1] if scope["path"].count("/") else ""
    return f"/{first}" if first.isalpha() and len(first) < 12 else "-"
