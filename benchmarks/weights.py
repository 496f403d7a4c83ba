"""Bytes of a page on a first visit: HTML, and all it asks for before it is whole. Brotli, without headers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Fetch = Callable[[str], int]
"""Bytes on the wire of an address."""

ASKED_FOR = re.compile(
    r'<(?:script|img|iframe|source)[^>]*\ssrc="(/[^"]+)"|<link[^>]*rel="(?:icon|stylesheet)"[^>]*href="(/[^"]+)"'
)
LINK = re.compile(r'<link[^>]*href="(/[^"]+)"[^>]*rel="(?:icon|stylesheet)"')
FIRST_VISIT = 14_000
ASKED = 30_000
"""The budgets of issue 7, in bytes."""


@dataclass(frozen=True)
class Weight:
    """A page and its parts."""

    page: int
    parts: tuple[tuple[str, int], ...]

    @property
    def whole(self) -> int:
        """Everything together."""
        return self.page + sum(size for _, size in self.parts)


def asked_for(html: str) -> tuple[str, ...]:
    """The addresses that a browser fetches to show this page, in order, each once."""
    found = [*(one or two for one, two in ASKED_FOR.findall(html)), *LINK.findall(html)]
    return tuple(dict.fromkeys(found))


def weigh(html: str, page: int, fetch: Fetch) -> Weight:
    """The page of `page` bytes with all that it asks for."""
    return Weight(page, tuple((address, fetch(address)) for address in asked_for(html)))
