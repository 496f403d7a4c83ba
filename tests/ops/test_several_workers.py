"""`guide serve`: what each process is told, and what several of them cannot tell together."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from uvicorn.importer import import_from_string
from variants import made_with, visiting_variant
from visitor import Visitor

from app.cli.serve import command
from app.settings import Settings
from app.web.protocol import BoundedHeads
from app.web.site import Site


@pytest.fixture(scope="module")
def one_of_two(site: Site, settings: Settings) -> Iterator[Visitor]:
    """Somebody whose pages come from one worker of two."""
    with visiting_variant(made_with(settings, site, workers=2), settings) as visitor:
        yield visitor


def test_one_worker_of_several_does_not_pass_its_counts_off_as_those_of_the_site(one_of_two: Visitor) -> None:
    told = one_of_two.get("/metrics")
    assert told.status_code == 501
    assert "GUIDE_WORKERS=1" in told.text
    assert "guide_" not in told.text.replace("GUIDE_", "")


def test_a_worker_that_is_alone_tells_its_counts(visitor: Visitor) -> None:
    assert visitor.get("/metrics").status_code == 200


@pytest.mark.parametrize(("asked", "set_to", "told"), [(None, 1, "1"), (None, 3, "3"), (2, 1, "2"), (1, 3, "1")])
def test_every_worker_knows_how_many_there_are(asked: int | None, set_to: int, told: str) -> None:
    arguments, environment = command(Settings(workers=set_to), None, None, asked)
    assert environment["GUIDE_WORKERS"] == told
    assert ("--workers" in arguments) == (told != "1")


def test_the_parser_that_is_used_is_the_one_that_bounds_heads() -> None:
    arguments, _ = command(Settings(), None, None, None)
    assert import_from_string(arguments[arguments.index("--http") + 1]) is BoundedHeads


def test_the_server_itself_believes_no_proxy() -> None:
    arguments, _ = command(Settings(trust_proxy=True), None, None, None)
    assert "--no-proxy-headers" in arguments
