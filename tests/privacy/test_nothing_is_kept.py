"""What a child types ends in the response: no log, header, address, metric or cookie ever holds it."""

from __future__ import annotations

import logging
import re

import pytest
from canary import CANARY, PLACE, SENT, Trace, canary_in
from markup import read
from steps import ask
from variants import broken, visiting_variant
from visitor import Visitor

from app.main import create_app
from app.settings import Settings
from app.web.site import Site


def test_what_was_typed_is_in_no_log(trace: Trace) -> None:
    assert canary_in(trace.logged) == []


def test_what_was_typed_is_in_no_header(trace: Trace) -> None:
    assert canary_in(trace.headers) == []


def test_no_answer_sets_a_cookie(trace: Trace) -> None:
    assert "set-cookie" not in trace.response.headers


def test_what_was_asked_is_kept_by_nobody(trace: Trace) -> None:
    assert trace.response.headers["cache-control"] == "no-store"
    assert trace.response.request.method == "GET" or "etag" not in trace.response.headers


def test_what_was_typed_is_in_no_address_of_the_answer(trace: Trace) -> None:
    page = read(trace.response.text)
    addresses = [*page.addresses, *(form.given.get("action", "") for form in page.all("form"))]
    assert canary_in(" ".join(addresses)) == []


def test_what_was_typed_is_no_metric(visitor: Visitor) -> None:
    for sends in SENT.values():
        sends(visitor, CANARY)
    assert canary_in(visitor.get("/metrics").text) == []


def test_metrics_tell_outcomes_and_never_more(visitor: Visitor) -> None:
    lines = visitor.get("/metrics").text.splitlines()
    named = {line.partition("{")[0].partition(" ")[0] for line in lines if not line.startswith("#")}
    assert named <= {"guide_turns_total", "guide_responses_total"}


def test_the_next_visitor_meets_nothing_of_the_last(visitor: Visitor) -> None:
    ask(visitor, CANARY)
    assert canary_in(visitor.get("/ask").text + visitor.get("/").text) == []


def test_a_failing_part_that_blurts_words_out_tells_them_to_nobody(
    site: Site, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with visiting_variant(broken(site), settings) as visitor:
        page, api = visitor.post("/ask", {"question": CANARY}), visitor.api("/api/v1/ask", {"question": CANARY})
    ours = "\n".join(
        f"{record.getMessage()} {record.exc_text} {record.exc_info}"
        for record in caplog.records
        if record.name != "httpx"
    )
    assert (page.status_code, api.status_code) == (500, 500)
    assert canary_in(ours + page.text + api.text) == []


def test_a_failing_part_is_told_by_its_kind_and_place(
    site: Site, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    with visiting_variant(broken(site), settings) as visitor:
        visitor.post("/ask", {"question": CANARY})
    assert re.search(
        r"unforeseen Broke at tests/variants\.py:\d+ read <- app/conversation/\S+:\d+ \w+ <- ", caplog.text
    )


ADDRESSES = {
    "/guide/suicidal-feelings?again": "/guide/{entry}",
    "/help/near-me/leeds": "/help/near-me/{council}",
    "/qps/guide/suicidal-feelings?again": "/guide/{entry}",
    "/api/v1/entries/early-help": "/api/v1/entries/{entry}",
    "/mydadhitsme": "-",
    "/qps/imsuicidal": "-",
    "/" + "a" * 3000: "-",
}
"""An address and the pattern of the route that answers it. The query keeps the short way for stored pages out of it."""


def access_log(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The lines of the access log."""
    return [record.getMessage() for record in caplog.records if record.name == "guide.access"]


@pytest.mark.parametrize(("address", "pattern"), ADDRESSES.items(), ids=str)
def test_the_access_log_tells_the_pattern_and_not_the_address(
    visitor: Visitor, caplog: pytest.LogCaptureFixture, address: str, pattern: str
) -> None:
    caplog.set_level(logging.INFO, logger="guide.access")
    visitor.get(address)
    assert [line.split()[1] for line in access_log(caplog)] == [pattern]


def test_the_access_log_tells_no_address_of_a_page_that_is_stored(
    visitor: Visitor, caplog: pytest.LogCaptureFixture
) -> None:
    visitor.get("/guide/suicidal-feelings")
    caplog.set_level(logging.INFO, logger="guide.access")
    visitor.get("/guide/suicidal-feelings")
    assert [line.split()[1] for line in access_log(caplog)] == ["-"]


def test_the_client_for_postcodes_is_kept_from_logging_addresses(settings: Settings) -> None:
    create_app(settings)
    assert logging.getLogger("httpx").level >= logging.WARNING


def test_a_place_becomes_a_council_in_the_address_and_nothing_more(visitor: Visitor) -> None:
    response = visitor.post("/help/near-me", {"place": "Leeds"})
    assert response.status_code == 303
    assert response.headers["location"] == "/help/near-me/leeds"


@pytest.mark.parametrize("place", [PLACE, "SW1A 1AA", "LS1 4AP"])
def test_a_postcode_is_in_no_log(visitor: Visitor, caplog: pytest.LogCaptureFixture, place: str) -> None:
    caplog.set_level(logging.DEBUG)
    visitor.post("/help/near-me", {"place": place})
    assert "POST" in caplog.text
    assert place.lower() not in caplog.text.lower()
