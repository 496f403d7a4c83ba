"""`guide serve`: the site, in as many processes as asked for."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from app.settings import Settings

LONGEST_DRAIN = "20"
"""Seconds that requests under way have to finish after SIGTERM."""


def run(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    workers: Annotated[int | None, typer.Option(help="Processes that answer requests.")] = None,
) -> None:
    """Serve the site. Options win over GUIDE_HOST, GUIDE_PORT and GUIDE_WORKERS."""
    settings = Settings()
    arguments = [
        *("--factory", "app.main:serving"),
        *("--host", host or settings.host, "--port", str(port or settings.port)),
        *("--workers", str(workers or settings.workers)),
        *("--no-access-log", "--no-server-header", "--no-date-header", "--log-level", "warning"),
        *("--timeout-graceful-shutdown", LONGEST_DRAIN, "--timeout-keep-alive", "20"),
        *("--h11-max-incomplete-event-size", "16384"),
    ]
    if (workers or settings.workers) == 1:
        del arguments[arguments.index("--workers") : arguments.index("--workers") + 2]
    typer.echo(f"The guide is on http://{host or settings.host}:{port or settings.port}/  (Ctrl+C stops it)")
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", "uvicorn", *arguments])
