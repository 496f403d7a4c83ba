"""Pages that are the same for everybody, rendered once per language and day and kept ready compressed."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Any, TypeVar

import brotli
from starlette.types import Scope, Send

Part = TypeVar("Part")

MOST = 2000
"""Pages kept; above this the oldest goes. A page in its two forms is about 15 kB."""
NOT_MODIFIED = 304
NOUGHT = re.compile(r"q=0(\.0*)?")
KEPT = b"no-cache"
"""Kept by the browser, asked about each time: a page opened once opens again fast, a new law shows at once."""
BROTLI_QUALITY = 10
"""As fast as 9 on pages of this size, and 8 % smaller; 11 takes three times as long for 2 % more."""
BROTLI_WINDOW = 17
"""Bits: a page is smaller than the window, and a larger one takes megabytes while it works."""
GZIP_LEVEL = 9


@dataclass(frozen=True)
class StoredPage:
    """One page in its two compressed forms; `tag` is its strong ETag."""

    brotli: bytes
    gzip: bytes
    tag: str
    content_type: str
    policy: str

    @classmethod
    def of(cls, body: bytes, content_type: str, policy: str) -> StoredPage:
        """Compress once, at storing."""
        tag = hashlib.sha256(body).hexdigest()[:20]
        return cls(
            brotli.compress(body, quality=BROTLI_QUALITY, lgwin=BROTLI_WINDOW),
            gzip.compress(body, GZIP_LEVEL, mtime=0),
            f'"{tag}"',
            content_type,
            policy,
        )

    @property
    def plain(self) -> bytes:
        """Not compressed: unpacked for the few who ask for it, so that a page takes a third of the room."""
        return gzip.decompress(self.gzip)

    def form(self, accepted: str) -> tuple[bytes, str]:
        """The bytes that `Accept-Encoding` takes best, and their coding: empty where they are not compressed."""
        coding = taken(accepted)
        return {"br": self.brotli, "gzip": self.gzip}[coding] if coding else self.plain, coding


class StoredPages:
    """A bounded table of stored pages by address; a new day empties it, because opening hours and laws change.

    Routes run in threads: day and pages are changed together, and only one thread at a time makes room.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: tuple[date | None, dict[str, StoredPage]] = (None, {})
        self._making_room = Lock()

    def find(self, address: str, today: date) -> StoredPage | None:
        """The page at this address, if it was rendered today."""
        day, pages = self._kept
        return pages.get(address) if day == today else None

    def keep(self, address: str, page: StoredPage, today: date) -> StoredPage:
        """Keep a page and give it back."""
        with self._making_room:
            day, pages = self._kept
            if day != today:
                pages = {}
                self._kept = today, pages
            if len(pages) >= self._most:
                pages.pop(next(iter(pages)))
            pages[address] = page
        return page


class PartsOfToday:
    """Pieces of pages that are the same all day: answers, services, links. Keyed by content, never by words typed.

    Two threads may make the same piece at once; a piece never stands under a day it was not made for.
    """

    def __init__(self) -> None:
        self._kept: tuple[date | None, dict[Hashable, Any]] = (None, {})

    def __len__(self) -> int:
        """How many are kept."""
        return len(self._kept[1])

    def get(self, key: Hashable, today: date, make: Callable[[], Part]) -> Part:
        """The piece under a key, made at its first asking today."""
        day, parts = self._kept
        if day != today:
            parts = {}
            self._kept = today, parts
        if key not in parts:
            parts[key] = make()
        found: Part = parts[key]
        return found


async def send_stored(page: StoredPage, scope: Scope, send: Send, kept: bytes = KEPT) -> None:
    """A page in the form that is asked for, or 304 when the caller has it already."""
    asked = dict(scope["headers"])
    same = has_it(asked.get(b"if-none-match", b"").decode("latin-1"), page.tag)
    body, coding = page.form(asked.get(b"accept-encoding", b"").decode("latin-1"))
    headers = [
        (b"content-type", page.content_type.encode()),
        (b"content-security-policy", page.policy.encode()),
        (b"cache-control", kept),
        (b"etag", page.tag.encode()),
        (b"vary", b"Accept-Encoding"),
    ]
    if not same:
        headers.append((b"content-length", b"%d" % len(body)))
        headers += [(b"content-encoding", coding.encode())] if coding else []
    await send({"type": "http.response.start", "status": NOT_MODIFIED if same else 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if same else body})


def has_it(known: str, tag: str) -> bool:
    """RFC 9110, 13.1.2: a list of tags, weak ones too, or any page at all."""
    tags = {one.strip().removeprefix("W/") for one in known.split(",")}
    return tag in tags or "*" in tags


def taken(accepted: str) -> str:
    """The better of our two codings that `Accept-Encoding` takes, or none: quality 0 refuses one (RFC 9110, 12.4.2)."""
    wanted = {name.strip() for name, _, quality in _codings(accepted) if not NOUGHT.fullmatch(quality.strip())}
    return next((coding for coding in ("br", "gzip") if coding in wanted), "")


def _codings(accepted: str) -> Iterator[tuple[str, str, str]]:
    return (one.lower().partition(";") for one in accepted.split(","))
