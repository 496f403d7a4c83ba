"""Makes the Site from folders and values. Wiring only: which part is handed to which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from markupsafe import Markup

from app.content.checks import check
from app.content.figures import plain
from app.content.library import Library
from app.content.loader import load
from app.content.unchanged import checked
from app.conversation.knowledge import Folders, make_knowledge
from app.errors import ContentFaulty
from app.helpfinder.directory import Directory
from app.helpfinder.finder import Finder
from app.helpfinder.lookups import PostcodesIo, client
from app.helpfinder.offline import OfflineLookup
from app.helpfinder.places import PlaceIndex
from app.i18n.catalogs import load as load_catalog
from app.i18n.locales import Locale, offered
from app.journey.checks import journey_faults
from app.journey.journey import Journey
from app.journey.loader import load_journey
from app.web.assets import Assets
from app.web.markup import Glossary
from app.web.metrics import Metrics
from app.web.offline import fingerprint
from app.web.policy import page_policy
from app.web.rendering import TEMPLATES, Renderer, environment, telephone
from app.web.site import Site


@dataclass(frozen=True)
class Parts:
    """The values a site is made from; main takes them from the settings, tests from temporary folders."""

    content: Path
    locales: Path
    static: Path
    build: Path
    pseudo: bool
    operator: str
    reach_operator: str
    postcodes: str
    postcode_names: bool
    postcode_index: Path | None
    ask: bool
    workers: int
    address: str
    exit_url: str


def make_site(parts: Parts, clock: Callable[[], datetime]) -> Site:
    """The whole site. ContentFaulty tells every fault at once."""
    locales = offered(parts.pseudo)
    codes = tuple(dict.fromkeys(locale.content for locale in locales))
    library, journey = read_content(parts.content, parts.build, codes)
    directory = Directory.load(parts.content / "councils")
    assets = Assets.read(parts.static)
    styles, first = assets.text("css/site.css"), assets.inline("js/first.js")
    journey_styles = assets.text("css/journey.css")
    given = {"styles": Markup(styles), "first_script": Markup(first), "journey_styles": Markup(journey_styles)}
    return Site(
        library=library,
        knowledge=make_knowledge(library, Folders(parts.content, parts.build), codes),
        journey=journey,
        directory=directory,
        finder=_finder(parts, directory, codes),
        locales=locales,
        renderer=_renderer(parts, locales, library, assets, given),
        glossaries={locale.code: _glossary(library, locale) for locale in locales},
        assets=assets,
        policy=page_policy([styles, journey_styles], [first]),
        framed_policy=page_policy([styles], [first], framed=True),
        metrics=Metrics(parts.workers),
        clock=clock,
        ask_open=parts.ask,
        address=parts.address,
        sources=_sources(parts),
    )


def read_content(folder: Path, build: Path, codes: tuple[str, ...]) -> tuple[Library, Journey]:
    """Everything in the content folder, or ContentFaulty with every fault.

    Shapes are checked at every start; what must hold between files only where the build has not seen these very files.
    """
    content = load(folder, codes)
    journey = load_journey(folder, codes)
    between = () if checked(folder, build) else (*check(content), *journey_faults(journey, content))
    errors = [str(fault) for fault in (*content.faults, *journey.faults, *between) if fault.stops]
    if errors:
        raise ContentFaulty(errors)
    return Library(content), Journey(journey, content.figures)


def _finder(parts: Parts, directory: Directory, codes: tuple[str, ...]) -> Finder:
    places = PlaceIndex.load(parts.content / "councils", directory, codes)
    offline = OfflineLookup.open(parts.postcode_index) if parts.postcode_index else None
    live = PostcodesIo(client(), parts.postcodes) if parts.postcodes else None
    return Finder(directory, places, offline=offline, live=live, ask_names=parts.postcode_names)


def _glossary(library: Library, locale: Locale) -> Glossary:
    return Glossary.of(library.words(locale.content) if not locale.pseudo else ())


def _sources(parts: Parts) -> str:
    """The mark of everything that pages are made from."""
    folders = (parts.content, parts.static, TEMPLATES, parts.build / "locales")
    return fingerprint(folders, parts.operator, parts.reach_operator)


def _renderer(
    parts: Parts, locales: tuple[Locale, ...], library: Library, assets: Assets, given: Mapping[str, Any]
) -> Renderer:
    phones = {one: library.contact(one).phones[0] for one in ("childline", "emergency-999")}
    values = {
        **given,
        "operator": parts.operator,
        "reach_operator": parts.reach_operator,
        "asset": assets.names.__getitem__,
        "exit_url": parts.exit_url,
        "site_address": parts.address.rstrip("/"),
        "easy_entries": " ".join(library.aids.younger_entries),
        "ask_open": parts.ask,
        "ask_closed": plain(library.reply("off", "en").message),
        "childline": telephone(phones["childline"].display, phones["childline"].dial),
        "emergency": telephone(phones["emergency-999"].display, phones["emergency-999"].dial),
        "childline_phone": phones["childline"],
        "emergency_phone": phones["emergency-999"],
    }
    catalogs = {locale.code: load_catalog(parts.build / "locales" / f"{locale.code}.mo") for locale in locales}
    return Renderer({one.code: environment(one, catalogs[one.code], values) for one in locales})
