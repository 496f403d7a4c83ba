"""`make bench`: sizes, speeds, memory and their ratios to a bare page and to the peers, all in one run.

python -m benchmarks [--seconds 2] [--requests 20000] [--quick]
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
from pathlib import Path

import httpx
from rich.console import Console
from rich.table import Table

from benchmarks.load import get, run
from benchmarks.servers import ROOT, Server, environment, serving
from benchmarks.speeds import QUESTIONS, asking, reading, side_by_side
from benchmarks.weights import ASKED, FIRST_VISIT, Weight, weigh

GUIDE, BARE = "app.main:serving", "benchmarks.bare:create_app"
PORT = int(os.environ.get("BENCH_PORT", "8610"))
PAGES = ("/", "/guide/early-help", "/steps", "/help", "/urgent", "/words", "/help/near-me", "/advocates")
READ = "/guide/early-help"
MOST_MEMORY = 120
"""MiB for one worker."""
PEERS = (
    ("GOV.UK Frontend, the same page", "114 kB", "1.6 s"),
    ("NHS.UK frontend, the same page", "47 kB", "1.8 s"),
    ("a bare page", "3.5 kB", "0.75 s"),
)
"""Measured when the guide was planned: first visit, largest paint by Lighthouse's mobile simulation."""
OTHERS = ("engine.py", "worst_cases.py", "postcode_directory.py")
console = Console(width=130)


def main() -> None:
    """Everything, in about two minutes."""
    told = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0] if __doc__ else "")
    told.add_argument("--seconds", type=float, default=2.0, help="seconds of load a round; there are three")
    told.add_argument("--requests", type=int, default=20_000, help="requests for the memory figure; the aim is 200000")
    told.add_argument("--quick", action="store_true", help="the web figures only")
    given = told.parse_args()
    with serving(GUIDE, PORT, **environment()) as guide:
        fresh = guide.memory()
        with httpx.Client(base_url=f"http://127.0.0.1:{PORT}", headers={"accept-encoding": "br"}) as browser:
            weights(browser)
            sizes = len(browser.get(READ).text.encode()), len(ask(browser).text.encode())
        speeds(guide, sizes, given.seconds)
        memory(guide, fresh, given.requests)
    peers()
    if not given.quick:
        others()


def ask(browser: httpx.Client) -> httpx.Response:
    """One question asked as a form without script."""
    return browser.post("/ask", data={"question": QUESTIONS[0], "context": "", "offered": ""})


def weights(browser: httpx.Client) -> None:
    """Bytes on a first visit."""

    def size(response: httpx.Response) -> int:
        return int(response.headers["content-length"])

    def whole(response: httpx.Response) -> Weight:
        return weigh(response.text, size(response), lambda address: size(browser.get(address)))

    table = Table(
        "page", "HTML with styles", "scripts and icon", "whole", "budget", title="Bytes on a first visit, brotli"
    )
    rows = [(path, whole(browser.get(path)), FIRST_VISIT) for path in PAGES] + [
        ("POST /ask", whole(ask(browser)), ASKED)
    ]
    for path, weight, most in rows:
        parts = f"{weight.whole - weight.page:,}"
        table.add_row(path, f"{weight.page:,}", parts, _judged(weight.whole, most), f"{most:,}")
    console.print(table)


def _judged(value: float, most: float) -> str:
    return f"{value:,.0f}" if value <= most else f"[red]{value:,.0f} too much[/]"


def speeds(guide: Server, sizes: tuple[int, int], seconds: float) -> None:
    """The guide and the bare page by turns."""
    read, asked = sizes
    small, large = environment() | {"BARE_BYTES": str(read)}, environment() | {"BARE_BYTES": str(asked)}
    with serving(BARE, PORT + 1, **small) as bare, serving(BARE, PORT + 2, **large) as bare_ask:
        contests = {
            f"bare page, {read:,} bytes": (bare, reading("/")),
            f"guide {READ}": (guide, reading(READ)),
            "guide, not compressed": (guide, reading(READ, "identity")),
            f"bare POST, {asked:,} bytes": (bare_ask, asking()),
            "guide POST /ask": (guide, asking()),
            "guide POST /ask, not compressed": (guide, asking("identity")),
        }
        found = dict(zip(contests, side_by_side(list(contests.values()), seconds=seconds), strict=True))
    table = Table(
        "what", "a second", "ratio", "p50 ms", "p99 ms", "CPU µs", "CPU ratio", "failed", title="Speed, one worker"
    )
    for name, one in found.items():
        beside = found[f"bare POST, {asked:,} bytes" if "POST" in name else f"bare page, {read:,} bytes"]
        ratios = f"{one.rate / beside.rate:.2f}", f"{beside.cpu / one.cpu:.2f}"
        cells = (f"{one.rate:,.0f}", ratios[0], f"{one.p50:.2f}", f"{one.p99:.2f}", f"{one.cpu:,.0f}", ratios[1])
        table.add_row(name, *cells, str(one.failed))
    console.print(table)
    console.print("Aims: pages 0.9 of the bare page or more, /ask 0.5 or more. The bare page compresses nothing.")


def memory(guide: Server, fresh: float, requests: int) -> None:
    """Whether a worker grows: half the requests, then the other half."""
    mixed = [get(path) for path in PAGES] * 3 + asking()
    sizes = [guide.memory()]
    for _ in range(2):
        asyncio.run(run(guide.port, mixed, seconds=600, most=requests // 2))
        sizes.append(guide.memory())
    told = (
        f"{fresh:.0f} fresh, {sizes[0]:.0f} before, {sizes[1]:.0f} at half, {sizes[2]:.0f} after {requests:,} requests"
    )
    console.print(f"Started in {guide.started:.1f} s. Memory, MiB: {told}")
    console.print(f"The most: {_judged(max(sizes), MOST_MEMORY)}; the aim is {MOST_MEMORY} or less")


def peers() -> None:
    """Figures to compare with."""
    table = Table("peer", "first visit", "largest paint", title="Peers, as measured for the plan")
    for row in PEERS:
        table.add_row(*row)
    console.print(table)


def others() -> None:
    """The benchmarks of the engine and of the postcode index, each in a process of its own."""
    for name in OTHERS:
        if (Path(__file__).parent / name).exists():
            console.rule(name)
            subprocess.run([sys.executable, "-m", f"benchmarks.{name.removesuffix('.py')}"], cwd=ROOT, check=False)


if __name__ == "__main__":
    main()
