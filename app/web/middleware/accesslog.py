"""One line a request: method, the route's pattern, status, milliseconds. No address typed, no query, no caller.

The pattern is known where the route was found, below copies of the scope: `RoutePattern` leaves it for `AccessLog`.
"""

from __future__ import annotations

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.metrics import Metrics

log = logging.getLogger("guide.access")
TOLD = "told"
"""Where the scope holds what inner layers tell this one; the same dict in every copy."""


class AccessLog:
    """Tells the pattern of a route (`/guide/{entry}`), never what stood in it; `-` where no route was asked.

    No route is asked for a stored page, a static file and an address that leads nowhere.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = time.perf_counter()
        status = 500
        told: dict[str, str] = {}

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app({**scope, TOLD: told}, receive, noting)
        finally:
            self.metrics.answered(status)
            if log.isEnabledFor(logging.INFO):
                took = 1000 * (time.perf_counter() - began)
                log.info("%s %s %d %.1f ms", scope["method"], told.get("pattern", "-"), status, took)


class RoutePattern:
    """Innermost: leaves the pattern of the route that was found in `scope["told"]`."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self.app(scope, receive, send)
        finally:
            route = scope.get("route")
            if route is not None and TOLD in scope:
                scope[TOLD]["pattern"] = route.path
