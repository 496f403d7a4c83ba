"""Who is counted, and as whom: every form that is sent, unless it is listed; a household by its address."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from visitor import Visitor, visiting

from app.main import at_the_edge
from app.settings import Settings
from app.web.middleware.gate import FREE, caller_of


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
