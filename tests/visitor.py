"""A visitor of the site without a browser and without a socket: requests go straight into the app."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any
from urllib.parse import urlencode

import httpx
from anyio.from_thread import BlockingPortal, start_blocking_portal
from markup import Part, read
from starlette.types import ASGIApp

Pages = Callable[[str], Part]
"""What gives the page at an address."""

SITE = "http://guide.test"
FORM = "application/x-www-form-urlencoded"


class Visitor:
    """Asks for pages as a browser does; follows nothing, keeps nothing."""

    def __init__(self, portal: BlockingPortal, app: ASGIApp, address: str = "203.0.113.7") -> None:
        self._portal = portal
        transport = httpx.ASGITransport(app, client=(address, 4321))
        self.http = httpx.AsyncClient(transport=transport, base_url=SITE)

    def send(self, method: str, path: str, **given: Any) -> httpx.Response:
        """Any request; `given` as httpx takes it."""
        return self._portal.call(partial(self.http.request, method, path, **given))

    def get(self, path: str, **given: Any) -> httpx.Response:
        """Open an address."""
        return self.send("GET", path, **given)

    def post(self, path: str, fields: dict[str, str], **headers: str) -> httpx.Response:
        """Send a form; `headers` are named with underscores."""
        named = {"content-type": FORM, **{name.replace("_", "-"): value for name, value in headers.items()}}
        return self.send("POST", path, content=urlencode(fields), headers=named)

    def api(self, path: str, asked: object) -> httpx.Response:
        """Send JSON."""
        return self.send("POST", path, json=asked)

    def page(self, path: str) -> Part:
        """Open an address and read it."""
        return read(self.get(path).text)


@contextmanager
def visiting(app: ASGIApp) -> Iterator[Visitor]:
    """A visitor with an event loop of its own in another thread, so that browser tests may run beside it."""
    with start_blocking_portal() as portal:
        yield Visitor(portal, app)
