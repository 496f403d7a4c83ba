"""Interface words stand in templates and catalogs; below the web there are none, and the catalogs are fresh."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
METHODS = [("**.py", "python"), ("web/templates/**.html", "jinja2")]
OPTIONS = {"web/templates/**.html": {"silent": "false", "trimmed": "true", "encoding": "utf-8"}}
OUTSIDE_THE_WEB = sorted(
    one.name for one in (ROOT / "app").iterdir() if one.is_dir() and one.name not in {"web", "__pycache__"}
)
NAMED = re.compile(r"%\(([a-z_]+)\)[sd]")
CATALOGS = sorted((ROOT / "locales").glob("*/LC_MESSAGES/messages.po"))


def extracted(folder: Path) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Each file below a folder with each message in it."""
    for name, _, message, _, _ in extract_from_dir(folder, METHODS, OPTIONS):
        yield name, message


def catalog(path: Path) -> Catalog:
    """A catalog from its file."""
    with path.open("rb") as file:
        return read_po(file)


def ids(found: Catalog) -> set[str]:
    """The source sentences of a catalog; of plurals the first form."""
    return {one.id if isinstance(one.id, str) else one.id[0] for one in found if one.id}


@pytest.fixture(scope="module")
def in_source() -> set[str]:
    """Every source sentence in the templates and the code."""
    return {message if isinstance(message, str) else message[0] for _, message in extracted(ROOT / "app")}


@pytest.mark.parametrize("package", OUTSIDE_THE_WEB)
def test_nothing_outside_the_web_speaks(package: str) -> None:
    assert list(extracted(ROOT / "app" / package)) == []


def test_the_template_of_all_catalogs_is_fresh(in_source: set[str]) -> None:
    assert ids(catalog(ROOT / "locales" / "messages.pot")) == in_source, "run tools/catalogs"


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_every_catalog_has_every_sentence(in_source: set[str], path: Path) -> None:
    assert in_source - ids(catalog(path)) == set(), "run tools/catalogs"


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_a_translation_keeps_the_names_of_its_source(path: Path) -> None:
    pairs = [
        (one.id, one.string)
        for one in catalog(path)
        if isinstance(one.id, str) and isinstance(one.string, str) and one.string
    ]
    assert [source for source, said in pairs if set(NAMED.findall(source)) != set(NAMED.findall(said))] == []


def test_sentences_are_whole(in_source: set[str]) -> None:
    assert [one for one in in_source if one != one.strip() or not one.strip()] == []


def test_placeholders_have_names(in_source: set[str]) -> None:
    assert [one for one in in_source if re.search(r"%[sd]|\{\}", one)] == []
