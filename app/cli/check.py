"""`guide check`: the content, all at once; every fault with its file, its field and what to do."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from app.content.checks import check
from app.content.checks.readability import entry_reading, younger_reading
from app.content.coverage import coverage_report
from app.content.faults import Fault
from app.content.library import Library
from app.content.loader import Content, load
from app.conversation.knowledge import learn_index
from app.conversation.sayings import with_new_speller
from app.evaluation.collisions import collisions as found_collisions
from app.i18n.locales import offered
from app.journey.checks import journey_faults
from app.journey.loader import load_journey
from app.settings import Settings
from app.text.language import load_language

MOST_COLLISIONS = 40
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
    codes = tuple(dict.fromkeys(locale.content for locale in offered(pseudo=False)))
    content = load(settings.content, codes)
    faults = [*content.faults, *check(content, measure_reading=True)]
    faults += journey_faults(load_journey(settings.content, codes), content)
    console = Console(width=160)
    if coverage:
        faults += _coverage(console, settings.content, content)
    if reading_age:
        _reading(console, content)
    if collisions:
        _collisions(console, settings.content, content)
    for fault in faults:
        console.print(f"[{'red' if fault.stops else 'yellow'}]{fault.severity.value}[/] {fault}", highlight=False)
    _old(console, content, stale)
    _summary(console, content, faults)
    sys.exit(1 if any(fault.stops for fault in faults) else 0)


def _coverage(console: Console, folder: Path, content: Content) -> list[Fault]:
    report = coverage_report(folder, content)
    for seed in report.seeds:
        console.print(
            f"{seed.seed}: {seed.headings} headings, {seed.items} items; {seed.answered} of {seed.rows} answered"
        )
    console.print(f"{report.entries} entries; {report.beyond} answer what neither text asks")
    return list(report.faults)


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


def _old(console: Console, content: Content, days: int) -> None:
    today = date.today()
    checked = {f"contacts.yaml: {one.id}": one.checked for one in content.contacts.values()}
    checked |= {f"faq/{one.id}: reviewed": one.reviewed for one in content.entries.values()}
    for what, day in sorted(checked.items()):
        if (today - day).days > days:
            console.print(
                f"[yellow]stale[/] {what}: last checked {day}, {(today - day).days} days ago", highlight=False
            )


def _summary(console: Console, content: Content, faults: list[Fault]) -> None:
    stopping = sum(fault.stops for fault in faults)
    console.print(
        f"{len(content.entries)} entries, {len(content.contacts)} contacts, {len(content.words.get('en', {}))} words: "
        f"{stopping} faults, {len(faults) - stopping} warnings"
    )
