"""Opens pages for `guide verify-contacts`: many hosts at once, one page of a host at a time, then a pause."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import httpx

from app.helpfinder.sightings import VisitedPage, readable

AGENT = "young-persons-guide contact check (opens each source page now and then to see whether a number still stands)"
LARGEST = 3_000_000


@dataclass
class Visitor:
    """`pause`: seconds between two pages of one host. `at_once`: pages opened together over all hosts."""

    pause: float = 1.0
    at_once: int = 8
    timeout: float = 15.0
    _hosts: dict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))

    async def visit(self, urls: Iterable[str], seen: Callable[[VisitedPage], None]) -> dict[str, VisitedPage]:
        """Every page once; `seen` is called as each comes back."""
        room = asyncio.Semaphore(self.at_once)
        headers = {"User-Agent": AGENT, "Accept": "text/html,text/plain;q=0.9,*/*;q=0.1"}
        async with httpx.AsyncClient(headers=headers, timeout=self.timeout, follow_redirects=True) as http:
            visits = await asyncio.gather(*(self._one(http, room, url, seen) for url in dict.fromkeys(urls)))
        return {visit.url: visit for visit in visits}

    async def _one(
        self, http: httpx.AsyncClient, room: asyncio.Semaphore, url: str, seen: Callable[[VisitedPage], None]
    ) -> VisitedPage:
        host = httpx.URL(url).host
        async with self._hosts[host], room:
            visit = await self._fetch(http, url)
        seen(visit)
        return visit

    async def _fetch(self, http: httpx.AsyncClient, url: str) -> VisitedPage:
        try:
            async with asyncio.timeout(self.timeout), http.stream("GET", url) as response:
                body = await _body(response)
                return VisitedPage(url, response.status_code, readable(body), _trouble(response))
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, LookupError) as error:
            return VisitedPage(url, 0, trouble=type(error).__name__)
        finally:
            await asyncio.sleep(self.pause)


async def _body(response: httpx.Response) -> str:
    """The text of an answer as far as `LARGEST` bytes; nothing where it is not text."""
    if response.status_code != 200 or "text" not in response.headers.get("content-type", "text/html"):
        return ""
    parts: list[bytes] = []
    size = 0
    async for part in response.aiter_bytes():
        parts.append(part)
        size += len(part)
        if size > LARGEST:
            break
    return b"".join(parts).decode(response.charset_encoding or "utf-8", errors="replace")


def _trouble(response: httpx.Response) -> str:
    return f"status {response.status_code}" if response.status_code != 200 else ""
