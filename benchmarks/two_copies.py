"""Two copies behind nginx, counting in one Redis: figures before, while and after one dies. Ends with 1 if any is lost.

python -m benchmarks.two_copies        (needs nginx and redis-server; it says so if one is missing)
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.load import Seen, get, post, run
from benchmarks.servers import ROOT, Server, environment, serving, wait_for

PORT = int(os.environ.get("BENCH_PORT", "8620"))
NGINX, REDIS, FIRST, SECOND = PORT, PORT + 1, PORT + 2, PORT + 3
PAGES = ("/", "/guide/early-help", "/urgent", "/help", "/steps")
QUESTIONS = ("what is an assessment", "who goes to the meeting", "can i talk alone")
CONNECTIONS = 8
SECONDS = 6.0
RATE = 40
"""Questions that one caller may ask in the minute, both copies together."""
console = Console(width=130)


def main() -> int:
    """The whole story; 0 when nothing was lost and the counts were shared."""
    missing = [name for name in ("nginx", "redis-server") if not shutil.which(name)]
    if missing:
        console.print(f"This needs {' and '.join(missing)}: apt-get install {' '.join(missing)}")
        return 2
    with tempfile.TemporaryDirectory() as folder, redis(), ExitStack() as stack:
        first = stack.enter_context(serving("app.main:serving", FIRST, **settings("100000000/minute")))
        stack.enter_context(serving("app.main:serving", SECOND, **settings("100000000/minute")))
        stack.enter_context(nginx(Path(folder)))
        lost = asyncio.run(told(first))
    return 1 if lost + counted_together() else 0


def settings(rate: str) -> dict[str, str]:
    """What a copy runs with here."""
    shared = {"GUIDE_RATE_STORE": f"redis://127.0.0.1:{REDIS}", "GUIDE_RATE_SECRET": "only for this run"}
    return environment(shared | {"GUIDE_RATE_LIMIT": rate, "GUIDE_TRUST_PROXY": "true"})


@contextmanager
def redis() -> Iterator[None]:
    """A Redis that writes nothing to a disk."""
    command = ["redis-server", "--port", str(REDIS), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        wait_for(REDIS, process)
        yield
        process.terminate()


@contextmanager
def nginx(folder: Path) -> Iterator[None]:
    """The configuration of deploy/ with this machine's ports."""
    text = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    ports = {
        "guide-1:8000": f"127.0.0.1:{FIRST}",
        "guide-2:8000": f"127.0.0.1:{SECOND}",
        "listen 8080": f"listen 127.0.0.1:{NGINX}",
    }
    for name, value in {**ports, "/tmp/": f"{folder}/"}.items():
        text = text.replace(name, value)
    path = folder / "nginx.conf"
    path.write_text(text, encoding="utf-8")
    with subprocess.Popen(["nginx", "-c", str(path), "-g", "daemon off;"]) as process:
        wait_for(NGINX, process)
        yield
        process.terminate()


async def told(first: Server) -> int:
    """Load before, while and after; the number of answers lost."""
    table = Table(
        "load", "answers", "a second", "p50 ms", "p99 ms", "slowest", "not 200", "broken", title="One copy dies"
    )
    phases = [("both copies", None), ("one is killed after 2 s", first), ("one copy left", None)]
    lost = 0
    for name, killed in phases:
        seen = await under_load(killed)
        bad = sum(count for status, count in seen.answers.items() if status != 200)
        lost += bad + seen.broken
        figures = (seen.rate, seen.at(0.5), seen.at(0.99), seen.at(1.0))
        table.add_row(
            name, f"{sum(seen.answers.values()):,}", *(f"{one:,.1f}" for one in figures), str(bad), str(seen.broken)
        )
    console.print(table)
    return lost


async def under_load(killed: Server | None) -> Seen:
    """Pages and questions, three to one, through nginx."""
    asked = [post("/ask", {"question": one, "context": "", "offered": ""}) for one in QUESTIONS]
    requests = [get(path) for path in PAGES] + asked[:2]
    load = asyncio.create_task(run(NGINX, requests, seconds=SECONDS, connections=CONNECTIONS))
    if killed is not None:
        await asyncio.sleep(2)
        killed.process.kill()
    return await load


def counted_together() -> int:
    """One caller asks both copies in turn: the limit must hold over both. 0 when it did."""
    requests = [post("/ask", {"question": QUESTIONS[0], "context": "", "offered": ""})]
    with redis(), ExitStack() as stack:
        copies = [
            stack.enter_context(serving("app.main:serving", port, **settings(f"{RATE}/minute")))
            for port in (FIRST, SECOND)
        ]
        seen = [asyncio.run(run(one.port, requests, seconds=60, connections=1, most=RATE)) for one in copies]
    let_through = sum(one.answers[200] for one in seen)
    refused = sum(one.answers[429] for one in seen)
    console.print(
        f"{2 * RATE} questions to two copies with a limit of {RATE}: {let_through} answered, {refused} refused kindly"
    )
    return 0 if RATE <= let_through <= RATE * 2 - 1 and refused else 1


if __name__ == "__main__":
    sys.exit(main())
