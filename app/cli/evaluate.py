"""`guide eval FILE...`: answers each line and prints accuracy, the net's recall and false alarms, latency."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from app.content.library import Library
from app.content.loader import load
from app.conversation.knowledge import Folders, make_knowledge
from app.evaluation.figures import Share, by_style, latency, missed, shares
from app.evaluation.lines import Line, read
from app.evaluation.peers import peers
from app.evaluation.play import AT_FIRST, Answerer, Played, Reply, by_ids, guide, play
from app.evaluation.subjects import kept_apart
from app.i18n.locales import SOURCE_LANGUAGE
from app.settings import Settings

CODE = SOURCE_LANGUAGE


def run(
    files: Annotated[list[Path], typer.Argument(help="JSON-lines question files, or folders of them.")],
    as_json: Annotated[bool, typer.Option("--json", help="Figures as JSON.")] = False,
    compare: Annotated[bool, typer.Option(help="Play the peers over the same phrasings too.")] = False,
    ids_alone: Annotated[
        bool, typer.Option("--ids-alone", help="In conversations carry ids of answers alone, as programs may.")
    ] = False,
    wrong: Annotated[bool, typer.Option(help="List the lines with something that is not as wanted.")] = False,
) -> None:
    """Measure the guide on question files."""
    settings = Settings()
    library = Library(load(settings.content, (CODE,)))
    knowledge = make_knowledge(library, Folders(settings.content, settings.build), (CODE,))[CODE]
    answer = by_ids(guide(knowledge)) if ids_alone else guide(knowledge)
    answer("warm up", AT_FIRST)
    paths = sorted(path for file in files for path in (file.glob("*.jsonl") if file.is_dir() else [file]))
    played = {path.stem: list(play(read(path), answer)) for path in paths}
    apart = _kept_apart(paths, answer, library)
    if as_json:
        typer.echo(json.dumps({**_as_json(played), "kept apart": _plain(apart)}, indent=1))
        return
    console = Console(width=160)
    _print(console, played)
    console.print(f"asked behind an answer of another topic, not drawn towards it: {apart}")
    if compare:
        _compare(console, paths, {"this guide": answer, **peers(library.phrasings(CODE))})
    if wrong:
        _wrong(console, played)


def _kept_apart(paths: list[Path], answer: Answerer, library: Library) -> Share:
    lines = [one for path in paths for one in read(path) if isinstance(one, Line)]
    return kept_apart(lines, answer, {entry.id: library.topic_of(entry.id).id for entry in library.entries})


def _plain(one: Share) -> dict[str, object]:
    return {"percent": one.percent, "hits": one.hits, "of": one.of}


def _as_json(played: dict[str, list[Played]]) -> dict[str, object]:
    everything = [one for rows in played.values() for one in rows]
    p50, p99 = latency(everything)

    def plain(found: dict[str, Share]) -> dict[str, object]:
        return {name: _plain(one) for name, one in found.items() if one.of}

    return {
        "files": {name: plain(shares(rows)) for name, rows in played.items()},
        "all": plain(shares(everything)),
        "styles": {style: plain(found) for style, found in by_style(everything).items()},
        "milliseconds": {"p50": round(p50, 3), "p99": round(p99, 3)},
    }


def _print(console: Console, played: dict[str, list[Played]]) -> None:
    everything = [one for rows in played.values() for one in rows]
    columns = {**{name: shares(rows) for name, rows in played.items()}, "all": shares(everything)}
    console.print(_table("By file", columns))
    console.print(_table("By style", by_style(everything)))
    p50, p99 = latency(everything)
    console.print(f"{len(everything)} questions; p50 {p50:.2f} ms, p99 {p99:.2f} ms a question, net included")


def _table(title: str, columns: dict[str, dict[str, Share]]) -> Table:
    table = Table("figure", *columns, title=title)
    for figure in next(iter(columns.values()), {}):
        cells = [str(found[figure]) for found in columns.values()]
        if any(cell != "-" for cell in cells):
            table.add_row(figure, *cells)
    return table


def _compare(console: Console, paths: list[Path], answerers: dict[str, Answerer]) -> None:
    table = Table("engine", "top-1", "hit@4", "off-topic", "p50 ms", "p99 ms", title="The same phrasings and questions")
    for name, answer in answerers.items():
        answer("warm up", AT_FIRST)
        rows = [one for path in paths for one in play(read(path), answer)]
        found, (p50, p99) = shares(rows), latency(rows)
        table.add_row(
            name, str(found["top-1"]), str(found["hit@4"]), str(found["kind none"]), f"{p50:.2f}", f"{p99:.2f}"
        )
    console.print(table)


def _wrong(console: Console, played: dict[str, list[Played]]) -> None:
    for name, rows in played.items():
        for one in rows:
            if missed(one):
                console.print(f"{name}: {one.line.q!r} -> {_got(one.reply)}; wanted {_wanted(one.line)}")


def _got(reply: Reply) -> str:
    return f"{reply.kind} {reply.ids} {reply.urgency.value} {reply.concern or '-'}"


def _wanted(line: Line) -> str:
    return f"{line.kind or '-'} {line.expect} {line.urgency.value} {' or '.join(line.concern or ()) or '-'}"
