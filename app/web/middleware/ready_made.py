"""The short way for pages that are ready: stored, compressed, tagged. Nothing below is woken."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from app.web.site import Site
from app.web.stored import StoredPage

NOT_MODIFIED = 304
KEPT = b"no-cache"
"""Kept by the browser, asked about each time: a page opened once opens again fast, a new law shows at once."""
FOR_EVER = b"public, max-age=31536000, immutable"
"""For files whose address changes with their bytes."""


class ReadyMade:
    """Answers GET and HEAD of a stored page or a static file without a query."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self.app = app
        self.site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] in {"GET", "HEAD"} and not scope["query_string"]:
            page = self.site.stored.find(scope["path"], self.site.clock().date())
            if page is not None:
                await _send(page, scope, send, KEPT)
                return
            asset = self.site.assets.files.get(scope["path"])
            if asset is not None:
                await _send(asset, scope, send, FOR_EVER)
                return
        await self.app(scope, receive, send)


async def _send(page: StoredPage, scope: Scope, send: Send, kept: bytes) -> None:
    asked = dict(scope["headers"])
    same = asked.get(b"if-none-match") == page.tag.encode()
    body, encoding = _form(page, asked.get(b"accept-encoding", b""))
    headers = [
        (b"content-type", page.content_type.encode()),
        (b"content-security-policy", page.policy.encode()),
        (b"cache-control", kept),
        (b"etag", page.tag.encode()),
        (b"vary", b"Accept-Encoding"),
    ]
    if not same:
        headers.append((b"content-length", b"%d" % len(body)))
        headers += [(b"content-encoding", encoding)] if encoding else []
    await send({"type": "http.response.start", "status": NOT_MODIFIED if same else 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if same or scope["method"] == "HEAD" else body})


def _form(page: StoredPage, accepted: bytes) -> tuple[bytes, bytes]:
    if b"br" in accepted:
        return page.brotli, b"br"
    return (page.gzip, b"gzip") if b"gzip" in accepted else (page.plain, b"")
