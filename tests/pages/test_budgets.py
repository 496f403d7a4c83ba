"""How heavy a page may be on an old phone: a first visit whole, styles, scripts and pictures included."""

from __future__ import annotations

import pytest
from addresses import KINDS
from markup import Part, read
from visitor import Visitor

FIRST_VISIT = 14_000
ASKED = 30_000
BROTLI = {"accept-encoding": "br"}
ONE_OF_EACH = sorted({address for some in KINDS.values() for address in (some[0], some[-1])} | set(KINDS["front"]))


def on_the_wire(visitor: Visitor, address: str) -> int:
    """Compressed bytes of an address."""
    return int(visitor.get(address, headers=BROTLI).headers["content-length"])


def asked_for(page: Part) -> set[str]:
    """What a browser fetches to show a page."""
    icons = {one.given["href"] for one in page.all("link") if one.given.get("rel") in {"icon", "stylesheet"}}
    return icons | {one.given["src"] for one in page.all("script", "img", "source", "iframe") if "src" in one.given}


def whole(visitor: Visitor, page: Part, size: int) -> int:
    """Bytes of a page with all it asks for."""
    return size + sum(on_the_wire(visitor, one) for one in asked_for(page))


@pytest.mark.parametrize("address", ONE_OF_EACH)
def test_a_page_is_light_on_a_first_visit(visitor: Visitor, address: str) -> None:
    page = read(visitor.get(address).text)
    assert whole(visitor, page, on_the_wire(visitor, address)) <= FIRST_VISIT


@pytest.mark.parametrize("question", ["what is a child protection conference", "he has a knife help", "asdf qwer"])
def test_an_asked_answer_is_light(visitor: Visitor, question: str) -> None:
    response = visitor.send("POST", "/ask", data={"question": question}, headers=BROTLI)
    assert whole(visitor, read(response.text), int(response.headers["content-length"])) <= ASKED
