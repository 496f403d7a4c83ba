"""Questions from a static copy's pages on another host: taken where the operator said so, from a person."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from visitor import Visitor, visiting

from app.main import at_the_edge
from app.settings import Settings

AS_A_PAGE = {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate", "sec_fetch_dest": "document"}
BY_SCRIPT = {"sec_fetch_site": "cross-site", "sec_fetch_mode": "cors", "sec_fetch_dest": "empty"}
ASKED = {"question": "what is an assessment"}


@pytest.fixture(scope="module")
def with_copies(inside: FastAPI, settings: Settings) -> Iterator[Visitor]:
    """Somebody whose pages come from a static copy."""
    with visiting(at_the_edge(inside, settings.model_copy(update={"copies": True}))) as somebody:
        yield somebody


def test_a_form_of_a_static_copy_is_answered_where_copies_are_known(with_copies: Visitor) -> None:
    assert with_copies.post("/ask", ASKED, **AS_A_PAGE).status_code == 200


def test_a_script_of_another_site_is_refused_all_the_same(with_copies: Visitor) -> None:
    assert with_copies.post("/ask", ASKED, **BY_SCRIPT).status_code == 403


def test_a_form_of_another_site_is_refused_where_no_copies_are_known(visitor: Visitor) -> None:
    assert visitor.post("/ask", ASKED, **AS_A_PAGE).status_code == 403
