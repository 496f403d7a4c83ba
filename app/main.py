"""create_app: read content, load indexes, choose look-ups, add routes and the edge. Wiring only."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from fastapi import FastAPI
from starlette.types import ASGIApp

from app.i18n.locales import LANGUAGES
from app.memory import settle
from app.settings import Settings
from app.web.api.journey import router as journey_api
from app.web.api.near_me import router as near_me_api
from app.web.api.routes import router as api
from app.web.building import Parts, make_site
from app.web.error_pages import Refusals, add_error_pages
from app.web.middleware.accesslog import AccessLog, RoutePattern
from app.web.middleware.boundary import Boundary
from app.web.middleware.compression import Compression
from app.web.middleware.gate import Gate
from app.web.middleware.headers import SecurityHeaders
from app.web.middleware.language import LanguagePrefix
from app.web.middleware.limits import Limits
from app.web.middleware.ready_made import ReadyMade
from app.web.routers import (
    advocates,
    ask,
    expect,
    guide,
    help,  # noqa: A004
    journey,
    looks,
    machines,
    near_me,
    offline,
    plain,
    say,
    tell,
    words,
)
from app.web.site import Site, uk_now

ROUTERS = (
    ask.router,
    guide.router,
    journey.router,
    advocates.router,
    near_me.router,
    help.router,
    tell.router,
    say.router,
    expect.router,
    looks.router,
    words.router,
    plain.router,
    offline.router,
    machines.router,
)


def create_app(settings: Settings | None = None, clock: Callable[[], datetime] = uk_now) -> ASGIApp:
    """The whole site as one ASGI app. ContentFaulty or BuildMissing stop the start."""
    settings = settings or Settings()
    logging.getLogger("httpx").setLevel(logging.WARNING)
    return at_the_edge(routes(make_site(parts(settings), clock)), settings)


def serving() -> ASGIApp:
    """The same for a process that does nothing else: what `guide serve` starts."""
    app = create_app()
    settle()
    return app


def parts(settings: Settings) -> Parts:
    """The settings that the pages are made from, as values."""
    return Parts(
        content=settings.content,
        locales=settings.locales,
        static=settings.static,
        build=settings.build,
        pseudo=settings.pseudo,
        operator=settings.operator,
        reach_operator=settings.reach_operator,
        postcodes=settings.postcodes,
        postcode_names=settings.postcode_names,
        postcode_index=settings.postcode_index,
        ask=settings.ask,
        workers=settings.workers,
        address=settings.site,
        exit_url=settings.exit_url,
        languages=LANGUAGES,
    )


def routes(site: Site) -> FastAPI:
    """Pages and API, with a page for every failure."""
    app = FastAPI(
        title="Young Person's Guide", version="1", openapi_url="/api/openapi.json", docs_url=None, redoc_url=None
    )
    app.state.site = site
    app.router.redirect_slashes = False
    for router in ROUTERS:
        app.include_router(router, include_in_schema=False)
    app.include_router(api)
    app.include_router(near_me_api)
    app.include_router(journey_api)
    add_error_pages(app)
    return app


def at_the_edge(app: FastAPI, settings: Settings) -> ASGIApp:
    """The middleware, innermost first; a request meets the last one first."""
    site: Site = app.state.site
    edge: ASGIApp = RoutePattern(Refusals(app))
    edge = Gate(
        edge,
        rate=settings.rate_limit,
        store=settings.rate_store,
        secret=settings.rate_secret.get_secret_value(),
        trust_proxy=settings.trust_proxy,
        copies=settings.copies,
    )
    edge = Limits(edge)
    edge = LanguagePrefix(edge, locales=site.locales)
    edge = Compression(edge)
    edge = ReadyMade(edge, site)
    edge = SecurityHeaders(edge, https=settings.https)
    edge = AccessLog(edge, site.metrics)
    return Boundary(edge)
