"""`guide verify-contacts`: do the numbers we show still stand on the pages they were found on?

It writes the day only where it saw the number; a number it did not see is told to a person, never changed.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from app.cli.visits import Visitor
from app.content.loader import Reader
from app.content.models import Contact
from app.errors import ContentFaulty
from app.helpfinder.hours import UK
from app.helpfinder.ledger import Claim, council_claims, mark_rows, mark_services, service_claims, write
from app.helpfinder.sightings import Verdict, VisitedPage, judge, other_numbers, together
from app.settings import Settings

FOR_A_PERSON = frozenset({Verdict.MOVED, Verdict.ABSENT, Verdict.GONE})


@dataclass(frozen=True)
class Finding:
    """One claim and what its pages showed."""

    claim: Claim
    verdict: Verdict
    others: tuple[str, ...]
    troubles: tuple[str, ...]


def verify_contacts(
    *,
    since: Annotated[str, typer.Option(help="Only what was not seen on or after this day (2026-11-22).")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, nothing else.")] = False,
    dry: Annotated[bool, typer.Option("--dry", help="Write no dates.")] = False,
    pause: Annotated[float, typer.Option(help="Seconds between two pages of one site.")] = 1.0,
    timeout: Annotated[float, typer.Option(help="Seconds a page may take.")] = 15.0,
    content: Annotated[Path | None, typer.Option(help="The content folder.")] = None,
) -> None:
    """Open every source page and tell which numbers stand, moved or are gone.

    Ends with 0 when all is well (a page that did not answer is told and tried again next time), with 1 when a person
    must look, or when no page at all could be opened.
    """
    folder = content or Settings().content
    console = Console(stderr=True, quiet=as_json)
    claims = _wanted(_claims(folder), since)
    findings = asyncio.run(_check(claims, Visitor(pause=pause, timeout=timeout), console))
    if not dry:
        _write_down(folder, findings, datetime.now(UK).date())
    _tell(findings, as_json)
    raise typer.Exit(_exit_code(findings))


def _claims(folder: Path) -> list[Claim]:
    table = (folder / "councils" / "contacts.csv").read_text(encoding="utf-8")
    reader = Reader(folder)
    contacts = reader.table("contacts.yaml", Contact)
    if reader.found.faults:
        raise ContentFaulty([str(fault) for fault in reader.found.faults])
    return service_claims(one for one in contacts.values() if one.show.may_show) + council_claims(table)


def _wanted(claims: list[Claim], since: str) -> list[Claim]:
    if not since:
        return claims
    try:
        day = date.fromisoformat(since)
    except ValueError:
        raise typer.BadParameter("write the day as 2026-11-22", param_hint="--since") from None
    return [claim for claim in claims if claim.checked is None or claim.checked < day]


async def _check(claims: list[Claim], visitor: Visitor, console: Console) -> list[Finding]:
    urls = dict.fromkeys(page for claim in claims for page in claim.pages)
    with Progress(console=console) as progress:
        task = progress.add_task("pages", total=len(urls))
        visits = await visitor.visit(urls, lambda _visit: progress.advance(task))
    return [_finding(claim, [visits[page] for page in claim.pages]) for claim in claims]


def _finding(claim: Claim, visits: list[VisitedPage]) -> Finding:
    others = [number for visit in visits for number in other_numbers(visit.text, claim.dial)] if claim.dial else []
    troubles = tuple(f"{visit.url}: {visit.trouble}" for visit in visits if visit.trouble)
    verdict = together(judge(visit, claim.dial) for visit in visits)
    return Finding(claim, verdict, tuple(dict.fromkeys(others))[:5], troubles)


def _write_down(folder: Path, findings: list[Finding], today: date) -> None:
    """The day, where every number of a service (or the row's one number) was seen."""
    for file, mark in (("contacts.yaml", mark_services), ("councils/contacts.csv", mark_rows)):
        here = [finding for finding in findings if finding.claim.file == file]
        unseen = {finding.claim.key for finding in here if finding.verdict is not Verdict.STANDS}
        seen = {finding.claim.key for finding in here} - unseen
        if seen:
            text = (folder / file).read_bytes().decode("utf-8")
            write(folder / file, mark(text, seen, today))


def _tell(findings: list[Finding], as_json: bool) -> None:
    counts = Counter(finding.verdict.value for finding in findings)
    rest = [finding for finding in findings if finding.verdict is not Verdict.STANDS]
    if as_json:
        typer.echo(json.dumps({"counts": dict(counts), "findings": [_row(finding) for finding in rest]}, indent=1))
        return
    for finding in rest:
        typer.echo(f"{finding.verdict}: {finding.claim.label} {finding.claim.dial} {' '.join(finding.claim.pages)}")
    typer.echo(", ".join(f"{counts[verdict.value]} {verdict.value}" for verdict in Verdict))


def _row(finding: Finding) -> dict[str, object]:
    claim = finding.claim
    found: dict[str, object] = {"verdict": finding.verdict.value, "file": claim.file, "label": claim.label}
    return found | {
        "dial": claim.dial,
        "pages": list(claim.pages),
        "others": list(finding.others),
        "troubles": list(finding.troubles),
    }


def _exit_code(findings: list[Finding]) -> int:
    verdicts = {finding.verdict for finding in findings}
    return int(bool(verdicts & FOR_A_PERSON) or verdicts == {Verdict.UNREACHABLE})


run = verify_contacts
