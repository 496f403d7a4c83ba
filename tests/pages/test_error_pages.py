"""Whatever goes wrong, a child reads a kind page that says who to call."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest
from markup import read
from steps import carries_help
from variants import broken, switched_off, visiting_variant
from visitor import FORM, Visitor

from app.settings import Settings
from app.web.site import Site

Refused = tuple[int, httpx.Response]
FORM_HEADER = {"content-type": FORM}

WRONG: dict[str, tuple[int, Callable[[Visitor], httpx.Response]]] = {
    "not-text": (400, lambda who: who.send("POST", "/ask", content=b"question=%ff%fe", headers=FORM_HEADER)),
    "not-text-raw": (400, lambda who: who.send("POST", "/ask", content=b"question=\xff\xfe", headers=FORM_HEADER)),
    "too-many-fields": (400, lambda who: who.send("POST", "/ask", content=b"a=1&" * 50, headers=FORM_HEADER)),
    "from-elsewhere": (403, lambda who: who.post("/ask", {"question": "hi"}, sec_fetch_site="cross-site")),
    "no-such-page": (404, lambda who: who.get("/no-such-page")),
    "no-such-answer": (404, lambda who: who.get("/guide/no-such-answer")),
    "no-such-service": (404, lambda who: who.get("/help/no-such-service")),
    "no-such-word": (404, lambda who: who.get("/words/no-such-word")),
    "no-such-topic": (404, lambda who: who.get("/topics/no-such-topic")),
    "no-such-language": (404, lambda who: who.get("/xx/guide")),
    "a-way-out-of-the-folder": (404, lambda who: who.get("/static/..%2f..%2fpyproject.toml")),
    "wrong-method": (405, lambda who: who.send("DELETE", "/ask")),
    "too-large": (413, lambda who: who.post("/ask", {"question": "a" * 1_000_000})),
    "address-too-long": (414, lambda who: who.get("/guide/" + "a" * 4000)),
    "not-a-form": (415, lambda who: who.send("POST", "/ask", content=b"{}", headers={"content-type": "text/plain"})),
    "empty": (422, lambda who: who.post("/ask", {"question": ""})),
    "too-long": (422, lambda who: who.post("/ask", {"question": "a" * 2001})),
}


@pytest.fixture(params=WRONG.values(), ids=WRONG.keys())
def refused(request: pytest.FixtureRequest, visitor: Visitor) -> tuple[int, httpx.Response]:
    status, does = request.param
    return status, does(visitor)


def test_what_cannot_be_read_is_refused_by_its_own_status(refused: Refused) -> None:
    status, response = refused
    assert response.status_code == status


def test_a_refusal_is_a_page_that_says_who_to_call(refused: Refused) -> None:
    _, response = refused
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert carries_help(read(response.text).text)


def test_a_refusal_can_be_left_like_any_page(refused: Refused) -> None:
    _, response = refused
    assert "data-leave" in read(response.text).tab_stops[1].given


def test_a_refusal_is_never_kept(refused: Refused) -> None:
    _, response = refused
    assert response.headers["cache-control"] == "no-store"


def test_a_refusal_is_kind_in_the_language_of_the_address(visitor: Visitor) -> None:
    page = read(visitor.get("/qps/no-such-page").text)
    assert page.one("html").given["dir"] == "rtl"
    assert carries_help(page.text)


@pytest.fixture(scope="module")
def off(site: Site, settings: Settings) -> Iterator[Visitor]:
    with visiting_variant(switched_off(settings, site), settings) as visitor:
        yield visitor


@pytest.mark.parametrize("address", ["/", "/ask", "/guide/advocacy-does-not-matter", "/help", "/urgent", "/embed/ask"])
def test_with_asking_switched_off_every_page_still_carries_help(off: Visitor, address: str) -> None:
    assert carries_help(read(off.get(address).text).text)


def test_with_asking_switched_off_a_question_gets_a_kind_page(off: Visitor) -> None:
    response = off.post("/ask", {"question": "hello"})
    assert response.status_code == 503
    assert carries_help(read(response.text).text)


def test_with_asking_switched_off_no_box_is_shown(off: Visitor) -> None:
    assert read(off.get("/").text).marked("data-ask") == []


def test_with_asking_switched_off_the_api_says_so_with_the_numbers(off: Visitor) -> None:
    response = off.api("/api/v1/ask", {"question": "hello"})
    assert (response.status_code, response.headers["content-type"]) == (503, "application/problem+json")
    assert [one["number"] for one in response.json()["contacts"]] == ["999", "0800 1111"]


@pytest.fixture(scope="module")
def failing(site: Site, settings: Settings) -> Iterator[Visitor]:
    with visiting_variant(broken(site), settings) as visitor:
        yield visitor


def test_when_a_part_breaks_the_page_still_says_who_to_call(failing: Visitor) -> None:
    response = failing.post("/ask", {"question": "hello"})
    assert response.status_code == 500
    assert carries_help(read(response.text).text)


def test_when_a_part_breaks_the_api_still_answers(failing: Visitor) -> None:
    response = failing.api("/api/v1/ask", {"question": "hello"})
    assert response.status_code == 500
    assert "0800 1111" in response.text


def test_when_a_part_breaks_the_other_pages_still_open(failing: Visitor) -> None:
    assert failing.get("/urgent").status_code == 200
