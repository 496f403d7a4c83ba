"""Pages in other sites' frames: nothing in them turns the frame into a page that may not be framed."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest
from addresses import KINDS, LANGUAGES
from markup import Part, read
from steps import carries_help
from visitor import Pages, Visitor

EMBEDDED = [prefix + one for prefix in LANGUAGES.values() for one in KINDS["embedded"]]
WRONG: dict[str, tuple[int, Callable[[Visitor], httpx.Response]]] = {
    "no such answer": (404, lambda who: who.get("/embed/no-such-answer")),
    "no such answer, another language": (404, lambda who: who.get("/qps/embed/no-such-answer")),
    "wrong method": (405, lambda who: who.send("DELETE", "/embed/ask")),
    "address too long": (414, lambda who: who.get("/embed/" + "a" * 4000)),
}


def stays(page: Part) -> list[str]:
    """The links and forms of a page that would open inside the frame."""
    base = next((one.given.get("target", "") for one in page.all("base")), "")
    leading = [*page.all("a"), *page.all("form")]
    return [str(one.given) for one in leading if one.given.get("target", base) not in {"_top", "_blank"}]


@pytest.mark.parametrize("address", EMBEDDED)
def test_every_link_and_form_leaves_the_frame(pages: Pages, address: str) -> None:
    assert stays(pages(address)) == []


@pytest.mark.parametrize("address", EMBEDDED)
def test_where_a_frame_lets_nothing_out_a_line_offers_a_new_tab(pages: Pages, address: str) -> None:
    assert [one.text for one in pages(address).marked("target", "_blank") if "noreferrer" in one.given["rel"]] != []


@pytest.fixture(params=WRONG.values(), ids=WRONG.keys())
def refused(request: pytest.FixtureRequest, visitor: Visitor) -> tuple[int, httpx.Response]:
    status, does = request.param
    return status, does(visitor)


def test_what_goes_wrong_in_a_frame_is_shown_in_the_frame(refused: tuple[int, httpx.Response]) -> None:
    status, response = refused
    assert response.status_code == status
    assert "frame-ancestors *" in response.headers["content-security-policy"]
    assert "x-frame-options" not in response.headers


def test_it_says_who_to_call_and_how_to_go_on(refused: tuple[int, httpx.Response]) -> None:
    page = read(refused[1].text)
    assert carries_help(page.text)
    assert stays(page) == []


def test_it_is_never_kept(refused: tuple[int, httpx.Response]) -> None:
    assert refused[1].headers["cache-control"] == "no-store"


def test_the_same_elsewhere_may_not_be_framed(visitor: Visitor) -> None:
    headers = visitor.get("/guide/no-such-answer").headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-frame-options"] == "DENY"


def test_schools_read_what_ask_does_in_a_frame(pages: Pages) -> None:
    row = next(one.text for one in pages("/schools").all("li") if one.text.startswith("/embed/ask"))
    assert "in place of your page" in row
