"""A browser that has a page already asks whether it changed: the answer has no body and no length."""

from __future__ import annotations

import pytest
from visitor import Visitor

KEPT = (
    "/",
    "/guide/early-help",
    "/sw.js",
    "/manifest.webmanifest",
    "/offline.json",
    "/api/openapi.json",
    "/robots.txt",
)


@pytest.mark.parametrize("address", KEPT)
@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_what_has_not_changed_is_not_sent_again(visitor: Visitor, address: str, encoding: str) -> None:
    first = visitor.get(address, headers={"accept-encoding": encoding})
    if "etag" not in first.headers:
        assert first.headers["cache-control"] == "no-store"
        return
    again = visitor.get(address, headers={"accept-encoding": encoding, "if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers.get("content-length", "0") == "0"


@pytest.mark.parametrize("address", KEPT)
def test_asking_for_the_head_alone_sends_no_body(visitor: Visitor, address: str) -> None:
    assert visitor.send("HEAD", address).content == b""
