"""`guide build`: speller, search index, safety net and compiled catalogs; start-up loads them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from app.cli.served import served, taught_in
from app.content.checks import check
from app.content.documents import read_grouped_lines
from app.content.faults import Fault
from app.content.library import Library
from app.content.loader import Content, load
from app.content.unchanged import forget_checked, note_checked
from app.conversation.knowledge import Folders, fingerprint, learn_index, learn_talk_index, learn_worries_index
from app.conversation.sayings import speller_fingerprint, with_built_speller, with_new_speller
from app.i18n.catalogs import catalog_file, compiled
from app.i18n.locales import Locale, offered
from app.journey.checks import journey_faults
from app.journey.loader import load_journey
from app.safety.around import fingerprint as net_fingerprint
from app.safety.around import surroundings
from app.safety.schooling import Schooling
from app.search.index import CalibratedIndex
from app.search.thresholds import fit, write_thresholds
from app.settings import ROOT, Settings
from app.storage import made_from
from app.text.language import Language, load_language

TAUGHT = (
    "content/faq",
    "content/followups",
    "content/language",
    "content/offtopic",
    "content/safety",
    "content/smalltalk",
)
"""What speller, index and net are made from. Of `faq` only the questions, the ways of asking and what is a worry."""
ENGINE = (
    "app/text",
    "app/search",
    "app/safety",
    "app/storage.py",
    "app/conversation/knowledge.py",
    "app/conversation/likely_talk.py",
    "app/conversation/likely_worry.py",
    "app/conversation/sayings.py",
)
"""What they are made with."""
SOURCES = (*TAUGHT, *ENGINE, "locales", "app/i18n", "app/content", "app/journey")
"""Where one of these changed `make` has the build look what is to be made anew: catalogs and a whole check at least."""
STAMP = "sources.sha256"


def run(
    if_stale: Annotated[bool, typer.Option(help="Only when what it is made from changed.")] = False,
    learn: Annotated[bool, typer.Option(help="Speller, index and net alone: see `guide taught`.")] = False,
) -> None:
    """Make speller, index, net and catalogs anew."""
    settings = Settings()
    mark = mark_of_sources(settings, learn=learn)
    stamp = settings.build / STAMP
    same = stamp.exists() and stamp.read_text() == mark
    codes, content = _languages(settings, learn)
    stale = not (if_stale and same and not outdated(settings, Library(content), codes))
    with Console(stderr=True).status("Building speller, index, net and catalogs ..."):
        if not learn:
            with_catalogs(settings, offered(pseudo=True))
        if stale:
            _indexes(settings, codes)
        faults = [] if learn else _faults(settings)
    stamp.write_text(mark)
    for fault in faults:
        typer.echo(f"error {fault}", err=True)
    if faults:
        raise typer.Exit(1)


def _faults(settings: Settings) -> list[Fault]:
    """The faults with which the site would not start; where there are none, a start need not look again."""
    codes, content = served(settings)
    faults = [*content.faults, *check(content), *journey_faults(load_journey(settings.content, codes), content)]
    stopping = [fault for fault in faults if fault.stops]
    if stopping:
        forget_checked(settings.build)
    else:
        note_checked(settings.content, settings.build)
    return stopping


def mark_of_sources(settings: Settings, *, learn: bool = False) -> str:
    """The mark of all that speller, index and net are made from and with: no number, reply or council is among it."""
    digest = hashlib.sha256()
    for name in ENGINE:
        below = [ROOT / name, *(ROOT / name).rglob("*")]
        for path in sorted(one for one in below if one.is_file() and one.suffix != ".pyc"):
            digest.update(path.relative_to(ROOT).as_posix().encode())
            digest.update(path.read_bytes())
    codes, content = _languages(settings, learn)
    library = Library(content)
    for code in codes:
        digest.update(" ".join(marks_of(settings.content, library, code).values()).encode())
    return digest.hexdigest()


def _languages(settings: Settings, learn: bool) -> tuple[tuple[str, ...], Content]:
    """What is built for; to `learn` from what `guide taught` wrote, the languages that it wrote."""
    if not learn:
        return served(settings)
    codes = taught_in(settings.content)
    return codes, load(settings.content, codes)


def marks_of(content: Path, library: Library, code: str) -> dict[str, str]:
    """The fingerprint that each built file of one language must bear."""
    speller = speller_fingerprint(library, code, content)
    around = surroundings(library, code, read_grouped_lines(content / "offtopic" / f"{code}.yaml"))
    index, net = fingerprint(library, code, content), net_fingerprint(around, speller)
    return {"speller": speller, "index": index, "net": net, "talk": speller, "worries": net}


def outdated(settings: Settings, library: Library, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The built files that a start would refuse: missing, damaged, or made from other content."""
    folders = Folders(settings.content, settings.build)
    found = []
    for code in codes:
        made = (folders.speller, folders.index, folders.net, folders.talk, folders.worries)
        paths = [path(code) for path in made]
        marks = marks_of(settings.content, library, code)
        found += [f"{code}/{path.name}" for path in paths if made_from(path) != marks[path.stem]]
    return tuple(found)


