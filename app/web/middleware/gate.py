"""Who may post: only our own pages (told by the browser's Sec-Fetch headers), and not too often."""

from __future__ import annotations

import hashlib
import logging
import secrets
from ipaddress import IPv6Address, IPv6Network, ip_address

from limits import RateLimitItem, parse
from limits.aio.storage import Storage
from limits.aio.strategies import FixedWindowRateLimiter
from limits.errors import StorageError
from limits.storage import storage_from_string
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

log = logging.getLogger("guide.gate")
READS = {"GET", "OPTIONS"}
"""A HEAD comes here as a GET: `ReadyMade` stands before."""
FREE: frozenset[str] = frozenset()
"""Addresses to which anybody may send as often as they like. None: what is new is counted until it stands here."""
HOUSEHOLD = 64
"""Bits of an IPv6 address that one connection has; the rest a caller may change at will (RFC 6177)."""
SALT = secrets.token_bytes(16)
"""New at every start: the counted key of an address means nothing outside this process's life."""
PATIENCE = 0.25
"""Seconds that a question waits for the store."""


class Gate:
    """Leaves 403 or 429 in `scope["refused"]`. Pages that are read, /urgent and help among them, are never counted."""

    def __init__(
        self, app: ASGIApp, *, rate: str, store: str, secret: str = "", trust_proxy: bool = False, copies: bool = False
    ) -> None:
        self.app = app
        self.rate: RateLimitItem = parse(rate)
        self.limiter = FixedWindowRateLimiter(_storage(store))
        self.trust_proxy = trust_proxy
        self.copies = copies
        self.salt = hashlib.sha256(secret.encode()).digest() if secret else SALT

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in READS and not scope["refused"]:
            headers = Headers(scope=scope)
            if not (_own(headers) or (self.copies and _typed_elsewhere(headers))):
                scope["refused"] = 403
            elif scope["path"] not in FREE and not await self._allows(scope, headers):
                scope["refused"] = 429
        await self.app(scope, receive, send)

    async def _allows(self, scope: Scope, headers: Headers) -> bool:
        caller = scope["client"][0] if scope.get("client") else "-"
        if self.trust_proxy:
            caller = headers.get("x-forwarded-for", caller).split(",")[-1].strip()
        counted = f"{caller_of(caller)} {_counted_as(scope['path'])}"
        key = hashlib.blake2b(counted.encode(), key=self.salt, digest_size=12).hexdigest()
        try:
            return await self.limiter.hit(self.rate, key)
        except (StorageError, ConnectionError, OSError):
            log.warning("the rate store does not answer; letting requests through")
            return True


def caller_of(address: str) -> str:
    """Who is counted under an address: IPv4 in full, also where it is written as IPv6; of IPv6 the first half.

    "2001:db8:1:2::3" -> "2001:db8:1:2::". What is no address is counted as it stands.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        return str(found.ipv4_mapped or IPv6Network((int(found), HOUSEHOLD), strict=False).network_address)
    return str(found)


def _counted_as(path: str) -> str:
    """Looking for help nearby is counted apart: a class that asks a lot still finds its council."""
    return "near-me" if path.endswith("/near-me") else "asked"


def _storage(address: str) -> Storage:
    """The store of counts; each failure of Redis is a StorageError, a silent one after PATIENCE."""
    of_redis: dict[str, float | str | bool] = {
        "implementation": "redispy",
        "socket_timeout": PATIENCE,
        "socket_connect_timeout": PATIENCE,
    }
    options: dict[str, float | str | bool] = of_redis if address.startswith("redis") else {}
    made = storage_from_string(f"async+{address}", wrap_exceptions=True, **options)
    assert isinstance(made, Storage)
    return made


def _typed_elsewhere(headers: Headers) -> bool:
    """A form sent by a person on another host, as a whole page. Its Origin says nothing: our pages send no referrer.

    Through our own worker the destination is empty; no script can send mode `navigate` itself.
    """
    whole = headers.get("sec-fetch-dest") in {"document", "empty"}
    return headers.get("sec-fetch-mode") == "navigate" and whole


def _own(headers: Headers) -> bool:
    """Browsers say where a request comes from; programs calling the API say nothing and may.

    Without https, and in old browsers, only the origin is said, and `null` for our own pages: they send no referrer.
    """
    site = headers.get("sec-fetch-site")
    if site is None:
        origin = headers.get("origin")
        return origin is None or origin == "null" or origin.partition("://")[2] == headers.get("host")
    return site in {"same-origin", "none"}
