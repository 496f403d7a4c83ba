"""Who may post: only our own pages (told by the browser's Sec-Fetch headers), and not too often."""

from __future__ import annotations

import hashlib
import logging
import secrets

from limits import RateLimitItem, parse
from limits.aio.storage import Storage
from limits.aio.strategies import FixedWindowRateLimiter
from limits.errors import StorageError
from limits.storage import storage_from_string
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

log = logging.getLogger("guide.gate")
READS = {"GET", "HEAD", "OPTIONS"}
LIMITED = ("/ask", "/help/near-me", "/api/v1/ask", "/api/v1/near-me", "/steps/dates")
SALT = secrets.token_bytes(16)
"""New at every start: the counted key of an address means nothing outside this process's life."""


class Gate:
    """Leaves 403 or 429 in `scope["refused"]`. /urgent and help pages are only read, so they are never in its way."""

    def __init__(self, app: ASGIApp, *, rate: str, store: str, trust_proxy: bool, salt: bytes = SALT) -> None:
        self.app = app
        self.rate: RateLimitItem = parse(rate)
        storage = storage_from_string(f"async+{store}" if not store.startswith("async+") else store)
        assert isinstance(storage, Storage)
        self.limiter = FixedWindowRateLimiter(storage)
        self.trust_proxy = trust_proxy
        self.salt = salt

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in READS and not scope["refused"]:
            headers = Headers(scope=scope)
            if not _own(headers, scope["path"]):
                scope["refused"] = 403
            elif scope["path"] in LIMITED and not await self._allows(scope, headers):
                scope["refused"] = 429
        await self.app(scope, receive, send)

    async def _allows(self, scope: Scope, headers: Headers) -> bool:
        caller = scope["client"][0] if scope.get("client") else "-"
        if self.trust_proxy:
            caller = headers.get("x-forwarded-for", caller).split(",")[-1].strip()
        key = hashlib.blake2b(caller.encode(), key=self.salt, digest_size=12).hexdigest()
        try:
            return await self.limiter.hit(self.rate, key)
        except (StorageError, ConnectionError, OSError):
            log.warning("the rate store does not answer; letting requests through")
            return True


def _own(headers: Headers, path: str) -> bool:
    """Browsers say where a request comes from; programs calling the API say nothing and may."""
    site = headers.get("sec-fetch-site")
    if site is None:
        origin = headers.get("origin")
        return origin is None or origin.partition("://")[2] == headers.get("host")
    return site in {"same-origin", "none"}
