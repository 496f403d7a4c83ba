"""`guide export DIR`: the whole site as files, rendered by the app itself, every link followed and checked."""

from __future__ import annotations

import asyncio
import gzip
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Annotated

import brotli
import httpx
import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from app.main import at_the_edge, parts, routes
from app.settings import Settings
from app.web.building import make_site
from app.web.exporting import FOUND_BY_MACHINES, as_file, file_of, headers_file, links, nginx_file, policy_for
from app.web.middleware.boundary import LAST_PAGE
from app.web.site import Site, uk_now
from app.web.visit import TIMELESS

TEXT = ("text/", "application/json", "application/manifest+json", "image/svg+xml")
POLICY = "content-security-policy"
NO_SUCH_PAGE = "/no-such-page"


@dataclass
class Exported:
    """What was written, and what could not be opened."""

    pages: int = 0
    files: int = 0
    bytes: int = 0
    sent: int = 0
    """Bytes of all files in the smallest form."""
    policies: dict[str, str] = field(default_factory=dict)
    dead: dict[str, str] = field(default_factory=dict)
    """An address that did not open, and the page that leads there."""


def run(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")],
    app: Annotated[
        str, typer.Option(help="Where the app answers questions (https://...); none: the finder in the browser.")
    ] = "",
) -> None:
    """Write the whole site as static files. Ends with 1 when a link is dead."""
    if folder.exists() and any(folder.iterdir()):
        raise typer.BadParameter(f"{folder} is not empty; choose a new folder", param_hint="DIR")
    console = Console(stderr=True)
    done = asyncio.run(_export(folder, app.rstrip("/"), console))
    for address, source in sorted(done.dead.items()):
        console.print(f"[red]dead link[/] {address} (on {source})", highlight=False)
    typer.echo(
        f"{done.pages} pages, {done.files} files, {done.bytes:,} bytes ({done.sent:,} compressed), {len(done.dead)} dead links"
    )
    raise typer.Exit(1 if done.dead else 0)


async def _export(folder: Path, app: str, console: Console) -> Exported:
    settings = Settings()
    site = make_site(parts(settings), _moment)
    transport = httpx.ASGITransport(at_the_edge(routes(site), settings))
    done = Exported()
    async with httpx.AsyncClient(transport=transport, base_url="http://guide.export", headers={TIMELESS: "1"}) as http:
        await _crawl(http, _begin(site), folder, app, done, console)
        page = await http.get(NO_SUCH_PAGE)
    _write(folder / "404.html", as_file(page.text, app).encode(), done)
    _write(folder / "50x.html", LAST_PAGE, done)
    (folder / "_headers").write_text(headers_file(done.policies), encoding="utf-8")
    (folder / "nginx-guide.conf").write_text(nginx_file(done.policies), encoding="utf-8")
    return done


def _moment() -> datetime:
    return uk_now()


def _begin(site: Site) -> list[str]:
    """Where the crawl begins: the home page of each language and what machines ask for."""
    machines = [locale.prefix + one for locale in site.locales for one in (*FOUND_BY_MACHINES, "/offline.json")]
    once = [one for one in machines if one not in {f"{locale.prefix}/sw.js" for locale in site.locales[1:]}]
    return [*(locale.address("/") for locale in site.locales), *once, *site.assets.files]


async def _crawl(
    http: httpx.AsyncClient, begin: list[str], folder: Path, app: str, done: Exported, console: Console
) -> None:
    found_on = dict.fromkeys(begin, "the start")
    waiting = deque(begin)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("Exporting", total=len(waiting))
        while waiting:
            address = waiting.popleft()
            for link in await _one(http, address, folder, app, done, found_on[address]):
                if link not in found_on:
                    found_on[link] = address
                    waiting.append(link)
            progress.update(task, advance=1, total=len(found_on))


async def _one(http: httpx.AsyncClient, address: str, folder: Path, app: str, done: Exported, source: str) -> list[str]:
    """Write one address; the addresses it leads to."""
    response = await http.get(address)
    if response.status_code != 200:
        done.dead[address] = source
        return []
    path = folder / file_of(address)
    kind = response.headers["content-type"]
    if not kind.startswith("text/html"):
        _write(path, response.content, done, packed=kind.startswith(TEXT))
        return []
    done.pages += 1
    done.policies[address.partition("?")[0]] = policy_for(response.headers[POLICY], app)
    _write(path, as_file(response.text, app).encode(), done)
    return links(response.text)


def _write(path: Path, body: bytes, done: Exported, *, packed: bool = True) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    done.files += 1
    done.bytes += len(body)
    small = brotli.compress(body, quality=11) if packed else body
    done.sent += len(small)
    if packed:
        path.with_name(path.name + ".br").write_bytes(small)
        path.with_name(path.name + ".gz").write_bytes(gzip.compress(body, 9, mtime=0))
