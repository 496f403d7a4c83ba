"""Makes the Site from folders and values. Wiring only: which part is handed to which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from markupsafe import Markup

from app.content.checks import check
from app.content.complete import codes as codes_of
from app.content.complete import load_served
from app.content.figures import plain
from app.content.library import Library
from app.content.unchanged import checked
from app.conversation.knowledge import Folders, make_knowledge
from app.errors import ContentFaulty
from app.helpfinder.directory import Directory
from app.helpfinder.finder import MOST_TYPED, Finder
from app.helpfinder.lookups import PostcodesIo, client
from app.helpfinder.offline import OfflineLookup
from app.helpfinder.places import PlaceIndex
from app.i18n.catalogs import load as load_catalog
from app.i18n.locales import Locale, offered
from app.journey.checks import journey_faults
from app.journey.journey import Journey
from app.journey.loader import load_journey
from app.web.copies.offline import fingerprint
from app.web.forms import MOST_OF_A_STORY
from app.web.interface import untranslated
from app.web.markup import Glossary
from app.web.metrics import Metrics
from app.web.policy import page_policy
from app.web.rendering import TEMPLATES, Renderer, environment, telephone
from app.web.site import Site
from app.web.stored.assets import Assets


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
    languages: tuple[Locale, ...]
    """Those that are meant to be served; one that is not complete is left out."""


def make_site(parts: Parts, clock: Callable[[], datetime]) -> Site:
    """The whole site. ContentFaulty tells every fault at once."""
    served, library, journey = read_content(parts.content, parts.build, parts.languages)
    locales, codes = offered(parts.pseudo, served), codes_of(served)
    directory = Directory.load(parts.content / "councils")
    assets = Assets.read(parts.static)
    styles, first = assets.text("css/site.css"), assets.inline("js/first.js")
    own_styles = {"journey_styles": assets.text("css/journey.css"), "aids_styles": assets.text("css/aids.css")}
    given = {name: Markup(text) for name, text in {"styles": styles, "first_script": first, **own_styles}.items()}
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
        policy=page_policy([styles, *own_styles.values()], [first]),
        framed_policy=page_policy([styles], [first], framed=True),
        metrics=Metrics(parts.workers),
        clock=clock,
        ask_open=parts.ask,
        address=parts.address,
        sources=_sources(parts),
    )


def read_content(
    folder: Path, build: Path, languages: tuple[Locale, ...]
) -> tuple[tuple[Locale, ...], Library, Journey]:
    """Everything in the content folder in the languages that are complete, or ContentFaulty with every fault.

    Shapes are checked at every start; what must hold between files only where the build has not seen these very files.
    """
    served, content = load_served(
        folder, languages, lambda one: untranslated(load_catalog(build / "locales" / f"{one.code}.mo"))
    )
    journey = load_journey(folder, codes_of(served))
    between = () if checked(folder, build) else (*check(content), *journey_faults(journey, content))
    errors = [str(fault) for fault in (*content.faults, *journey.faults, *between) if fault.stops]
    if errors:
        raise ContentFaulty(errors)
    return served, Library(content), Journey(journey, content.figures)


def _finder(parts: Parts, directory: Directory, codes: tuple[str, ...]) -> Finder:
    places = PlaceIndex.load(parts.content / "councils", directory, codes)
    offline = OfflineLookup.open(parts.postcode_index) if parts.postcode_index else None
    live = PostcodesIo(client(), parts.postcodes) if parts.postcodes else None
    return Finder(directory, places, offline=offline, live=live, ask_names=parts.postcode_names)


def _glossary(library: Library, locale: Locale) -> Glossary:
    """The words to mark in answers; those that stand in English alone are marked nowhere."""
    words = library.words(locale.content) if not locale.pseudo else ()
    return Glossary.of(word for word in words if library.speaks_word(word.id, locale.content))


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
        "most_characters": MOST_OF_A_STORY,
        "most_typed": MOST_TYPED,
        "childline": telephone(phones["childline"].display, phones["childline"].dial),
        "emergency": telephone(phones["emergency-999"].display, phones["emergency-999"].dial),
        "childline_phone": phones["childline"],
        "emergency_phone": phones["emergency-999"],
    }
    catalogs = {locale.code: load_catalog(parts.build / "locales" / f"{locale.code}.mo") for locale in locales}
    own = {one.code: {**values, **_in_language(one, locales, library)} for one in locales}
    return Renderer({one.code: environment(one, catalogs[one.code], own[one.code]) for one in locales})


def _in_language(locale: Locale, locales: tuple[Locale, ...], library: Library) -> Mapping[str, Any]:
    """The closed box in the language of the page, and the ways to the other languages; none from the test language."""
    real = [] if locale.pseudo else [one for one in locales if not one.pseudo and one != locale]
    return {"ask_closed": plain(library.reply("off", locale.content).message), "other_languages": real}
