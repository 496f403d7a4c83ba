"""Compresses what is asked for compressed and answers conditional requests. Stored pages never come here."""

from __future__ import annotations

import gzip
import hashlib

import brotli
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.stored.pages import BROTLI_WINDOW, has_it, taken

SMALLEST = 600
"""Bytes below which compressing costs more than it saves."""
KINDS = ("text/", "application/json", "application/problem+json", "image/svg+xml", "application/manifest+json")
FAST_GZIP = 5
BROTLI_READ, BROTLI_ASKED = 5, 2
"""A page that is only read is worth a millisecond: it is an eighth smaller. An answer is wanted at once."""


class Compression:
    """Responses are gathered whole: pages here are small and never streamed."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        asked = Headers(scope=scope)
        start: Message = {}
        body = bytearray()

        async def gathering(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                return
            body.extend(message.get("body", b""))
            if not message.get("more_body", False):
                await _send(send, start, bytes(body), asked, scope["method"] == "GET")

        await self.app(scope, receive, gathering)


async def _send(send: Send, start: Message, body: bytes, asked: Headers, read: bool) -> None:
    headers = MutableHeaders(raw=list(start["headers"]))
    if start["status"] == 200 and read and headers.get("cache-control", "") != "no-store":
        headers["etag"] = headers.get("etag") or f'"{hashlib.sha256(body).hexdigest()[:20]}"'
        if has_it(asked.get("if-none-match", ""), headers["etag"]):
            start, body = {**start, "status": 304}, b""
    if len(body) >= SMALLEST and headers.get("content-type", "").startswith(KINDS):
        quality = BROTLI_READ if read else BROTLI_ASKED
        body = _compressed(body, headers, asked.get("accept-encoding", ""), quality)
    if start["status"] == 304:
        del headers["content-length"]  # of the page that is not sent; servers take it for a body cut short
    else:
        headers["content-length"] = str(len(body))
    await send({**start, "headers": headers.raw})
    await send({"type": "http.response.body", "body": body})


def _compressed(body: bytes, headers: MutableHeaders, accepted: str, quality: int) -> bytes:
    if "content-encoding" in headers:
        return body
    if "accept-encoding" not in headers.get("vary", "").lower():
        headers.add_vary_header("Accept-Encoding")
    coding = taken(accepted)
    if not coding:
        return body
    headers["content-encoding"] = coding
    if coding == "br":
        return bytes(brotli.compress(body, quality=quality, lgwin=BROTLI_WINDOW))
    return gzip.compress(body, FAST_GZIP)