def with_catalogs(settings: Settings, locales: Iterable[Locale]) -> None:
    """Compile the interface words of these languages; one that has no catalog yet is passed over."""
    folder = settings.build / "locales"
    folder.mkdir(parents=True, exist_ok=True)
    for locale in (one for one in locales if one.pseudo or catalog_file(settings.locales, one).exists()):
        _replace(folder / f"{locale.code}.mo", compiled(settings.locales, locale))


def _indexes(settings: Settings, codes: tuple[str, ...]) -> None:
    """The speller of every language, then small talk, then the net beside the indexes, minutes on one core each."""
    for code in codes:
        _speller(settings, code, codes)
        _talk(settings, code, codes)
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("spawn")) as workers:
        made = [workers.submit(make, settings, code, codes) for code in codes for make in (_index, _net)]
        for one in made:
            one.result()


def _speller(settings: Settings, code: str, codes: tuple[str, ...]) -> None:
    """First of all, in seconds: the others read their texts with it, and it makes the folder they share."""
    library, folders = Library(load(settings.content, codes)), Folders(settings.content, settings.build)
    path = folders.speller(code)
    path.parent.mkdir(parents=True, exist_ok=True)
    language = with_new_speller(library, load_language(settings.content / "language" / code), settings.content)
    language.speller.save(path)


def _talk(settings: Settings, code: str, codes: tuple[str, ...]) -> None:
    library, folders = Library(load(settings.content, codes)), Folders(settings.content, settings.build)
    made = learn_talk_index(library, _language(library, folders, code), settings.content)
    made.save(folders.talk(code), fingerprint=speller_fingerprint(library, code, settings.content))


def _index(settings: Settings, code: str, codes: tuple[str, ...]) -> None:
    _worries(settings, code, codes)
    library, folders = Library(load(settings.content, codes)), Folders(settings.content, settings.build)
    path = folders.index(code)
    learned = learn_index(library, _language(library, folders, code), settings.content)
    learned.index.save(path, fingerprint=fingerprint(library, code, settings.content))
    keep_thresholds(learned, path.with_name("thresholds.yaml"))


def _worries(settings: Settings, code: str, codes: tuple[str, ...]) -> None:
    library, folders = Library(load(settings.content, codes)), Folders(settings.content, settings.build)
    schooling = Schooling.over(settings.content, library, _language(library, folders, code))
    path = folders.worries(code)
    learn_worries_index(schooling).save(path, fingerprint=schooling.fingerprint)


def keep_thresholds(learned: CalibratedIndex, path: Path) -> None:
    """Fitted on what was left out; where too many texts to teach came together, those kept with the content stand."""
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
    schooling = Schooling.over(settings.content, library, _language(library, folders, code))
    schooling.learn().save(path, fingerprint=schooling.fingerprint)


def _replace(path: Path, data: bytes) -> None:
    made = path.with_suffix(".new")
    made.write_bytes(data)
    made.replace(path)
