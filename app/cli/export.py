"""`guide export DIR`: the whole site as files, rendered by the app itself, every link followed and checked."""

from __future__ import annotations

import asyncio
import gzip
import re
from collections import deque
from dataclasses import dataclass, field
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
from app.web.copies.export import FOUND_BY_MACHINES, as_file, file_of, headers_file, links, nginx_file, policy_for
from app.web.copies.opened import timeless
from app.web.middleware.boundary import LAST_PAGE
from app.web.site import Site, uk_now

TEXT = ("text/", "application/json", "application/manifest+json", "image/svg+xml")
POLICY = "content-security-policy"
NO_SUCH_PAGE = "/no-such-page"
ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d+)?")


@dataclass
class Export:
    """One export: where it goes, what was written, what could not be opened."""

    folder: Path
    app: str
    """The origin that forms post to; empty: their own."""
    pages: int = 0
    files: int = 0
    size: int = 0
    sent: int = 0
    """Bytes of all files in the smallest form."""
    policies: dict[str, str] = field(default_factory=dict)
    dead: dict[str, str] = field(default_factory=dict)
    """An address that did not open, and the page that leads there."""

    async def crawl(self, http: httpx.AsyncClient, begin: list[str], console: Console) -> None:
        """Write every address that can be reached from these."""
        found_on = dict.fromkeys(begin, "the start")
        waiting = deque(begin)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, console=console, transient=True) as progress:
            task = progress.add_task("Exporting", total=len(waiting))
            while waiting:
                address = waiting.popleft()
                for link in await self._one(http, address, found_on[address]):
                    if link not in found_on:
                        found_on[link] = address
                        waiting.append(link)
                progress.update(task, advance=1, total=len(found_on))

    async def _one(self, http: httpx.AsyncClient, address: str, source: str) -> list[str]:
        """Write one address; the addresses it leads to."""
        response = await http.get(address)
        if response.status_code != 200:
            self.dead[address] = source
            return []
        kind = response.headers["content-type"]
        if not kind.startswith("text/html"):
            self.write(file_of(address), response.content, packed=kind.startswith(TEXT))
            return []
        self.pages += 1
        self.policies[address.partition("?")[0]] = policy_for(response.headers[POLICY], self.app)
        self.write(file_of(address), as_file(response.text, self.app).encode())
        return links(response.text)

    def write(self, name: str, body: bytes, *, packed: bool = True) -> None:
        """One file, and beside it its compressed forms."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
        small = brotli.compress(body, quality=11) if packed else body
        self.files, self.size, self.sent = self.files + 1, self.size + len(body), self.sent + len(small)
        if packed:
            path.with_name(path.name + ".br").write_bytes(small)
            path.with_name(path.name + ".gz").write_bytes(gzip.compress(body, 9, mtime=0))


APP_HELP = "Where the app answers questions (https://...); none: the finder in the browser."


def run(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")],
    app: Annotated[str, typer.Option(help=APP_HELP)] = "",
) -> None:
    """Write the whole site as static files. Ends with 1 when a link is dead."""
    if folder.exists() and any(folder.iterdir()):
        raise typer.BadParameter(f"{folder} is not empty; choose a new folder", param_hint="DIR")
    if app and not ORIGIN.fullmatch(app.rstrip("/")):
        raise typer.BadParameter("write it as https://ask.example.org", param_hint="--app")
    console = Console(stderr=True)
    done = Export(folder, app.rstrip("/"))
    asyncio.run(_export(done, console))
    for address, source in sorted(done.dead.items()):
        console.print(f"[red]dead link[/] {address} (on {source})", highlight=False)
    weight = f"{done.size:,} bytes ({done.sent:,} compressed)"
    typer.echo(f"{done.pages} pages, {done.files} files, {weight}, {len(done.dead)} dead links")
    raise typer.Exit(1 if done.dead else 0)


async def _export(done: Export, console: Console) -> None:
    settings = Settings()
    site = make_site(parts(settings), uk_now)
    transport = httpx.ASGITransport(timeless(at_the_edge(routes(site), settings)))
    async with httpx.AsyncClient(transport=transport, base_url="http://guide.export") as http:
        await done.crawl(http, _begin(site), console)
        missing = await http.get(NO_SUCH_PAGE)
    done.write("404.html", as_file(missing.text, done.app).encode())
    done.write("50x.html", LAST_PAGE)
    (done.folder / "_headers").write_text(headers_file(done.policies), encoding="utf-8")
    (done.folder / "nginx-guide.conf").write_text(nginx_file(done.policies), encoding="utf-8")


def _begin(site: Site) -> list[str]:
    """Where the crawl begins: the home page of each language, what no page leads to, static files."""
    framed = [f"/embed/{entry.id}" for entry in site.library.entries]
    machines = [locale.prefix + one for locale in site.locales for one in (*FOUND_BY_MACHINES, *framed)]
    return [*(locale.address("/") for locale in site.locales), "/robots.txt", "/sw.js", *machines, *site.assets.files]
