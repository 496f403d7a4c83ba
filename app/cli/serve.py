"""`guide serve`: the site, in as many processes as asked for."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from app.settings import Settings

LONGEST_DRAIN = "20"
"""Seconds that requests under way have to finish after SIGTERM."""
PARSER = "app.web.protocol:BoundedHeads"
"""What reads requests; uvicorn's `--h11-max-incomplete-event-size` says nothing to it."""


def run(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    workers: Annotated[int | None, typer.Option(help="Processes that answer requests.")] = None,
) -> None:
    """Serve the site. Options win over GUIDE_HOST, GUIDE_PORT and GUIDE_WORKERS."""
    settings = Settings()
    arguments, environment = command(settings, host, port, workers)
    typer.echo(f"The guide is on http://{host or settings.host}:{port or settings.port}/  (Ctrl+C stops it)")
    sys.stdout.flush()
    os.execve(sys.executable, [sys.executable, "-m", "uvicorn", *arguments], environment)


def command(
    settings: Settings, host: str | None, port: int | None, workers: int | None
) -> tuple[list[str], dict[str, str]]:
    """The arguments of uvicorn, and its environment: each worker must know how many there are."""
    processes = str(workers or settings.workers)
    arguments = [
        *("--factory", "app.main:serving", "--http", PARSER),
        *("--host", host or settings.host, "--port", str(port or settings.port)),
        "--no-proxy-headers",
        *("--no-access-log", "--no-server-header", "--no-date-header", "--log-level", "warning"),
        *("--timeout-graceful-shutdown", LONGEST_DRAIN, "--timeout-keep-alive", "20"),
        *(("--workers", processes) if processes != "1" else ()),
    ]
    return arguments, {**os.environ, "GUIDE_WORKERS": processes}
