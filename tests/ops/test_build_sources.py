"""`make` and `guide build` agree about which files a build is made from."""

from __future__ import annotations

import re

import pytest

from app.cli.build import SOURCES
from app.settings import ROOT

FOUND = re.search(r"^SOURCES := \$\(shell find (.*?) -type f", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_both_name_the_same_files() -> None:
    assert FOUND is not None
    assert FOUND[1].split() == list(SOURCES)


@pytest.mark.parametrize("source", SOURCES)
def test_every_source_is_there(source: str) -> None:
    assert (ROOT / source).exists()


@pytest.mark.parametrize("package", ["app/content", "app/journey"])
def test_what_reads_and_checks_the_content_is_a_source(package: str) -> None:
    assert package in SOURCES
