"""The rules of an automated header observatory (Mozilla's, as known to the authors), with the points each gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest
from fastapi import FastAPI
from visitor import Visitor, visiting

from app.main import at_the_edge
from app.settings import Settings

TOP = 130
"""100 and four bonuses; 5 more once an operator has put the host on browsers' preload lists."""
Headers = Mapping[str, str]


def directives(headers: Headers) -> dict[str, str]:
    """The policy by directive."""
    parts = (part.strip().partition(" ") for part in headers["content-security-policy"].split(";"))
    return {name: value for name, _, value in parts}


def strict_policy(headers: Headers) -> bool:
    """`default-src 'none'`, nothing unsafe, no other host, nothing left open that default-src does not cover."""
    policy = directives(headers)
    closed = policy["default-src"] == "'none'" and "unsafe" not in headers["content-security-policy"]
    return closed and {"base-uri", "form-action", "frame-ancestors"} <= set(policy) and "http" not in str(policy)


RULES: dict[str, tuple[int, Callable[[Headers], bool]]] = {
    "policy from none, nothing unsafe": (10, strict_policy),
    "not framed, by policy": (5, lambda headers: directives(headers)["frame-ancestors"] == "'none'"),
    "no referrer": (5, lambda headers: headers["referrer-policy"] == "no-referrer"),
    "resources for this site alone": (10, lambda headers: headers["cross-origin-resource-policy"] == "same-origin"),
    "types are not guessed": (0, lambda headers: headers["x-content-type-options"] == "nosniff"),
    "https for two years": (
        0,
        lambda headers: "max-age=63072000; includeSubDomains" in headers["strict-transport-security"],
    ),
    "no cookie": (0, lambda headers: "set-cookie" not in headers),
    "no other site may read": (0, lambda headers: "access-control-allow-origin" not in headers),
    "not framed, for old browsers": (0, lambda headers: headers["x-frame-options"] == "DENY"),
}


@pytest.fixture(scope="module")
def behind_https(inside: FastAPI, settings: Settings) -> Iterator[Visitor]:
    """Somebody who visits a site that is reached over https."""
    with visiting(at_the_edge(inside, settings.model_copy(update={"https": True}))) as somebody:
        yield somebody


@pytest.mark.parametrize("address", ["/", "/guide/early-help", "/steps", "/help", "/urgent", "/ask", "/no-such-page"])
@pytest.mark.parametrize("rule", RULES)
def test_every_rule_of_the_observatory_is_kept(behind_https: Visitor, rule: str, address: str) -> None:
    assert RULES[rule][1](behind_https.get(address).headers)


def test_the_score_is_at_the_top(behind_https: Visitor) -> None:
    headers = behind_https.get("/").headers
    assert 100 + sum(points for points, kept in RULES.values() if kept(headers)) == TOP
