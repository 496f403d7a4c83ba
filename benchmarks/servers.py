"""Server processes to measure: started, watched through /proc, stopped by their own id."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.cli.serve import PARSER

ROOT = Path(__file__).resolve().parent.parent
QUIET = ("--no-access-log", "--no-server-header", "--no-date-header", "--log-level", "warning", "--http", PARSER)
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    """One running process and where it listens."""

    process: subprocess.Popen[bytes]
    port: int
    started: float
    """Seconds until it answered."""

    def cpu(self) -> float:
        """Seconds of processor used so far."""
        parts = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(parts[11]) + int(parts[12])) / TICKS

    def memory(self) -> float:
        """MiB resident now."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("VmRSS:")).split()[1]) / 1024


@contextmanager
def serving(factory: str, port: int, **environment: str) -> Iterator[Server]:
    """A uvicorn process as `guide serve` starts it, gone at the end."""
    command = [sys.executable, "-m", "uvicorn", "--factory", factory, "--port", str(port), *QUIET]
    began = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment}) as process:
        try:
            wait_for(port, process)
            yield Server(process, port, time.perf_counter() - began)
        finally:
            process.terminate()


def wait_for(port: int, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    """Until the port takes connections; RuntimeError if the process ends or takes too long."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"nothing listens on port {port}")


def environment(mapping: Mapping[str, str] | None = None) -> dict[str, str]:
    """What a measured guide runs with: nothing goes out, no limit in the way, one thread for matrices."""
    return {"GUIDE_POSTCODES": "", "GUIDE_RATE_LIMIT": "100000000/minute", **(mapping or {})}
