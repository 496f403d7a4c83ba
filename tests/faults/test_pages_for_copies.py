"""Pages without what is only true this minute are made for copies. Nobody outside can switch the stored pages off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from fastapi import FastAPI
from starlette.types import ASGIApp
from visitor import Visitor, visiting

from app.i18n.locales import Locale
from app.main import at_the_edge, routes
from app.settings import Settings
from app.web.copies.opened import timeless
from app.web.rendering import Context, Renderer
from app.web.site import Site
from app.web.stored.pages import StoredPages

TIMELESS = {"x-timeless": "1"}
OPEN_NOW = re.compile(r"Open now|Closed now")
COUNCIL = "/help/near-me/nottingham"


class Counting(Renderer):
    """Notes every page that is rendered."""

    def __init__(self, renderer: Renderer) -> None:
        super().__init__(renderer._environments)
        self.rendered: list[str] = []

    def render(self, context: Context, locale: Locale) -> str:
        self.rendered.append(context.template)
        return super().render(context, locale)


@pytest.fixture
def counting(site: Site) -> Counting:
    """A renderer that has rendered nothing yet."""
    return Counting(site.renderer)


@pytest.fixture
def somebody(site: Site, settings: Settings, counting: Counting) -> Iterator[Visitor]:
    """Somebody who visits a site that notes what it renders."""
    noting = replace(site, renderer=counting, stored=StoredPages())
    with visiting(at_the_edge(routes(noting), settings)) as visitor:
        yield visitor


def test_a_header_switches_no_stored_page_off(somebody: Visitor, counting: Counting) -> None:
    assert {somebody.get("/guide", headers=TIMELESS).headers["cache-control"] for _ in range(5)} == {"no-cache"}
    assert counting.rendered.count("pages/guide.html") == 1


def test_a_council_is_given_without_what_is_only_true_this_minute(visitor: Visitor) -> None:
    assert OPEN_NOW.search(visitor.get(COUNCIL).text)
    assert not OPEN_NOW.search(visitor.get(COUNCIL, headers=TIMELESS).text)


def test_a_copy_is_made_of_timeless_pages_alone(inside: FastAPI, settings: Settings) -> None:
    edge: ASGIApp = timeless(at_the_edge(inside, settings))
    with visiting(edge) as copier:
        assert not OPEN_NOW.search(copier.get(COUNCIL).text)
