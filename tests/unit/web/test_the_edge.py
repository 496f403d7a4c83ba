"""Compression, conditional requests, addresses and their languages: what happens around every page."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import brotli
import pytest
from visitor import Visitor

from app.web.metrics import Metrics
from app.web.policy import page_policy, source_hash
from app.web.site import Site
from app.web.stored.assets import Assets
from app.web.stored.pages import MOST, StoredPage, StoredPages

BIG = "/guide"
COPY = "/offline.json?again"
"""A query keeps the short way for stored pages out of it: the route itself answers."""
HEADS = (
    "/",
    "/help",
    "/healthz",
    "/steps/dates",
    "/steps/where?at=start",
    "/api/v1/words",
    "/api/docs",
    "/no-such-page",
)
ENCODED = {"br": brotli.decompress, "gzip": gzip.decompress}
TODAY = date(2026, 11, 24)


def raw(visitor: Visitor, address: str, encoding: str) -> tuple[str, bytes]:
    """The encoding of an answer and its bytes as they were sent."""

    async def read() -> tuple[str, bytes]:
        async with visitor.http.stream("GET", address, headers={"accept-encoding": encoding}) as response:
            return response.headers.get("content-encoding", ""), b"".join([part async for part in response.aiter_raw()])

    return visitor._portal.call(read)


@pytest.mark.parametrize("address", [BIG, "/help", "/api/v1/words", "/no-such-page"])
@pytest.mark.parametrize("encoding", ENCODED)
def test_what_is_asked_for_compressed_comes_compressed(visitor: Visitor, address: str, encoding: str) -> None:
    sent_as, body = raw(visitor, address, encoding)
    assert sent_as == encoding
    assert ENCODED[encoding](body).decode() == visitor.get(address, headers={"accept-encoding": "identity"}).text


def test_what_is_not_asked_for_compressed_comes_plain(visitor: Visitor) -> None:
    sent_as, body = raw(visitor, BIG, "identity")
    assert (sent_as, body[:15]) == ("", b"<!doctype html>")


@pytest.mark.parametrize("address", [BIG, "/no-such-page", COPY])
@pytest.mark.parametrize(
    ("asked", "sent"),
    [("br;q=0, gzip", "gzip"), ("br;q=0.0,gzip;q=0", ""), ("gzip, br;q=0.1", "br"), ("*", ""), ("BR", "br")],
)
def test_a_coding_that_is_refused_is_not_sent(visitor: Visitor, address: str, asked: str, sent: str) -> None:
    assert raw(visitor, address, asked)[0] == sent


@pytest.mark.parametrize("asked", ["br", "gzip", "identity"])
def test_the_saved_copy_says_that_it_varies_with_compression(visitor: Visitor, asked: str) -> None:
    assert visitor.get(COPY, headers={"accept-encoding": asked}).headers["vary"] == "Accept-Encoding"


def test_little_things_are_not_compressed(visitor: Visitor) -> None:
    assert raw(visitor, "/healthz", "br")[0] == ""


def test_a_page_that_has_not_changed_is_not_sent_again(visitor: Visitor) -> None:
    tag = visitor.get(BIG).headers.get("etag") or visitor.get(BIG).headers["etag"]
    again = visitor.get(BIG, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_a_page_that_changed_is_sent(visitor: Visitor) -> None:
    assert visitor.get(BIG, headers={"if-none-match": '"another"'}).status_code == 200


@pytest.mark.parametrize("address", [BIG, *HEADS])
def test_the_head_alone_is_what_a_get_gives_without_its_body(visitor: Visitor, address: str) -> None:
    head, whole = visitor.send("HEAD", address), visitor.get(address)
    assert (head.status_code, head.content) == (whole.status_code, b"")
    assert head.headers["content-type"] == whole.headers["content-type"]


def test_a_page_says_that_it_varies_with_compression(visitor: Visitor) -> None:
    visitor.get(BIG)
    assert visitor.get(BIG).headers["vary"] == "Accept-Encoding"


def test_a_script_is_kept_for_ever_under_its_print(visitor: Visitor, site: Site) -> None:
    script = next(address for name, address in site.assets.names.items() if name.endswith(".js"))
    response = visitor.get(script)
    assert response.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert response.headers["content-type"].startswith("text/javascript")


@pytest.mark.parametrize("address", ["/static/js/offline.js", "/static/../app/main.py", "/static/", "/static/js/"])
def test_a_file_without_its_print_is_not_served(visitor: Visitor, address: str) -> None:
    assert visitor.get(address).status_code == 404


def test_a_changed_file_has_another_address(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("one")
    before = Assets.read(tmp_path).names["a.js"]
    (tmp_path / "a.js").write_text("two")
    assert Assets.read(tmp_path).names["a.js"] != before


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/qps/", 200),
        ("/qps/guide", 200),
        ("/qps", 200),
        ("/pl/guide", 404),
        ("/en/guide", 404),
        ("/qps/qps/guide", 404),
    ],
)
def test_a_language_stands_first_in_an_address_or_not_at_all(visitor: Visitor, address: str, status: int) -> None:
    assert visitor.get(address).status_code == status


def page(text: str) -> StoredPage:
    """A stored page."""
    return StoredPage.of(text.encode(), "text/html", "default-src 'none'")


def test_a_new_day_forgets_the_pages_of_the_old() -> None:
    pages = StoredPages()
    pages.keep("/", page("old"), TODAY)
    assert pages.find("/", TODAY.replace(day=25)) is None


def test_never_more_pages_are_kept_than_there_is_room_for() -> None:
    pages = StoredPages()
    kept = page("one")
    for number in range(MOST + 5):
        pages.keep(f"/{number}", kept, TODAY)
    assert pages.find("/0", TODAY) is None
    assert pages.find(f"/{MOST + 4}", TODAY) is kept


def test_a_page_is_the_same_in_all_its_forms() -> None:
    stored = page("hello " * 200)
    assert gzip.decompress(stored.gzip) == brotli.decompress(stored.brotli) == stored.plain


@pytest.mark.parametrize(("asked", "told"), [(1, "0.0"), (4, "0.0"), (5, "5.0")])
def test_a_count_that_could_point_at_one_child_reads_nought(asked: int, told: str) -> None:
    metrics = Metrics()
    for _ in range(asked):
        metrics.turn("none", "none", "en")
    assert f'guide_turns_total{{language="en",outcome="none",urgency="none"}} {told}' in metrics.text().decode()


def test_the_policy_allows_one_inline_script_by_its_print_alone() -> None:
    policy = page_policy(["a{}"], ["go()"])
    assert f"script-src 'self' {source_hash('go()')};" in policy
    assert "unsafe" not in policy
