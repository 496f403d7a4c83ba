"""Opens a page of this very app without a network and without the edge, as it reads at any hour. For making copies."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.i18n.locales import Locale
from app.web.visit import HTML, TIMELESS

log = logging.getLogger("guide.offline")


@dataclass(frozen=True)
class Opened:
    """A page's text and the policy it was sent with."""

    text: str
    policy: str


async def open_page(app: ASGIApp, locale: Locale, address: str) -> Opened | None:
    """The page at an address (language prefix included), or None where there is none or it fails."""
    start: Message = {}
    body = bytearray()

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        start.update(message) if message["type"] == "http.response.start" else body.extend(message.get("body", b""))

    try:
        await app(_scope(locale, address), receive, send)
    except Exception as error:  # one page that fails must not take the others with it
        log.warning("a page is not in the saved copy: %s", type(error).__name__)
        return None
    headers = {name.decode(): value.decode() for name, value in start["headers"]}
    if start["status"] != 200 or headers.get("content-type") != HTML:
        return None
    return Opened(body.decode(), headers["content-security-policy"])


def timeless(app: ASGIApp) -> ASGIApp:
    """The app as it reads at any hour, whoever asks: for a copy that is made through the edge."""

    async def always(scope: Scope, receive: Receive, send: Send) -> None:
        await app({**scope, TIMELESS: True}, receive, send)

    return always


def _scope(locale: Locale, address: str) -> Scope:
    path, _, query = address.partition("?")
    bare = path.removeprefix(locale.prefix)
    return {
        "type": "http",
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": bare,
        "raw_path": bare.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(b"host", b"localhost")],
        TIMELESS: True,
        "client": None,
        "server": ("localhost", 80),
        "locale": locale,
        "full_path": path,
    }
