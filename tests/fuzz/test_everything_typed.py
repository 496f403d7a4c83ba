"""Whatever is typed into any form: a page comes back that says who to call, and nothing typed becomes markup."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from steps import carries_help
from visitor import FORM, Visitor

SHORT = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)
FORMS = {
    "/ask": ("question", "context", "offered", "correct"),
    "/help/near-me": ("place",),
    "/steps/dates": ("event", "day", "month", "year", "kind"),
}
SPITEFUL = st.sampled_from(
    ("<script>alert(1)</script>", "'\"><img src=x onerror=alert(1)>", "{{ 7*7 }}", "%(number)s", "{phone}",
     "../../etc/passwd",
     "\x00", "\u202e", "a\u0301" * 200, "-1", "9" * 400, "' OR 1=1 --", "{{phone childline}}", "SW1A 1AA", "2026-02-30")
)  # fmt: skip
TYPED = st.one_of(
    SPITEFUL, st.text(max_size=600), st.text(st.characters(codec="utf-8"), max_size=60).map(lambda text: text * 20)
)
UNTOUCHED = ("<script>alert(1)", "<img src=x", "onerror=alert(1)>")


@pytest.mark.parametrize("address", FORMS)
@SHORT
@given(data=st.data())
def test_any_form_takes_anything(visitor: Visitor, address: str, data: st.DataObject) -> None:
    fields: dict[str, str] = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(FORMS[address], TYPED)))
    typed = {name: text.encode("utf-8", "replace").decode() for name, text in fields.items()}
    response = visitor.post(address, typed)
    assert response.status_code < 500
    assert response.status_code == 303 or carries_help(response.text)
    assert not [one for one in UNTOUCHED if one in response.text]


@pytest.mark.parametrize("address", FORMS)
@SHORT
@given(body=st.binary(max_size=2000), kind=st.sampled_from([FORM, "text/plain", "multipart/form-data; boundary=x", ""]))
def test_any_bytes_get_a_page(visitor: Visitor, address: str, body: bytes, kind: str) -> None:
    response = visitor.send("POST", address, content=body, headers={"content-type": kind})
    assert response.status_code < 500
    assert response.status_code == 303 or carries_help(response.text)


@SHORT
@given(asked=st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=40), lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["question", "lang", "context", "place", "more"]), inner, max_size=4), max_leaves=8))  # fmt: skip  # noqa: E501
@pytest.mark.parametrize("address", ["/api/v1/ask", "/api/v1/near-me"])
def test_any_json_gets_an_answer_or_a_problem(visitor: Visitor, address: str, asked: Any) -> None:
    response = visitor.api(address, asked)
    assert response.status_code in {200, 422}
    assert response.status_code == 200 or len(response.json()["contacts"]) == 2


@SHORT
@given(path=st.text(max_size=80))
def test_any_address_gets_a_page(visitor: Visitor, path: str) -> None:
    response = visitor.get("/" + quote(path.encode("utf-8", "replace")))
    assert response.status_code < 500
