"""One request with the canary in it, and everything that came back or was written down."""

from __future__ import annotations

import logging

import pytest
from canary import CANARY, PLACE, SENT, Trace
from visitor import Visitor

TALKATIVE = ("guide", "guide.access", "guide.errors", "guide.gate", "httpcore", "uvicorn", "uvicorn.access", "asyncio")


@pytest.fixture(params=SENT, ids=str)
def trace(request: pytest.FixtureRequest, visitor: Visitor, caplog: pytest.LogCaptureFixture) -> Trace:
    """One way of sending the canary, everything logged at the most talkative level."""
    caplog.set_level(logging.DEBUG)
    for name in TALKATIVE:
        caplog.set_level(logging.DEBUG, logger=name)
    caplog.clear()
    response = SENT[request.param](visitor, PLACE if "near-me" in request.param else CANARY)
    return Trace(response, _ours(caplog))


def _ours(caplog: pytest.LogCaptureFixture) -> str:
    """What the site wrote down. The visitor's own HTTP client tells the address it asked for; that is not the site."""
    return "\n".join(
        f"{record.getMessage()} {record.exc_text or ''} {vars(record)}"
        for record in caplog.records
        if record.name != "httpx"
    )
