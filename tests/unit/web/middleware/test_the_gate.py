"""Who is counted, and as whom: every form that is sent, unless it is listed; a household by its address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from fastapi import FastAPI
from visitor import Visitor, visiting

from app.i18n.locales import Locale
from app.main import at_the_edge, routes
from app.settings import Settings
from app.web.middleware.gate import FREE, caller_of
from app.web.rendering import Context, Renderer
from app.web.site import Site
from app.web.stored.pages import PartsOfToday


@pytest.fixture
def hurried(inside: FastAPI, settings: Settings) -> Iterator[Visitor]:
    """A visitor of a site that takes two forms a minute."""
    with visiting(at_the_edge(inside, settings.model_copy(update={"rate_limit": "2/minute"}))) as somebody:
        yield somebody


def test_nothing_that_can_be_sent_is_free_today() -> None:
    assert frozenset() == FREE


@pytest.mark.parametrize("address", ["/ask", "/help/near-me", "/steps/dates", "/api/v1/ask", "/api/v1/near-me", "/new"])
def test_every_form_is_counted(hurried: Visitor, address: str) -> None:
    assert [hurried.post(address, {}).status_code == 429 for _ in range(3)] == [False, False, True]


SAME = [
    ("203.0.113.7", "203.0.113.7"),
    ("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff"),
    ("2001:db8:1:2::1", "2001:0DB8:1:2:0:0:0:5"),
    ("::ffff:203.0.113.7", "203.0.113.7"),
]
OTHERS = [
    ("203.0.113.7", "203.0.113.8"),
    ("2001:db8:1:2::1", "2001:db8:1:3::1"),
    ("::ffff:203.0.113.7", "::ffff:203.0.113.8"),
    ("unix:", "-"),
]


@pytest.mark.parametrize(("one", "other"), SAME, ids=str)
def test_one_household_is_one_caller(one: str, other: str) -> None:
    assert caller_of(one) == caller_of(other)


@pytest.mark.parametrize(("one", "other"), OTHERS, ids=str)
def test_another_household_is_another_caller(one: str, other: str) -> None:
    assert caller_of(one) != caller_of(other)


ONE = "203.0.113.9"
MADE_UP = ("192.0.2.1", "192.0.2.2, 192.0.2.3")
"""What a caller may write into X-Forwarded-For itself; the proxy sets the true address behind it."""


def refused(inside: FastAPI, settings: Settings, *forwarded: str, trust_proxy: bool) -> list[bool]:
    """Which of these are refused where one form a minute is taken; all come in through one proxy."""
    limited = settings.model_copy(update={"rate_limit": "1/minute", "trust_proxy": trust_proxy})
    with visiting(at_the_edge(inside, limited)) as proxy:
        return [proxy.post("/ask", {}, x_forwarded_for=one).status_code == 429 for one in forwarded]


def test_behind_a_proxy_no_made_up_address_makes_a_new_caller(inside: FastAPI, settings: Settings) -> None:
    sent = [ONE, *(f"{one}, {ONE}" for one in MADE_UP)]
    assert refused(inside, settings, *sent, trust_proxy=True) == [False, True, True]


def test_behind_a_proxy_two_households_are_two_callers(inside: FastAPI, settings: Settings) -> None:
    sent = [f"192.0.2.1, {one}" for one in (ONE, "203.0.113.10")]
    assert refused(inside, settings, *sent, trust_proxy=True) == [False, False]


def test_without_a_proxy_that_is_trusted_nobody_is_who_they_say(inside: FastAPI, settings: Settings) -> None:
    assert refused(inside, settings, ONE, *MADE_UP, trust_proxy=False) == [False, True, True]


@dataclass
class Counting:
    """A renderer that tells how often it was asked."""

    renderer: Renderer
    asked: int = 0

    def render(self, context: Context, locale: Locale) -> str:
        """The page, counted."""
        self.asked += 1
        return self.renderer.render(context, locale)


@pytest.mark.parametrize("coding", ["br", "gzip", "identity"])
def test_under_a_flood_a_refusal_is_rendered_once(site: Site, settings: Settings, coding: str) -> None:
    counting: Any = Counting(site.renderer)
    flooded = replace(site, renderer=counting, pieces=PartsOfToday())
    app = at_the_edge(routes(flooded), settings.model_copy(update={"rate_limit": "1/minute"}))
    with visiting(app) as somebody:
        somebody.post("/steps/dates", {})
        before = counting.asked
        refusals = [somebody.post("/ask", {"question": "hi"}, accept_encoding=coding) for _ in range(5)]
    assert {one.status_code for one in refusals} == {429}
    assert all("0800 1111" in one.text for one in refusals)
    assert counting.asked == before + 1
