"""From addresses to files: every page has one place, and no link of a file keeps a query."""

from __future__ import annotations

import pytest

from app.web.copies.export import as_file, file_of, headers_file, links, nginx_file, policy_for

APP = "https://ask.example"
PAGE = (
    '<a href="/guide/x#help">x</a><a href="/steps/where?at=letter">y</a><a href="https://other.example/">z</a>'
    '<form class="ask" action="/ask" method="post" data-ask></form>'
)


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/pl/", "pl/index.html"),
        ("/guide", "guide.html"),
        ("/guide/early-help", "guide/early-help.html"),
        ("/steps/where?at=letter", "steps/where/-/at=letter.html"),
        ("/sw.js", "sw.js"),
        ("/static/js/ask.0123.js", "static/js/ask.0123.js"),
    ],
)
def test_an_address_has_its_file(address: str, file: str) -> None:
    assert file_of(address) == file


def test_links_of_this_site_are_followed_and_forms_are_not() -> None:
    assert links(PAGE) == ["/guide/x", "/steps/where?at=letter"]


def test_a_file_has_no_query_in_its_links() -> None:
    assert 'href="/steps/where/-/at=letter"' in as_file(PAGE, "")


def test_the_ask_box_posts_to_the_app_where_there_is_one() -> None:
    assert f'<form class="ask" action="{APP}/ask" method="post">' in as_file(PAGE, APP)


def test_the_ask_box_stays_with_the_browser_s_finder_where_there_is_none() -> None:
    assert 'action="/ask" method="post" data-ask' in as_file(PAGE, "")


def test_the_policy_lets_forms_reach_the_app_and_nothing_else() -> None:
    assert policy_for("form-action 'self'; img-src 'self'", APP) == f"form-action 'self' {APP}; img-src 'self'"


def test_pages_with_a_policy_of_their_own_are_told_apart() -> None:
    policies = {"/": "usual", "/guide": "usual", "/embed/a": "framed", "/embed/b": "framed"}
    assert "/embed/*\n  ! Content-Security-Policy\n  Content-Security-Policy: framed" in headers_file(policies)
    assert '"~^/embed/" "framed";' in nginx_file(policies)
