"""HTTP/1.1 on a socket, with a bound on what comes before a body: uvicorn's faster parser has none of its own.

`middleware/limits.py` bounds addresses and bodies; it is asked only once a head is whole, and by then it is in memory.
"""

from __future__ import annotations

from asyncio import TimerHandle, Transport

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from app.web.middleware.boundary import LAST_PAGE
from app.web.middleware.headers import CLOSED

MOST_HEAD = 32_768
"""Bytes of a request line and its headers: what deploy/nginx.conf lets through, and far more than browsers send."""
LINGERS = 1.0
"""Seconds in which what still comes is thrown away: a line that is shut with bytes unread takes the answer with it."""
REFUSED = b"\r\n".join(
    (
        b"HTTP/1.1 431 Request Header Fields Too Large",
        b"content-type: text/html; charset=utf-8",
        b"content-security-policy: " + CLOSED,
        b"cache-control: no-store",
        b"content-length: %d" % len(LAST_PAGE),
        b"connection: close",
        b"",
        LAST_PAGE,
    )
)


class BoundedHeads(HttpToolsProtocol):
    """Refuses a head that is too large and closes on one that does not come in time. One object a connection."""

    slowest = 10.0
    """Seconds for a head to be whole, from the first moment that one is waited for."""

    _read = 0
    _in_head = False
    _refused = False
    _patience: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Somebody is there: the first head is waited for."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is waited for any more."""
        self._wait_no_more()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """A head that ends in `data` is measured when it is whole; one that does not, by what has come of it."""
        if self._refused:
            return
        super().data_received(data)
        if self._in_head:
            self._read += len(data)
            self._measure()
        if self._in_head or self._answered:
            self._wait()

    def on_message_begin(self) -> None:
        """A head begins."""
        super().on_message_begin()
        self._read, self._in_head = 0, True

    def on_headers_complete(self) -> None:
        """A head is whole: it goes to the app, or is refused."""
        self._in_head = False
        self._wait_no_more()
        self._read = len(self.url) + sum(len(name) + len(value) + 4 for name, value in self.headers)
        self._measure()
        if not self._refused:
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """A body counts elsewhere."""
        if not self._refused:
            super().on_body(body)

    def on_message_complete(self) -> None:
        """The end of a request."""
        if not self._refused:
            super().on_message_complete()

    @property
    def _answered(self) -> bool:
        """Nothing is under way, so what comes can only be a head."""
        return self.cycle is None or self.cycle.response_complete

    def _measure(self) -> None:
        if self._read > MOST_HEAD and not self._refused:
            self._refused = True
            self._wait_no_more()
            self.transport.write(REFUSED)
            self.transport.write_eof()
            self.loop.call_later(LINGERS, self.transport.close)

    def _wait(self) -> None:
        if self._patience is None and not self._refused:
            self._patience = self.loop.call_later(self.slowest, self.transport.close)

    def _wait_no_more(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
