"""The saved copy is small, complete, and holds nothing that may not be shown or that is only true this minute."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import brotli
import httpx
import pytest
from addresses import EVERY, ON_HOLD
from builders import small_library, write_content
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from visitor import Visitor

from app.i18n.locales import offered
from app.web.copies.offline import crawl, version
from app.web.site import Site

MOST = 400_000
"""Bytes over the wire."""
OPEN_NOW = re.compile(r"Open now|Closed now")


@pytest.fixture(scope="session")
def response(visitor: Visitor) -> httpx.Response:
    """The file as it is sent."""
    return visitor.get("/offline.json")


@pytest.fixture(scope="session")
def copy(response: httpx.Response) -> dict[str, Any]:
    """The file, read."""
    return dict(response.json())


def test_the_copy_is_small(response: httpx.Response) -> None:
    assert len(brotli.compress(response.content, quality=9)) < MOST


LEFT_OUT = ("/embed/", "/advocates/", "/help/near-me/")
"""Frames for other sites, long sheets for grown-ups, and councils, which come one by one as they are opened."""
HELD = [one for one in EVERY if not one.startswith(LEFT_OUT)]


@pytest.mark.parametrize("address", HELD)
def test_the_copy_holds_the_page(copy: dict[str, Any], address: str) -> None:
    assert address in copy["pages"] or address.removesuffix("?at=start") in copy["pages"]


def test_no_service_on_hold_is_in_the_copy(copy: dict[str, Any]) -> None:
    found = [one for one in ON_HOLD if f"/help/{one}" in json.dumps(copy)]
    assert found == []


def test_nothing_in_the_copy_says_what_is_open_now(copy: dict[str, Any]) -> None:
    assert [address for address, (_, _, main) in copy["pages"].items() if OPEN_NOW.search(main)] == []


def test_the_copy_says_when_it_was_saved(copy: dict[str, Any]) -> None:
    assert "{day}" in copy["note"]
    assert "{day}" in copy["found"]


def found(text: str) -> set[str]:
    """Which of the two that every page needs stand in it."""
    return {one for one in ("data-leave", "0800 1111") if one in text}


def test_every_frame_has_leaving_and_help(copy: dict[str, Any]) -> None:
    bare = [frame for frame in copy["frames"] if not {"data-leave", "0800 1111"} <= found("".join(frame))]
    assert copy["frames"]
    assert bare == []


def test_every_frame_keeps_its_policy(copy: dict[str, Any]) -> None:
    assert {frame[3].partition(";")[0] for frame in copy["frames"]} == {"default-src 'none'"}


def test_the_copy_holds_no_council_and_no_frame_for_other_sites(copy: dict[str, Any]) -> None:
    assert [one for one in copy["pages"] if one.startswith(("/help/near-me/", "/embed/"))] == []


def test_copies_of_a_language_link_within_it(visitor: Visitor) -> None:
    pages = visitor.get("/qps/offline.json").json()["pages"]
    assert [one for one in pages if not one.startswith("/qps/")] == []


def test_the_worker_is_asked_about_each_time_and_may_ask_only_us(visitor: Visitor) -> None:
    response = visitor.get("/sw.js")
    assert response.headers["cache-control"] == "no-cache"
    assert response.headers["content-security-policy"] == "default-src 'none'; connect-src 'self'"


def test_worker_and_copy_are_of_one_version(visitor: Visitor, copy: dict[str, Any]) -> None:
    assert f'"version": "{copy["version"]}"' in visitor.get("/sw.js").text


def test_the_installed_site_has_a_neutral_name_and_icons_of_each_size(visitor: Visitor) -> None:
    manifest = visitor.get("/manifest.webmanifest").json()
    assert manifest["name"] == manifest["short_name"] == "Guide"
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in manifest["icons"]}
    assert "maskable" in {icon["purpose"] for icon in manifest["icons"]}


def test_every_icon_of_the_installed_site_opens(visitor: Visitor) -> None:
    icons = visitor.get("/manifest.webmanifest").json()["icons"]
    assert {visitor.get(icon["src"]).status_code for icon in icons} == {200}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(date(2027, 3, 30), date(2027, 3, 31), True, id="before it starts"),
        pytest.param(date(2027, 3, 31), date(2027, 4, 1), False, id="on its first day"),
        pytest.param(date(2027, 4, 1), date(2028, 1, 1), True, id="once it has started"),
    ],
)
def test_a_law_that_starts_makes_a_new_copy(site: Site, tmp_path: Path, one: date, other: date, same: bool) -> None:
    sentences = {"before": {"en": "It is coming."}, "after": {"en": "The law says so."}}
    law = {"id": "share", "source": "the-guide", "part": "one", "starts": date(2027, 4, 1), **sentences}
    dated = replace(site, library=small_library(write_content(tmp_path, **{"laws.yaml": [law]})))
    assert (version(dated, one) == version(dated, other)) is same


def torn_at(address: str) -> ASGIApp:
    """A site of bare pages, one of which fails."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if Request(scope).url.path == address:
            raise RuntimeError("torn")
        page = HTMLResponse("<title>Page</title><main>Words</main>", headers={"content-security-policy": "none"})
        await page(scope, receive, send)

    return app


@pytest.mark.parametrize("torn", ["/", "/ask", "/offline"])
def test_a_page_that_fails_does_not_take_the_others_with_it(torn: str) -> None:
    copy = asyncio.run(crawl(torn_at(torn), offered(pseudo=False)[0]))
    assert set(copy.pages) == {"/", "/ask", "/offline"} - {torn}
