"""`guide check`: all of content/, all at once; every fault with its file, its field and what to do."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from app.cli.build import outdated
from app.cli.everything import Everything
from app.content.checks import check
from app.content.checks.readability import entry_reading, younger_reading
from app.content.complete import codes as codes_of
from app.content.complete import lacking
from app.content.coverage import coverage_report
from app.content.documents import read_grouped_lines
from app.content.faults import Fault, Severity
from app.content.library import Library
from app.content.loader import Content, load
from app.conversation.knowledge import learn_index
from app.conversation.sayings import with_new_speller
from app.evaluation.collisions import collisions as found_collisions
from app.helpfinder.directory import Directory
from app.i18n.catalogs import fresh
from app.i18n.locales import LANGUAGES, SOURCE_LANGUAGE, Locale
from app.journey.checks import journey_faults
from app.journey.loader import load_journey
from app.search.training import TAUGHT_AT_MOST
from app.settings import Settings
from app.text.language import load_language
from app.web.interface import EVERYWHERE, untranslated

MOST_COLLISIONS = 40
NEARLY_FULL = 0.95
"""Of the texts that can be taught; from here on there is a warning."""
STALE_AFTER = 180
"""Days after which a contact or an entry wants checking again."""


def run(
    stale: Annotated[
        int, typer.Option(help="Report what was last checked more than this many days ago.")
    ] = STALE_AFTER,
    coverage: Annotated[bool, typer.Option(help="Every heading and item of both seed texts, and its entries.")] = False,
    reading_age: Annotated[bool, typer.Option(help="Median and worst ten, in years.")] = False,
    collisions: Annotated[bool, typer.Option(help="Entries whose phrasings answer each other; half a minute.")] = False,
) -> None:
    """Check everything in content/."""
    settings = Settings()
    content, whole, faults = read_all(settings, LANGUAGES)
    served = tuple(one for one in LANGUAGES if not lacking_in(settings, content, one))
    console = Console(width=160)
    if coverage:
        _coverage(console, settings.content, content)
    if reading_age:
        _reading(console, content)
    if collisions:
        _collisions(console, settings.content, content)
    for fault in faults:
        console.print(f"[{'red' if fault.stops else 'yellow'}]{fault.severity.value}[/] {fault}", highlight=False)
    for line in old(content, whole.directory, stale, date.today()):
        console.print(f"[yellow]stale[/] {line}", highlight=False)
    _summary(console, content, faults)
    _build(console, settings, content, codes_of(served))
    sys.exit(1 if any(fault.stops for fault in faults) else 0)


def read_all(settings: Settings, languages: tuple[Locale, ...]) -> tuple[Content, Everything, list[Fault]]:
    """The content in all languages, begun ones too, and every fault; a language that is not complete is one."""
    codes = codes_of(languages)
    content = load(settings.content, codes)
    whole = Everything.read(settings.content, codes, content)
    faults = [*content.faults, *check(content, measure_reading=True), *whole.faults]
    faults += journey_faults(load_journey(settings.content, codes), content)
    for locale in languages:
        faults += lacking_in(settings, content, locale) or read_in_english(settings, locale)
        faults += crowded(content, settings.content, locale.content)
    return content, whole, faults


def lacking_in(settings: Settings, content: Content, locale: Locale) -> tuple[Fault, ...]:
    """What keeps a language from being served."""
    return lacking(content, settings.content, locale, lambda one: untranslated(fresh(settings.locales, one)))


def crowded(content: Content, folder: Path, code: str) -> tuple[Fault, ...]:
    """What there is to teach, beside what can be taught: beyond that the box answers what is asked word for word."""
    asked = sum(map(len, Library(content).phrasings(code).values()))
    texts = asked + len(read_grouped_lines(folder / "offtopic" / f"{code}.yaml"))
    if texts <= NEARLY_FULL * TAUGHT_AT_MOST:
        return ()
    severity = Severity.ERROR if texts > TAUGHT_AT_MOST else Severity.WARNING
    says = f"{texts} ways of asking and lines off the subject in all; {TAUGHT_AT_MOST} can be taught."
    return (Fault("faq", f"{code}: ask", says, severity),)


def read_in_english(settings: Settings, locale: Locale) -> tuple[Fault, ...]:
    """The interface words that a language is served without."""
    if locale.content == SOURCE_LANGUAGE:
        return ()
    file, says = f"locales/{locale.code}/LC_MESSAGES/messages.po", "These interface words are read in English."
    lacks = untranslated(fresh(settings.locales, locale), EVERYWHERE)
    return tuple(Fault(file, one, says, Severity.WARNING) for one in sorted(lacks))


def _coverage(console: Console, folder: Path, content: Content) -> None:
    report = coverage_report(folder, content)
    for seed in report.seeds:
        console.print(
            f"{seed.seed}: {seed.headings} headings, {seed.items} items; {seed.answered} of {seed.rows} answered"
        )
    console.print(f"{report.entries} entries; {report.beyond} answer what neither text asks")


def _reading(console: Console, content: Content) -> None:
    for name, reading in (("entries", entry_reading(content)), ("easier", younger_reading(content))):
        console.print(f"{name}: median reading age {reading.median:.1f}; the worst ten:")
        for measured in reading.worst(10):
            console.print(f"  {measured.age:.1f}  {measured.file}")


def _collisions(console: Console, folder: Path, content: Content) -> None:
    library = Library(content)
    learned = learn_index(library, with_new_speller(library, load_language(folder / "language" / "en"), folder), folder)
    for one in found_collisions(learned)[:MOST_COLLISIONS]:
        console.print(f"{one.times} of {one.entry} -> {one.other}, such as {one.example!r}", highlight=False)


def old(content: Content, directory: Directory | None, days: int, today: date) -> Iterator[str]:
    """Services, entries and councils' numbers that nobody has looked at for more than so many days."""
    seen = {f"contacts.yaml: {one.id}": one.checked for one in content.contacts.values()}
    seen |= {f"faq/{one.id}: reviewed": one.reviewed for one in content.entries.values()}
    for what, day in sorted(seen.items()):
        if (today - day).days > days:
            yield _aged(what, day, today)
    for contact in directory.stale(today, days) if directory else ():
        council = directory.council(contact.gss) if directory else None
        what = f"councils/contacts.csv: {council.name if council else contact.gss} {contact.kind.value} {contact.value}"
        yield _aged(what, contact.last_seen, today)


def _aged(what: str, day: date, today: date) -> str:
    return f"{what}: last checked {day}, {(today - day).days} days ago"


def _build(console: Console, settings: Settings, content: Content, codes: tuple[str, ...]) -> None:
    """Content that was taught anew is not known to the box before the next build."""
    parts = outdated(settings, Library(content), codes) if content.signposts else ()
    if parts:
        says = "Until `guide build` the box asks back instead of answering and raises help above everything."
        console.print(f"[yellow]build[/] made from other content, or not made: {', '.join(parts)}. {says}")


def _summary(console: Console, content: Content, faults: list[Fault]) -> None:
    stopping = sum(fault.stops for fault in faults)
    console.print(
        f"{len(content.entries)} entries, {len(content.contacts)} contacts, {len(content.words.get('en', {}))} words: "
        f"{stopping} faults, {len(faults) - stopping} warnings"
    )
