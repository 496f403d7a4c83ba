"""A canary: words that a child typed, and every way in which they can be sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, quote_plus

import httpx
from visitor import Visitor

CANARY = "zanzibar quokka my uncle hurts me"
PLACE = "Quokkaville ZZ9 9ZZ"
PIECES = ("zanzibar", "quokka", "zz9", "uncle")

SENT: dict[str, Callable[[Visitor, str], httpx.Response]] = {
    "ask": lambda who, words: who.post("/ask", {"question": words}),
    "ask-fragment": lambda who, words: who.post("/ask", {"question": words}, x_fragment="1"),
    "ask-with-trail": lambda who, words: who.post("/ask", {"question": "hi", "context": words, "offered": words}),
    "ask-corrected": lambda who, words: who.post("/ask", {"question": words, "correct": words}),
    "ask-too-long": lambda who, words: who.post("/ask", {"question": words * 80}),
    "ask-too-large": lambda who, words: who.post("/ask", {"question": words * 4000}),
    "ask-not-a-form": lambda who, words: who.send("POST", "/ask", content=words, headers={"content-type": "text/x"}),
    "ask-from-elsewhere": lambda who, words: who.post("/ask", {"question": words}, sec_fetch_site="cross-site"),
    "ask-in-the-test-language": lambda who, words: who.post("/qps/ask", {"question": words}),
    "ask-by-wrong-method": lambda who, words: who.send("PUT", "/ask", content=words),
    "near-me": lambda who, words: who.post("/help/near-me", {"place": words}),
    "near-me-too-long": lambda who, words: who.post("/help/near-me", {"place": words * 40}),
    "dates": lambda who, words: who.post("/steps/dates", {"event": words, "day": words}),
    "api-ask": lambda who, words: who.api("/api/v1/ask", {"question": words}),
    "api-ask-wrong": lambda who, words: who.api("/api/v1/ask", {"question": 1, words: words}),
    "api-ask-language": lambda who, words: who.api("/api/v1/ask", {"question": "hi", "lang": words[:20]}),
    "api-ask-half": lambda who, words: who.send("POST", "/api/v1/ask", content='{"question": "' + words),
    "api-near-me": lambda who, words: who.api("/api/v1/near-me", {"place": words}),
    "in-an-address": lambda who, words: who.get("/guide/" + quote(words)),
    "first-in-an-address": lambda who, words: who.get("/" + "".join(words.split()[:1])),
    "first-in-an-address-of-the-test-language": lambda who, words: who.get("/qps/" + "".join(words.split()[:1])),
    "in-a-query": lambda who, words: who.get("/ask?question=" + quote_plus(words)),
}
"""Every way in which words can be sent."""


def canary_in(text: str) -> list[str]:
    """The pieces of the canary that stand in a text, in any spelling an address allows."""
    folded = text.lower().replace("%20", " ").replace("+", " ")
    return [piece for piece in PIECES if piece in folded]


@dataclass(frozen=True)
class Trace:
    """What was left behind by one request."""

    response: httpx.Response
    logged: str

    @property
    def headers(self) -> str:
        """All response headers as one text."""
        return str(self.response.headers.raw).lower()
