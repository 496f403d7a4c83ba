"""What is true of every page of the site, over all shipped content, in English and in the test language."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from urllib.parse import urlsplit

from addresses import ENTRIES, EVERY
from fastapi import FastAPI
from fastapi.routing import APIRoute
from markup import Part
from steps import carries_help
from visitor import Pages, Visitor

PROGRAMS = ("/healthz", "/readyz", "/metrics", "/manifest.webmanifest", "/robots.txt", "/sw.js", "/offline.json")
OUTWARD = ("tel:", "sms:", "mailto:", "https://", "http://")
WITHOUT_LABEL = {"hidden", "submit"}
SPOKEN = {"aria-hidden", "aria-label", "aria-labelledby", "role"}


def inner(page: Part) -> set[str]:
    """The addresses of this site that a page leads to."""
    return {one for one in page.addresses if not one.startswith(OUTWARD)}


def unlabelled(page: Part) -> list[str]:
    """The fields that no label names."""
    wrapped = {id(field) for label in page.all("label") for field in label.all("input", "textarea", "select")}
    labelled = {part.given["for"] for part in page.marked("for")}
    fields = [one for one in page.all("input", "textarea", "select") if one.given.get("type") not in WITHOUT_LABEL]
    named = [
        one for one in fields if id(one) in wrapped or one.given.get("id") in labelled or "aria-label" in one.given
    ]
    return [one.given["name"] for one in fields if one not in named]


def repeated(page: Part) -> list[str]:
    """Ids that stand twice."""
    counted = Counter(part.given["id"] for part in page.marked("id"))
    return [one for one, times in counted.items() if times > 1]


def dead(page: Part) -> list[str]:
    """Words that open nothing."""
    ids = {part.given["id"] for part in page.marked("id")}
    return [one.given["popovertarget"] for one in page.marked("popovertarget") if one.given["popovertarget"] not in ids]


def skipped(page: Part) -> list[str]:
    """Headings that stand more than one level below the one before."""
    headings = [(int(part.name[1]), part.text) for part in page.all("h1", "h2", "h3", "h4")]
    return [text for (before, _), (after, text) in pairwise(headings) if after > before + 1]


def test_every_page_opens_with_one_heading_and_a_title(pages: Pages, addresses: tuple[str, ...]) -> None:
    read = {one: pages(one) for one in addresses}
    assert [one for one, page in read.items() if len(list(page.all("h1"))) != 1 or not page.one("title").inside] == []


def test_every_page_says_who_to_call(pages: Pages, addresses: tuple[str, ...]) -> None:
    assert [one for one in addresses if not carries_help(pages(one).text)] == []


def test_the_skip_link_is_first_in_tab_order_and_leaving_second(pages: Pages, whole: list[str]) -> None:
    stops = {one: pages(one).tab_stops for one in whole}
    assert [
        one
        for one, (skip, leave, *_) in stops.items()
        if skip.given["href"] != "#main" or "data-leave" not in leave.given
    ] == []


def test_no_page_uses_an_id_twice(pages: Pages, addresses: tuple[str, ...]) -> None:
    assert {one: repeated(pages(one)) for one in addresses if repeated(pages(one))} == {}


def test_every_marked_word_opens_its_meaning(pages: Pages, addresses: tuple[str, ...]) -> None:
    assert {one: dead(pages(one)) for one in addresses if dead(pages(one))} == {}


def test_every_marked_word_beside_an_answer_opens_its_meaning(pages: Pages) -> None:
    beside = [f"/advocates/answers/{one}" for one in ENTRIES]
    assert {one: dead(pages(one)) for one in beside if dead(pages(one))} == {}


def test_every_field_has_a_label(pages: Pages, addresses: tuple[str, ...]) -> None:
    assert {one: unlabelled(pages(one)) for one in addresses if unlabelled(pages(one))} == {}


def test_every_picture_has_words_or_is_silent(pages: Pages, addresses: tuple[str, ...]) -> None:
    assert [one for one in addresses for svg in pages(one).all("svg") if not SPOKEN & set(svg.given)] == []


def test_parents_and_advocates_have_a_way_in_at_the_foot_of_every_page(pages: Pages, whole: list[str]) -> None:
    ways = ("/guide/help-for-families", "/advocates")
    feet = {one: " ".join(foot.addresses) for one in whole for foot in pages(one).marked("class", "foot")}
    assert [one for one, links in feet.items() if not all(way in links for way in ways)] == []


def test_headings_never_skip_a_level(pages: Pages, addresses: tuple[str, ...]) -> None:
    assert {one: skipped(pages(one)) for one in addresses if skipped(pages(one))} == {}


def test_every_link_leads_somewhere_that_opens(visitor: Visitor, pages: Pages, english: tuple[str, ...]) -> None:
    links = {urlsplit(link).path for one in english for link in inner(pages(one))} - {"", *EVERY}
    assert [link for link in links if visitor.get(link).status_code != 200] == []


def test_a_link_into_a_page_finds_its_place(pages: Pages, english: tuple[str, ...]) -> None:
    links = {(urlsplit(link).path or one, urlsplit(link).fragment) for one in english for link in inner(pages(one))}
    assert [f"{path}#{place}" for path, place in links if place and not pages(path).marked("id", place)] == []


def test_links_and_forms_stay_in_the_language_of_the_page(pages: Pages, accented: tuple[str, ...]) -> None:
    read = {one: pages(one) for one in accented}
    found = {
        one: inner(page) | {form.given.get("action", "/qps/") for form in page.all("form")}
        for one, page in read.items()
    }
    strays = {one: [link for link in links if not link.startswith(("/qps/", "#", "?"))] for one, links in found.items()}
    assert {one: links for one, links in strays.items() if links} == {}


def test_every_route_of_the_site_is_among_the_pages_here(inside: FastAPI) -> None:
    routes = [one for one in inside.routes if isinstance(one, APIRoute) and "GET" in one.methods]
    ours = [one for one in routes if not one.path.startswith(("/api/", "/static/", *PROGRAMS))]
    seen = [address.partition("?")[0] for address in EVERY]
    assert [one.path for one in ours if not any(one.path_regex.match(address) for address in seen)] == []
