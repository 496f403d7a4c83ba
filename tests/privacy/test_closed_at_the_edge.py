"""The edge is closed: our own pages only, no other host, no inline code, not too often, and help always let through."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from addresses import KINDS, ONE_OF_EACH
from markup import Part, read
from steps import carries_help
from variants import visiting_variant
from visitor import Pages, Visitor

from app.settings import Settings
from app.web.site import Site

SOURCED = ("script", "img", "iframe", "source", "video", "audio", "embed")
FETCHING = {
    **dict.fromkeys(SOURCED, "src"),
    "link": "href",
    "use": "href",
    "image": "href",
    "object": "data",
    "form": "action",
}
ANSWERS = ("/", "/guide/what-is-abuse", "/help", "/urgent", "/no-such-page", "/healthz", "/metrics", "/robots.txt",
           "/api/v1/words", "/api/openapi.json", "/manifest.webmanifest", "/embed/ask", "/qps/")  # fmt: skip
ELSEWHERE = ("cross-site", "same-site")
DOORS = {
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "x-permitted-cross-domain-policies": "none",
    "x-dns-prefetch-control": "off",
}
"""What a browser would do if nobody told it: name us, guess types, let an opener look in, look up linked hosts."""


def policy(visitor: Visitor, address: str) -> dict[str, list[str]]:
    """The content security policy of a page, by directive."""
    parts = visitor.get(address).headers["content-security-policy"].split(";")
    return {name: sources for name, *sources in (part.split() for part in parts)}


def fetched(page: Part) -> list[str]:
    """What a browser fetches for a page without being asked to, and where its forms go."""
    return [part.given[name] for tag, name in FETCHING.items() for part in page.all(tag) if part.given.get(name)]


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_fetches_anything_from_elsewhere(pages: Pages, kind: str) -> None:
    found = {one: [at for at in fetched(pages(one)) if not re.match(r"/(?!/)|#|data:", at)] for one in KINDS[kind]}
    assert {one: outside for one, outside in found.items() if outside} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_holds_code_or_style_in_its_elements(pages: Pages, kind: str) -> None:
    carried = {(one, name) for one in KINDS[kind] for part in pages(one).all() for name in part.given}
    assert [(one, name) for one, name in carried if name.startswith("on") or name == "style"] == []


@pytest.mark.parametrize("address", ONE_OF_EACH)
def test_the_policy_starts_from_none_and_names_no_other_host(visitor: Visitor, address: str) -> None:
    found = policy(visitor, address)
    assert found["default-src"] == ["'none'"]
    assert [one for sources in found.values() for one in sources if "unsafe" in one or "://" in one] == []


@pytest.mark.parametrize("address", ONE_OF_EACH)
def test_only_embedded_pages_may_be_framed(visitor: Visitor, address: str) -> None:
    framed = policy(visitor, address)["frame-ancestors"] == ["*"]
    assert framed == address.startswith("/embed/")
    assert ("x-frame-options" in visitor.get(address).headers) != framed


@pytest.mark.parametrize("address", ANSWERS)
def test_every_answer_closes_the_doors_of_the_browser(visitor: Visitor, address: str) -> None:
    headers = visitor.get(address).headers
    assert {name: headers.get(name) for name in DOORS} == DOORS
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "geolocation=()" in headers["permissions-policy"]


def test_search_engines_are_asked_to_leave_questions_and_the_api_alone(visitor: Visitor) -> None:
    told = visitor.get("/robots.txt").text.splitlines()
    assert {"User-agent: *", "Disallow: /ask", "Disallow: /api/"} <= set(told)


@pytest.mark.parametrize("address", ANSWERS)
def test_no_page_sets_a_cookie(visitor: Visitor, address: str) -> None:
    assert "set-cookie" not in visitor.get(address).headers


@pytest.mark.parametrize("address", ["/", "/guide/what-is-abuse"])
def test_a_page_for_everybody_is_asked_about_each_time(visitor: Visitor, address: str) -> None:
    visitor.get(address)
    assert visitor.get(address).headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("sender", ELSEWHERE)
@pytest.mark.parametrize("address", ["/ask", "/api/v1/ask", "/help/near-me", "/steps/dates", "/qps/ask"])
def test_another_website_cannot_send_a_question_in_a_child_s_name(visitor: Visitor, address: str, sender: str) -> None:
    response = visitor.post(address, {"question": "hi"}, sec_fetch_site=sender)
    assert response.status_code == 403


def test_an_old_browser_is_told_by_its_origin(visitor: Visitor) -> None:
    assert visitor.post("/ask", {"question": "hi"}, origin="https://elsewhere.example").status_code == 403
    assert visitor.post("/ask", {"question": "hi"}, origin="http://guide.test").status_code == 200


def test_a_browser_that_says_no_more_than_null_may_ask(visitor: Visitor) -> None:
    assert visitor.post("/ask", {"question": "hi"}, origin="null").status_code == 200


def test_our_own_pages_may_ask(visitor: Visitor) -> None:
    assert visitor.post("/ask", {"question": "hi"}, sec_fetch_site="same-origin").status_code == 200


def test_leaving_tells_the_next_site_nothing(pages: Pages) -> None:
    leave = pages("/").marked("data-leave")[0]
    assert "noreferrer" in leave.given["rel"].split()


@pytest.mark.parametrize("address", ONE_OF_EACH)
def test_links_to_other_sites_tell_them_nothing(pages: Pages, address: str) -> None:
    outward = [part for part in pages(address).all("a") if part.given.get("href", "").startswith("http")]
    assert [part.given["href"] for part in outward if "noreferrer" not in part.given.get("rel", "")] == []


@pytest.mark.parametrize("address", ONE_OF_EACH)
def test_the_box_asks_the_browser_to_remember_nothing(pages: Pages, address: str) -> None:
    boxes = [
        part
        for part in pages(address).all("textarea", "input")
        if part.given.get("type") not in {"hidden", "radio", "checkbox"}
    ]
    assert [box.given["name"] for box in boxes if box.given.get("autocomplete") != "off"] == []


@pytest.fixture
def hurried(site: Site, settings: Settings) -> Iterator[Visitor]:
    """A visitor of a site that takes two questions a minute, who has asked both."""
    with visiting_variant(site, settings, rate_limit="2/minute") as visitor:
        for _ in range(2):
            visitor.post("/ask", {"question": "hello"})
        yield visitor


def test_too_many_questions_are_met_kindly(hurried: Visitor) -> None:
    response = hurried.post("/ask", {"question": "hello"})
    assert response.status_code == 429
    assert carries_help(read(response.text).text)


def test_too_many_requests_of_a_program_are_a_problem_with_the_numbers(hurried: Visitor) -> None:
    response = hurried.api("/api/v1/ask", {"question": "hello"})
    assert (response.status_code, response.headers["content-type"]) == (429, "application/problem+json")


@pytest.mark.parametrize("address", ["/urgent", "/help", "/help/childline", "/", "/guide/in-danger-now"])
def test_help_is_never_out_of_reach_for_asking_too_often(hurried: Visitor, address: str) -> None:
    assert [hurried.get(address).status_code for _ in range(5)] == [200] * 5


def test_who_asked_too_often_still_finds_help_nearby(hurried: Visitor) -> None:
    assert hurried.post("/help/near-me", {"place": "Leeds"}).status_code < 400


def test_who_asked_too_often_is_told_when_to_come_back(hurried: Visitor) -> None:
    assert hurried.post("/ask", {"question": "hello"}).headers["retry-after"] == "60"


def test_the_test_language_does_not_open_a_way_round_the_limit(hurried: Visitor) -> None:
    assert hurried.post("/qps/ask", {"question": "hello"}).status_code == 429
