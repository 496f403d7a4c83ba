"""What is true of every page of the site, over all shipped content, in English and in the test language."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

import pytest
from addresses import EVERY, FIXED, FRAMED, OF_CONTENT, TEST_LANGUAGE
from fastapi import FastAPI
from fastapi.routing import APIRoute
from markup import Part
from steps import carries_help

ALL = (*EVERY, *TEST_LANGUAGE)
WHOLE = tuple(address for address in ALL if FRAMED not in address)
PROGRAMS = ("/healthz", "/readyz", "/metrics", "/manifest.webmanifest", "/robots.txt", "/sw.js")
OUTWARD = ("tel:", "sms:", "mailto:", "https://", "http://")


@pytest.mark.parametrize("address", ALL)
def test_every_page_opens_with_one_heading_and_a_title(pages, address):
    page = pages(address)
    assert len(list(page.all("h1"))) == 1
    assert page.one("title").inside


@pytest.mark.parametrize("address", ALL)
def test_every_page_says_who_to_call(pages, address):
    assert carries_help(pages(address).text)


@pytest.mark.parametrize("address", WHOLE)
def test_leaving_is_second_in_tab_order_after_the_skip_link(pages, address):
    skip, leave = pages(address).tab_stops[:2]
    assert skip.given["href"] == "#main"
    assert "data-leave" in leave.given
    assert leave.given["href"].startswith("https://")


@pytest.mark.parametrize("address", ALL)
def test_no_page_uses_an_id_twice(pages, address):
    counted = Counter(part.given["id"] for part in pages(address).marked("id"))
    assert [one for one, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("address", ALL)
def test_every_field_has_a_label_and_every_picture_words_or_silence(pages, address):
    page = pages(address)
    labelled = {part.given["for"] for part in page.marked("for")}
    fields = [part for part in page.all("input", "textarea", "select") if part.given.get("type") not in {"hidden", "radio"}]
    assert [one.given["name"] for one in fields if one.given.get("id") not in labelled] == []
    assert [svg for svg in page.all("svg") if not {"aria-hidden", "aria-label", "role"} & set(svg.given)] == []


@pytest.mark.parametrize("address", ALL)
def test_headings_never_skip_a_level(pages, address):
    levels = [int(part.name[1]) for part in pages(address).all("h1", "h2", "h3", "h4")]
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def inner(page: Part) -> set[str]:
    """The addresses of this site that a page leads to."""
    return {one for one in page.addresses if not one.startswith(OUTWARD)}


@pytest.fixture(scope="session")
def known() -> set[str]:
    """The addresses that the properties above have visited."""
    return set(ALL)


@pytest.mark.parametrize("address", [*FIXED, *OF_CONTENT])
def test_every_link_leads_somewhere_that_opens(pages, known, address):
    for link in inner(pages(address)):
        path = urlsplit(link).path or address
        assert path in known or pages(path), link


@pytest.mark.parametrize("address", [*FIXED, *OF_CONTENT])
def test_a_link_into_a_page_finds_its_place(pages, address):
    for link in inner(pages(address)):
        place = urlsplit(link).fragment
        assert not place or pages(urlsplit(link).path or address).marked("id", place), link


@pytest.mark.parametrize("address", TEST_LANGUAGE)
def test_links_stay_in_the_language_of_the_page(pages, address):
    links = inner(pages(address)) | {form.given["action"] for form in pages(address).all("form")}
    assert [link for link in links if not link.startswith(("/qps/", "#"))] == []


def test_every_route_of_the_site_is_among_the_pages_here(inside: FastAPI):
    routes = [one for one in inside.routes if isinstance(one, APIRoute) and "GET" in one.methods]
    pages = [one for one in routes if not one.path.startswith(("/api/", "/static/", *PROGRAMS))]
    unseen = [one.path for one in pages if not any(one.path_regex.match(address) for address in EVERY)]
    assert unseen == []
