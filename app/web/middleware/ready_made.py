"""The short way for pages that are ready: stored, compressed, tagged. Nothing below is woken."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.site import Site
from app.web.stored.pages import KEPT, send_stored

FOR_EVER = b"public, max-age=31536000, immutable"
"""For files whose address changes with their bytes."""


class ReadyMade:
    """Answers a GET of a stored page or a static file without a query; below and here a HEAD is a GET."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self.app = app
        self.site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] == "HEAD":
            scope, send = {**scope, "method": "GET"}, _without_body(send)
        if scope["type"] == "http" and scope["method"] == "GET" and not scope["query_string"]:
            page = self.site.stored.find(scope["path"], self.site.clock().date())
            if page is not None:
                await send_stored(page, scope, send, KEPT)
                return
            asset = self.site.assets.files.get(scope["path"])
            if asset is not None:
                await send_stored(asset, scope, send, FOR_EVER)
                return
        await self.app(scope, receive, send)


def _without_body(send: Send) -> Send:
    """Whoever asks for the head alone gets what a GET gives, but for the body; routes know nothing of it."""

    async def sending(message: Message) -> None:
        body = {"body": b"", "more_body": False} if message["type"] == "http.response.body" else {}
        await send({**message, **body})

    return sending
