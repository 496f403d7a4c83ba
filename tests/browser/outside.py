"""An ordinary site on another host, for leaving to; it may answer late. Run as a program: port, wait."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<!doctype html><title>Weather</title><h1>Ordinary weather</h1>"


class Outside(BaseHTTPRequestHandler):
    """The same page at every address."""

    def do_GET(self) -> None:
        time.sleep(float(sys.argv[2]))
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("content-length", str(len(PAGE)))
        self.end_headers()
        with suppress(BrokenPipeError):
            self.wfile.write(PAGE)

    def log_message(self, *said: object) -> None:
        """Says nothing."""


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Outside).serve_forever()
