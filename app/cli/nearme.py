"""`guide near-me import FILE`: builds the offline postcode index from the ONS Postcode Directory or NSPL."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from app.errors import GuideError
from app.helpfinder.hours import UK
from app.helpfinder.importer import import_directory
from app.settings import Settings


def near_me_import(
    file: Annotated[Path, typer.Argument(help="The zip or csv file as the ONS publishes it, any release.")],
    into: Annotated[Path | None, typer.Option(help="Where the index goes; else GUIDE_POSTCODE_INDEX.")] = None,
) -> None:
    """Build the offline postcode index, so that no postcode leaves this machine."""
    settings = Settings()
    target = into or settings.postcode_index or settings.build / "postcodes.idx"
    try:
        with Progress(console=Console(stderr=True)) as progress:
            task = progress.add_task("reading", total=None)
            report = import_directory(
                file,
                target,
                datetime.now(UK).date(),
                lambda done, total: progress.update(task, completed=done, total=total),
            )
    except GuideError as error:
        typer.echo(f"Not imported: {error}", err=True)
        raise typer.Exit(1) from None
    typer.echo(
        f"{report.release}: {report.rows:,} rows, {report.live:,} postcodes in use and {report.old:,} old ones, "
        f"{report.halves:,} first halves, {report.outside:,} rows outside England left out, "
        f"{report.unreadable:,} not readable."
    )
    typer.echo(f"Written to {target} ({report.size / 1e6:.2f} MB), with its licence notice beside it.")
    if target != settings.postcode_index:
        typer.echo(f"Set GUIDE_POSTCODE_INDEX={target} so that the site uses it.")


GROUP = True
app = typer.Typer(no_args_is_help=True, help="The offline postcode index.")
app.command("import")(near_me_import)


@app.callback()
def near_me() -> None:
    """The offline postcode index."""
