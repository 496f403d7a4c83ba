"""`guide build`: speller, search index, safety net and compiled catalogs; start-up loads them."""

from __future__ import annotations

import hashlib
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from app.content.checks import check
from app.content.library import Library
from app.content.loader import load
from app.content.unchanged import note_checked
from app.conversation.knowledge import Folders, fingerprint, learn_index
from app.conversation.sayings import with_built_speller, with_new_speller
from app.i18n.catalogs import compiled
from app.i18n.locales import offered
from app.journey.checks import journey_faults
from app.journey.loader import load_journey
from app.safety.schooling import Schooling
from app.search.index import CalibratedIndex
from app.search.thresholds import fit, write_thresholds
from app.search.training import TAUGHT_AT_MOST
from app.settings import ROOT, Settings
from app.text.language import Language, load_language

SOURCES = (
    "content",
    "locales",
    "app/content",
    "app/journey",
    "app/text",
    "app/search",
    "app/safety",
    "app/i18n",
    "app/storage.py",
    "app/conversation",
)
STAMP = "sources.sha256"
NEARLY_FULL = 0.95
"""Of the texts that can be taught; from here on the build says how many there are."""


def run(if_stale: Annotated[bool, typer.Option(help="Only when content or engine changed.")] = False) -> None:
    """Make speller, index, net and catalogs anew."""
    settings = Settings()
    mark = _sources()
    stamp = settings.build / STAMP
    if if_stale and stamp.exists() and stamp.read_text() == mark:
        return
    with Console(stderr=True).status("Building speller, index, net and catalogs ..."):
        _catalogs(settings)
        _indexes(settings)
        _check(settings)
    stamp.write_text(mark)


def _check(settings: Settings) -> None:
    codes = tuple(dict.fromkeys(locale.content for locale in offered(pseudo=False)))
    content = load(settings.content, codes)
    faults = [*content.faults, *check(content), *journey_faults(load_journey(settings.content, codes), content)]
    if not any(fault.stops for fault in faults):
        note_checked(settings.content, settings.build)


def _sources() -> str:
    digest = hashlib.sha256()
    for folder in SOURCES:
        below = [ROOT / folder, *(ROOT / folder).rglob("*")]
        for path in sorted(one for one in below if one.is_file() and one.suffix != ".pyc"):
            digest.update(path.relative_to(ROOT).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _catalogs(settings: Settings) -> None:
    folder = settings.build / "locales"
    folder.mkdir(parents=True, exist_ok=True)
    for locale in offered(pseudo=True):
        _replace(folder / f"{locale.code}.mo", compiled(settings.locales, locale))


def _indexes(settings: Settings) -> None:
    """The speller of every language, then index and net side by side: each keeps one core busy for some minutes."""
    codes = tuple(dict.fromkeys(locale.content for locale in offered(pseudo=False)))
    for code in codes:
        _speller(settings, code, codes)
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("spawn")) as workers:
        made = [workers.submit(make, settings, code, codes) for code in codes for make in (_index, _net)]
        for one in made:
            one.result()


def _speller(settings: Settings, code: str, codes: tuple[str, ...]) -> None:
    """First of all, in seconds: index and net read their texts with it, and bear its mark."""
    library, folders = Library(load(settings.content, codes)), Folders(settings.content, settings.build)
    path = folders.speller(code)
    path.parent.mkdir(parents=True, exist_ok=True)
    language = with_new_speller(library, load_language(settings.content / "language" / code), settings.content)
    language.speller.save(path)


def _index(settings: Settings, code: str, codes: tuple[str, ...]) -> None:
    library, folders = Library(load(settings.content, codes)), Folders(settings.content, settings.build)
    path = folders.index(code)
    path.parent.mkdir(parents=True, exist_ok=True)
    learned = learn_index(library, _language(library, folders, code), settings.content)
    learned.index.save(path, fingerprint=fingerprint(library, code, settings.content))
    keep_thresholds(learned, path.with_name("thresholds.yaml"))


def keep_thresholds(learned: CalibratedIndex, path: Path) -> None:
    """Fitted on what was left out; where too many texts to teach came together, those kept with the content stand."""
    texts = len(learned.owners)
    if texts > NEARLY_FULL * TAUGHT_AT_MOST:
        Console(stderr=True).print(f"{texts} ways of asking and lines off the subject; {TAUGHT_AT_MOST} can be taught.")
    if len(learned.left_out):
        write_thresholds(path, fit(learned))
    else:
        path.unlink(missing_ok=True)


def _language(library: Library, folders: Folders, code: str) -> Language:
    bare = load_language(folders.content / "language" / code)
    return with_built_speller(library, bare, folders.content, folders.speller(code))


def _net(settings: Settings, code: str, codes: tuple[str, ...]) -> None:
    library, folders = Library(load(settings.content, codes)), Folders(settings.content, settings.build)
    path = folders.net(code)
    path.parent.mkdir(parents=True, exist_ok=True)
    schooling = Schooling.over(settings.content, library, _language(library, folders, code))
    schooling.learn().save(path, fingerprint=schooling.fingerprint)


def _replace(path: Path, data: bytes) -> None:
    made = path.with_suffix(".new")
    made.write_bytes(data)
    made.replace(path)
