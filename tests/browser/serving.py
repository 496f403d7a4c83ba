"""Server processes that a test may start, stop and start again with other files, on one port."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from app.cli.serve import PARSER
from app.settings import ROOT

OUTSIDE = Path(__file__).with_name("outside.py")
PATIENCE = 60.0


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, path: str) -> None:
    """Until something answers there."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        connection = HTTPConnection("127.0.0.1", port, timeout=2)
        try:
            connection.request("GET", path)
            connection.getresponse().read()
            return
        except (OSError, HTTPException):
            time.sleep(0.05)
        finally:
            connection.close()
    raise AssertionError(f"nothing answers on port {port}")


@dataclass
class Served:
    """The site as a process of its own; `given` are its settings."""

    given: dict[str, str]
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    def start(self, **changes: str) -> None:
        """Start, with other settings where given; returns when it answers."""
        command = [sys.executable, "-m", "uvicorn", "--factory", "app.main:serving", "--http", PARSER]
        settings = {"GUIDE_POSTCODES": "", "GUIDE_RATE_LIMIT": "100000/minute", **self.given, **changes}
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port), "--log-level", "error"],
            cwd=ROOT,
            env={**os.environ, **settings},
            stderr=subprocess.DEVNULL,
        )
        wait_for(self.port, "/healthz")

    def stop(self) -> None:
        """Gone, as a network is gone: connections are refused."""
        if self.process:
            self.process.kill()
            self.process.wait(PATIENCE)
            self.process = None


@contextmanager
def serving(built: Path, **given: str) -> Iterator[Served]:
    """The site, started."""
    site = Served({"GUIDE_BUILD": str(built), **given})
    site.start()
    try:
        yield site
    finally:
        site.stop()


@contextmanager
def ordinary_site(late: float = 0.3) -> Iterator[str]:
    """An ordinary site on another host than ours; each answer comes `late` seconds."""
    port = free_port()
    process = subprocess.Popen([sys.executable, str(OUTSIDE), str(port), str(late)])
    try:
        wait_for(port, "/")
        yield f"http://localhost:{port}/weather"
    finally:
        process.kill()
        process.wait(PATIENCE)
