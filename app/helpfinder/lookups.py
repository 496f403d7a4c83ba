"""Asks a postcodes.io server, the public one or one's own, where a postcode lies: in bounded time, and never raising.

The postcode goes into the service's address because it has to; it must not go anywhere else. httpx writes every address
it calls to its log, so that log is switched off here.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import httpx

from app.helpfinder.answers import half_located, located, places_located
from app.helpfinder.breaker import Breaker
from app.helpfinder.ports import NO_ANSWER, UNKNOWN, Located, NoLookup, PostcodeState
from app.helpfinder.postcodes import Postcode

__all__ = ["DEADLINE", "TIMEOUT", "NoLookup", "PostcodesIo", "client"]

TIMEOUT = httpx.Timeout(2.0, connect=1.0)
DEADLINE = 2.6
"""Seconds for everything, the second try included: a page must stand in under three."""
RADIUS = 2000
"""Metres round an old postcode in which a living one is looked for."""
LARGEST = 200_000
"""Bytes read of an answer; the longest real one is under 4,000."""

LEAVE_ALONE = frozenset({403, 429})
"""Answers that mean "too often": not asked again for a while."""

_log = logging.getLogger(__name__)


class _Silence(logging.Filter):
    """Lets nothing through: these loggers write the addresses called, and a postcode is part of them."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Never."""
        return False


for _name in ("httpx", "httpcore", "httpcore.http11", "httpcore.http2", "httpcore.connection", "httpcore.proxy"):
    logging.getLogger(_name).addFilter(_Silence())


def client(transport: httpx.AsyncBaseTransport | None = None) -> httpx.AsyncClient:
    """A client with our limits. The site keeps one for as long as its process lives."""
    limits = httpx.Limits(max_connections=20, max_keepalive_connections=5)
    return httpx.AsyncClient(timeout=TIMEOUT, limits=limits, transport=transport, follow_redirects=False)


@dataclass(frozen=True)
class _Reply:
    status: int
    body: dict[str, Any]


async def _bounded(response: httpx.Response) -> bytes | None:
    """The body; None where it is longer than any answer of the service, whose rest is then never read."""
    body = bytearray()
    async for part in response.aiter_bytes():
        body += part
        if len(body) > LARGEST:
            return None
    return bytes(body)


class PostcodesIo:
    """A postcodes.io server. Remembers first halves and their councils for a while, never a whole postcode."""

    def __init__(
        self, http: httpx.AsyncClient, base_url: str, breaker: Breaker | None = None, remembered: int = 500
    ) -> None:
        self._http = http
        self._base = base_url.rstrip("/")
        self._breaker = breaker or Breaker()
        self._remembered = remembered
        self._halves: OrderedDict[str, Located] = OrderedDict()

    async def locate(self, postcode: Postcode) -> Located:
        """Where it lies; `NO_ANSWER` for whatever goes wrong, after at most `DEADLINE` seconds."""
        if not self._breaker.allows():
            return self._halves.get(postcode.outward, NO_ANSWER)
        try:
            async with asyncio.timeout(DEADLINE):
                found = await (self._whole(postcode) if postcode.whole else self._half(postcode.outward))
        except TimeoutError:
            found = self._failed("too slow")
        return found if found is not NO_ANSWER else self._halves.get(postcode.outward, NO_ANSWER)

    async def named(self, name: str) -> Located:
        """Settlements of exactly this name; `NO_ANSWER` for whatever goes wrong. Nothing is remembered."""
        if not self._breaker.allows():
            return NO_ANSWER
        try:
            async with asyncio.timeout(DEADLINE):
                reply = await self._get(f"/places?q={quote(name, safe='')}&limit=30")
        except TimeoutError:
            return self._failed("too slow")
        return places_located(reply.body.get("result"), name) if reply else NO_ANSWER

    async def _whole(self, postcode: Postcode) -> Located:
        reply = await self._get(f"/postcodes/{quote(postcode.spaced)}")
        if reply is None:
            return NO_ANSWER
        result = reply.body.get("result")
        if reply.status == 200 and isinstance(result, dict):
            return located(PostcodeState.LIVE, result, self._halves.get(postcode.outward))
        ended = reply.body.get("terminated")
        old = await self._old(ended) if isinstance(ended, dict) else None
        return old or await self._half(postcode.outward)

    async def _old(self, ended: dict[str, Any]) -> Located | None:
        """A postcode no longer used has a point but no council: take the council of the nearest living one."""
        point = ended.get("longitude"), ended.get("latitude")
        if not all(isinstance(part, int | float) for part in point):
            return None
        reply = await self._get(f"/postcodes?lon={point[0]}&lat={point[1]}&limit=1&radius={RADIUS}")
        result = reply.body.get("result") if reply else None
        if isinstance(result, list) and result and isinstance(result[0], dict):
            return located(PostcodeState.OLD, result[0], None)
        return None

    async def _half(self, outward: str) -> Located:
        known = self._halves.get(outward)
        if known:
            self._halves.move_to_end(outward)
            return known
        reply = await self._get(f"/outcodes/{quote(outward)}")
        if reply is None:
            return NO_ANSWER
        result = reply.body.get("result")
        if not isinstance(result, dict):
            return UNKNOWN
        found = half_located(result)
        self._halves[outward] = found
        if len(self._halves) > self._remembered:
            self._halves.popitem(last=False)
        return found

    async def _get(self, path: str) -> _Reply | None:
        """The service's own JSON answer, 200 or 404; None for all else. Once more where it did not get through."""
        for attempt in (1, 2):
            if attempt == 2 and not self._breaker.allows():
                return None
            reply = await self._once(path)
            if reply:
                self._breaker.worked()
                return reply
        return None

    async def _once(self, path: str) -> _Reply | None:
        trouble = "sent something else"
        try:
            async with self._http.stream("GET", self._base + path, headers={"Accept": "application/json"}) as response:
                content = await _bounded(response) if response.status_code in {200, 404} else None
            if content is not None:
                body = json.loads(content)
                if isinstance(body, dict) and body.get("status") == response.status_code:
                    return _Reply(response.status_code, body)
            else:
                trouble = f"status {response.status_code}"
                if response.status_code in LEAVE_ALONE:
                    self._breaker.trip()
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            trouble = type(error).__name__
        except (ValueError, RecursionError):
            pass
        self._failed(trouble)
        return None

    def _failed(self, trouble: str) -> Located:
        self._breaker.failed()
        _log.warning("the postcode service gave no answer: %s", trouble)
        return NO_ANSWER
