"""The saved copy: the whole guide of one language as one small file, which the service worker builds pages from.

Holds the same for everybody: nothing of a visitor, nothing that is only true this minute, no page that answers a form.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

from starlette.types import ASGIApp

from app.i18n.locales import Locale
from app.text.normalise import words as words_of
from app.web.contexts.offline import SavedNote, SavedTurn
from app.web.copies.opened import Opened, open_page
from app.web.middleware.headers import ALWAYS
from app.web.site import Site
from app.web.views import answers
from app.web.views.contacts import contact_view
from app.web.visit import Visit

log = logging.getLogger("guide.offline")
FORMAT = 2
"""The shape of the file; a worker leaves a file of another shape alone."""
SEEDS = ("/", "/ask", "/offline")
"""Where the crawl begins; everything else is reached by links."""
LEFT_OUT = ("/static/", "/api/", "/embed/", "/help/near-me/", "/advocates/", "/manifest.webmanifest")
"""Not in the copy: councils come one by one as they are opened; sheets for grown-ups are long."""
PAGE = re.compile(r"(.*<title>)(.*?)(</title>.*<main[^>]*>)(.*)(</main>.*)", re.DOTALL)
LINK = re.compile(r'href="([^"#]*)')
ASSET = re.compile(r'"(/static/[^"]+)"')


def fingerprint(folders: Iterable[Path], *words: str) -> str:
    """One mark for everything that pages are made from; a change of any file, or of these words, changes it."""
    digest = hashlib.sha256(repr((FORMAT, *words)).encode())
    for folder in folders:
        for path in sorted(one for one in folder.rglob("*") if one.is_file()):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def version(site: Site, today: date) -> str:
    """The mark of the copy as it reads today: a law that starts makes a new one."""
    started = [law.id for law in site.library.laws if law.starts is not None and law.starts <= today]
    return hashlib.sha256(f"{site.sources} {started}".encode()).hexdigest()[:12]


@dataclass
class SavedCopy:
    """Pages taken apart: what is the same on many is kept once."""

    frames: dict[tuple[str, ...], int]
    pages: dict[str, tuple[int, str, str]]

    def take(self, address: str, page: Opened) -> None:
        """Keep one page as (frame, title, main); a page of another build is left out."""
        found = PAGE.fullmatch(page.text)
        if found is None:
            log.warning("a page without title or main is not in the saved copy")
            return
        before, title, between, main, after = found.groups()
        frame = self.frames.setdefault((before, between, after, page.policy), len(self.frames))
        self.pages[address] = (frame, title, main)

    @property
    def assets(self) -> list[str]:
        """The scripts and pictures that the kept pages ask for."""
        texts = [*("".join(frame) for frame in self.frames), *(main for _, _, main in self.pages.values())]
        return sorted({found for text in texts for found in ASSET.findall(text)})


async def crawl(app: ASGIApp, locale: Locale) -> SavedCopy:
    """Every page that a visitor can reach by links, in one language."""
    copy = SavedCopy({}, {})
    todo = [locale.address(one) for one in SEEDS]
    seen = set(todo)
    while todo:
        address = todo.pop(0)
        page = await open_page(app, locale, address)
        if page is None:
            continue
        copy.take(address, page)
        found = [one for one in links(page.text, locale) if one not in seen]
        seen.update(found)
        todo.extend(dict.fromkeys(found))
    return copy


def links(text: str, locale: Locale) -> Iterator[str]:
    """The addresses of this language that a page leads to and that belong into the copy."""
    left_out = tuple(locale.address(one) for one in LEFT_OUT)
    for found in LINK.findall(text):
        address = unescape(found)
        if address.startswith(locale.address("/")) and not address.startswith((*left_out, "//", "/static/")):
            yield address


async def saved_copy(app: ASGIApp, visit: Visit) -> bytes:
    """The file: JSON, UTF-8. `visit` tells language and day."""
    copy = await crawl(app, visit.locale)
    return json.dumps(
        {
            "format": FORMAT,
            "version": version(visit.site, visit.now.date()),
            "language": visit.locale.lang,
            "prefix": visit.locale.prefix,
            "headers": {name.decode(): value.decode() for name, value in ALWAYS},
            "assets": copy.assets,
            "frames": list(copy.frames),
            "pages": copy.pages,
            **words(visit),
        },
        ensure_ascii=False,
        separators=(",", ":"),
    ).encode()


def words(visit: Visit) -> dict[str, Any]:
    """What the device needs to speak for itself, and the words of the ways of asking by which it finds a title."""
    library = visit.site.library
    contacts = tuple(contact_view(visit, one) for one in library.contacts_without_internet())
    asked = library.phrasings(visit.language)
    found_by = [(one.id, answers.link(visit, one.id).title, asked.get(one.id, ())) for one in library.entries]
    return {
        "note": visit.html(SavedNote()),
        "found": visit.html(SavedTurn(contacts, True)),
        "unfound": visit.html(SavedTurn(contacts, False)),
        "entries": [(entry, title, len(ways), _counted(ways)) for entry, title, ways in found_by],
    }


def _counted(ways: Iterable[str]) -> list[str]:
    """The words of these lines: those in one of them first, then those in two, and so on."""
    lines = Counter(word for way in ways for word in set(words_of(way)))
    counted: list[list[str]] = [[] for _ in range(max(lines.values(), default=0))]
    for word in sorted(lines):
        counted[lines[word] - 1].append(word)
    return [" ".join(same) for same in counted]
