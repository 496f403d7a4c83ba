"""Who runs a copy stands on the pages that speak of them: a privacy notice must name somebody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from markup import read
from variants import made_with
from visitor import Visitor, visiting

from app.main import at_the_edge, routes
from app.settings import Settings
from app.web.site import Site

NAMING = ("/about", "/privacy", "/accessibility", "/schools")


@pytest.fixture(scope="module")
def named(settings: Settings, site: Site) -> Iterator[Visitor]:
    """A visitor of a copy whose owner gave a name and a way to be reached."""
    copy = made_with(settings, site, operator="Anytown Council", reach_operator="guide@anytown.example")
    with visiting(at_the_edge(routes(copy), settings)) as visitor:
        yield visitor


@pytest.mark.parametrize("address", NAMING)
def test_the_owner_of_a_copy_is_named(named: Visitor, address: str) -> None:
    said = read(named.get(address).text).text
    assert "Anytown Council" in said
    assert "guide@anytown.example" in said


@pytest.mark.parametrize("address", NAMING)
def test_a_copy_without_an_owner_names_nobody(visitor: Visitor, address: str) -> None:
    assert "This copy is run by" not in visitor.get(address).text


def test_a_calm_minute_is_left_alone(named: Visitor) -> None:
    assert "Anytown Council" not in named.get("/calm").text
