"""Asking for the head alone: monitors and link checkers do."""

from __future__ import annotations

import pytest
from visitor import Visitor

ADDRESSES = ("/", "/help", "/healthz", "/steps/dates", "/steps/where?at=start", "/api/v1/words", "/api/docs")


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_head_alone_is_what_a_get_gives_without_its_body(visitor: Visitor, address: str) -> None:
    head = visitor.send("HEAD", address)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-type"] == visitor.get(address).headers["content-type"]
