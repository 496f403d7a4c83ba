"""The fixtures that everybody shares: the site over the real content, a visitor, and a library of five entries."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from builders import NOW, small_library, write_content
from fastapi import FastAPI
from markup import Part, read
from starlette.types import ASGIApp
from visitor import Visitor, visiting

from app.content.library import Library
from app.conversation.turn import Knowledge
from app.i18n.catalogs import compiled
from app.i18n.locales import offered
from app.main import at_the_edge, parts, routes
from app.settings import ROOT, Settings
from app.web.building import make_site
from app.web.site import Site


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built files: catalogs fresh from their sources, the search index as `guide build` left it."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "locales").mkdir()
    for locale in offered(pseudo=True):
        (folder / "locales" / f"{locale.code}.mo").write_bytes(compiled(ROOT / "locales", locale))
    if (ROOT / "build" / "en").exists():
        shutil.copytree(ROOT / "build" / "en", folder / "en")
    return folder


@pytest.fixture(scope="session")
def settings(built: Path) -> Settings:
    """The test language on, nothing that goes out, no limit in the way."""
    return Settings(build=built, pseudo=True, postcodes="", rate_limit="1000000/minute")


@pytest.fixture(scope="session")
def site(settings: Settings) -> Site:
    """The parts of the site, made once over the real content."""
    return make_site(parts(settings), lambda: NOW)


@pytest.fixture(scope="session")
def inside(site: Site) -> FastAPI:
    """The routes without the edge."""
    return routes(site)


@pytest.fixture(scope="session")
def app(inside: FastAPI, settings: Settings) -> ASGIApp:
    """The site itself, edge included."""
    return at_the_edge(inside, settings)


@pytest.fixture(scope="session")
def visitor(app: ASGIApp) -> Iterator[Visitor]:
    """Somebody who opens pages."""
    with visiting(app) as somebody:
        yield somebody


@pytest.fixture(scope="session")
def pages(visitor: Visitor) -> Callable[[str], Part]:
    """The page at an address; one that does not answer 200 fails the test that looked."""

    @cache
    def page(address: str) -> Part:
        response = visitor.get(address)
        assert response.status_code == 200, f"{address} answers {response.status_code}"
        return read(response.text)

    return page


@pytest.fixture(scope="session")
def library(site: Site) -> Library:
    """The real content."""
    return site.library


@pytest.fixture(scope="session")
def knowledge(site: Site) -> Knowledge:
    """What the conversation knows in English, over the real content."""
    return site.knowledge["en"]


@pytest.fixture
def five(tmp_path: Path) -> Library:
    """The library of five entries, read from real files (see builders.FIVE)."""
    return small_library(write_content(tmp_path))
