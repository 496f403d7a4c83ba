"""`guide near-me import` from a file to an index that answers."""

from __future__ import annotations

from pathlib import Path

import typer
from click.testing import Result
from typer.testing import CliRunner

from app.cli.nearme import near_me_import
from app.helpfinder.offline import OfflineLookup

POSTCODES = Path(__file__).parents[2] / "places" / "postcodes.csv"


def run(*arguments: str) -> Result:
    app = typer.Typer()
    app.command()(near_me_import)
    return CliRunner().invoke(app, list(arguments))


def test_a_directory_becomes_an_index(tmp_path: Path) -> None:
    told = run(str(POSTCODES), "--into", str(tmp_path / "postcodes.idx"))
    assert (told.exit_code, OfflineLookup.open(tmp_path / "postcodes.idx").release) == (0, "postcodes")


def test_a_file_without_the_columns_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("name,age\n", encoding="utf-8")
    told = run(str(tmp_path / "other.csv"), "--into", str(tmp_path / "postcodes.idx"))
    assert (told.exit_code, "no column for postcode" in told.output) == (1, True)
