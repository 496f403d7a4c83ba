"""The same site with one thing different: a broken part, a tight limit, the off switch. Nothing is patched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, NoReturn

from visitor import Visitor, visiting

from app.main import at_the_edge, parts, routes
from app.settings import Settings
from app.web.building import make_site
from app.web.site import Site
from app.web.stored.pages import StoredPages


class Broke(Exception):
    """What a broken part raises; its message holds what it was given, as careless errors do."""


@dataclass(frozen=True)
class BrokenNet:
    """A safety net that fails on every question and blurts it out."""

    def read(self, question: str) -> NoReturn:
        """Fail, telling the question."""
        raise Broke(f"could not read: {question}")


def broken(site: Site) -> Site:
    """The site with a net that fails on every question."""
    knowledge = {code: replace(one, net=BrokenNet()) for code, one in site.knowledge.items()}  # type: ignore[arg-type]
    return replace(site, knowledge=knowledge, stored=StoredPages())


def switched_off(settings: Settings, site: Site) -> Site:
    """The site with the ask box switched off."""
    return made_with(settings, site, ask=False)


def made_with(settings: Settings, site: Site, **changes: Any) -> Site:
    """The site made anew with some settings changed."""
    return make_site(parts(settings.model_copy(update=changes)), site.clock)


@contextmanager
def visiting_variant(site: Site, settings: Settings, **changes: Any) -> Iterator[Visitor]:
    """A visitor of a site made from these parts, with some settings changed."""
    changed = settings.model_copy(update=changes)
    with visiting(at_the_edge(routes(site), changed)) as visitor:
        yield visitor
