"""Everything a request may need, made once at start-up and never changed: no state of any visitor."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.content.library import Library
from app.conversation.turn import Knowledge
from app.helpfinder.directory import Directory
from app.helpfinder.finder import Finder
from app.helpfinder.hours import UK
from app.i18n.locales import Locale
from app.journey.journey import Journey
from app.web.markup import Glossary
from app.web.metrics import Metrics
from app.web.rendering import Renderer
from app.web.stored.assets import Assets
from app.web.stored.pages import PartsOfToday, StoredPages


def uk_now() -> datetime:
    """The moment in UK time."""
    return datetime.now(UK)


@dataclass(frozen=True)
class Site:
    """The parts behind the pages. `knowledge` is keyed by language of content."""

    library: Library
    knowledge: Mapping[str, Knowledge]
    journey: Journey
    directory: Directory
    finder: Finder
    locales: tuple[Locale, ...]
    renderer: Renderer
    glossaries: Mapping[str, Glossary]
    assets: Assets
    policy: str
    framed_policy: str
    metrics: Metrics
    stored: StoredPages = field(default_factory=StoredPages)
    pieces: PartsOfToday = field(default_factory=PartsOfToday)
    sources: str = ""
    """The mark of everything that pages are made from."""
    copying: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while the saved copy is made, so that it is made once."""
    clock: Callable[[], datetime] = uk_now
    ask_open: bool = True
    address: str = ""
    """The public address, for share links and QR codes; empty: take it from the request."""
