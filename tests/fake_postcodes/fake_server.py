"""A real HTTP server on this machine that answers like postcodes.io: it replays recorded answers or misbehaves.

with FakePostcodes("truncated") as server: ... server.url ...
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import unquote

SAMPLES = Path(__file__).parent / "samples"
Answer = tuple[int, bytes]


def sample(name: str) -> dict[str, Any]:
    """One recorded request and answer, by the start of its file's name ("01")."""
    (path,) = SAMPLES.glob(f"{name}-*.json")
    return dict(json.loads(path.read_text(encoding="utf-8")))


def _answer(name: str) -> Answer:
    recorded = sample(name)
    return recorded["http_status"], json.dumps(recorded["body"]).encode()


def _route(request: str) -> str:
    """A request line without what does not matter to the service: case, spaces, their escapes."""
    return unquote(request.partition("?")[0]).replace(" ", "").upper()


def _recorded() -> dict[str, Answer]:
    """Every recorded answer by its route; the ones with the database down (31 and on) are for modes of their own."""
    names = [path.name[:2] for path in sorted(SAMPLES.glob("*.json")) if path.name[:2] <= "30"]
    routes: dict[str, Answer] = {}
    for name in names:
        line = sample(name)["request"]
        if line.startswith("GET ") and "?" not in line:
            routes.setdefault(_route(line.removeprefix("GET ")), _answer(name))
    return routes


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        BEHAVIOURS.get(self.server.mode, _replay)(self)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    mode = "well"
    asked: list[str]
    stop: threading.Event


def _send(
    handler: _Handler, status: int, body: bytes, kind: str = "application/json", length: int | None = None
) -> None:
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(len(body) if length is None else length))
    handler.end_headers()
    handler.wfile.write(body)


VILLAGES = {
    "PORLOCK": [
        ("Porlock", "Village", "Somerset", None, "England"),
        ("Porlock Weir", "Village", "Somerset", None, "England"),
    ],
    "HOPE": [
        ("Hope", "Village", "Derbyshire", "High Peak", "England"),
        ("Hope", "Village", "Flintshire", None, "Wales"),
        ("Hope Street", "Named Road", "Kent", "Dover", "England"),
    ],
    "CUMNOCK": [("Cumnock", "Town", "East Ayrshire", None, "Scotland")],
}
"""Places in the layout of the service's documentation; none was recorded."""


def _places(handler: _Handler) -> None:
    asked = unquote(handler.path.partition("q=")[2].partition("&")[0]).upper()
    fields = ("name_1", "local_type", "county_unitary", "district_borough", "country")
    found = [dict(zip(fields, place, strict=True)) for place in VILLAGES.get(asked, [])]
    _send(handler, 200, json.dumps({"status": 200, "result": found}).encode())


def _replay(handler: _Handler) -> None:
    if handler.path.startswith("/places"):
        _places(handler)
        return
    if "?" in handler.path and "lon=" in handler.path:
        _send(handler, *_answer("19" if handler.server.mode == "nobody-near" else "18"))
        return
    known = _recorded()
    fallback = "10" if "outcodes" in handler.path else "07"
    _send(handler, *known.get(_route(handler.path), _answer(fallback)))


def _slow(handler: _Handler) -> None:
    handler.server.stop.wait(1.2)
    _replay(handler)


def _hang(handler: _Handler) -> None:
    handler.server.stop.wait(20)


def _drip(handler: _Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    while not handler.server.stop.wait(0.2):
        try:
            handler.wfile.write(b" ")
            handler.wfile.flush()
        except OSError:
            return


def _flaky(handler: _Handler) -> None:
    if len(handler.server.asked) == 1:
        _send(handler, *_answer("31"))
    else:
        _replay(handler)


def _fixed(status: int, body: bytes, kind: str = "application/json") -> Callable[[_Handler], None]:
    return lambda handler: _send(handler, status, body, kind)


BEHAVIOURS: dict[str, Callable[[_Handler], None]] = {
    "slow": _slow,
    "hanging": _hang,
    "dripping": _drip,
    "flaky": _flaky,
    "database-down": lambda handler: _send(handler, *_answer("31")),
    "tables-missing": lambda handler: _send(handler, *_answer("35")),
    "too-many": _fixed(429, b'{"status":429,"error":"Too many"}'),
    "forbidden": _fixed(403, b"Rate limit exceeded", "text/plain"),
    "unavailable": _fixed(503, b"<h1>503</h1>", "text/html"),
    "html": _fixed(200, b"<!doctype html><p>Sign in to the wifi", "text/html"),
    "garbage": _fixed(200, b"\x00\xff\xfe{{{["),
    "deep": _fixed(200, b"[" * 100_000),
    "list": _fixed(200, b"[]"),
    "no-result": _fixed(200, b'{"status":200}'),
    "wrong-types": _fixed(200, b'{"status":200,"result":{"codes":[1],"admin_district":7,"country":{}}}'),
    "redirect": _fixed(302, b""),
    "truncated": lambda handler: _send(handler, 200, b'{"status":200,"result":{"postc', length=4000),
}


class FakePostcodes:
    """The server, for the length of a `with`. `asked` lists the paths it was asked for."""

    def __init__(self, mode: str = "well") -> None:
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.mode = mode
        self._server.asked = []
        self._server.stop = threading.Event()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def asked(self) -> list[str]:
        return self._server.asked

    def become(self, mode: str) -> None:
        """Behave in another way from now on."""
        self._server.mode = mode

    def __enter__(self) -> FakePostcodes:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.stop.set()
        self._server.shutdown()
        self._server.server_close()
