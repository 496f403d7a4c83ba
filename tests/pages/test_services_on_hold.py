"""A service is put on hold at night: the site starts with it, and no page, list or program leads to it any more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml
from addresses import CONTENT, KINDS
from builders import NOW
from changed_content import changed, held
from visitor import Visitor, visiting

from app.main import at_the_edge, parts, routes
from app.settings import Settings
from app.web.building import make_site

ALWAYS = ("emergency-999", "childline")
SERVICES = yaml.safe_load((CONTENT / "contacts.yaml").read_text("utf-8"))
HELD = [one for one in SERVICES if one["id"] not in ALWAYS]
KEPT = {
    phone["dial"]
    for one in SERVICES
    if one["id"] in ALWAYS
    for phone in (*one["phones"], *one["texts"])
    if "dial" in phone
}
WAYS = sorted(
    {f"tel:{phone['dial']}" for one in HELD for phone in one["phones"] if phone["dial"] not in KEPT}
    | {f"sms:{text['to']}" for one in HELD for text in one["texts"] if text["to"] != "999"}
    | {f'/help/{one["id"]}"' for one in HELD}
)
"""By which a page would lead to one of them."""
SPEAK_OF_NONE = ("services", "words", "walks", "openers", "cards", "where")
PAGES = [address for kind, some in KINDS.items() if kind not in SPEAK_OF_NONE for address in some]


@pytest.fixture(scope="module")
def visitor(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """Somebody who opens the pages of a site where every service but Childline and 999 is on hold."""
    content = changed(tmp_path_factory.mktemp("held"), {"contacts.yaml": held(*(one["id"] for one in HELD))})
    own = Settings(**{**settings.model_dump(), "content": content})
    with visiting(at_the_edge(routes(make_site(parts(own), lambda: NOW)), own)) as somebody:
        yield somebody


@pytest.mark.parametrize("address", ["/urgent", "/help", "/help/near-me/leeds", "/steps/dates", "/"])
def test_a_page_of_services_still_opens(visitor: Visitor, address: str) -> None:
    page = visitor.get(address)
    assert (page.status_code, "tel:08001111" in page.text) == (200, True)


def test_no_page_leads_to_a_service_on_hold(visitor: Visitor) -> None:
    found = {}
    for address in PAGES:
        page = visitor.get(address)
        assert page.status_code == 200, address
        if leads := [way for way in WAYS if way in page.text]:
            found[address] = leads
    assert found == {}


def test_its_own_page_is_gone(visitor: Visitor) -> None:
    assert {visitor.get(f"/help/{one['id']}").status_code for one in HELD} == {404}


def test_the_saved_copy_leads_to_none(visitor: Visitor) -> None:
    copy = visitor.get("/offline.json").text
    assert [way for way in WAYS if way.replace('"', '\\"') in copy] == []


@pytest.mark.parametrize("asked", ["i want to die", "my dad hits me", "who can i talk to"])
def test_no_answer_leads_to_one(visitor: Visitor, asked: str) -> None:
    answer = visitor.post("/ask", {"question": asked}).text
    assert "tel:08001111" in answer
    assert [way for way in WAYS if way in answer] == []


def test_programs_are_told_of_none(visitor: Visitor) -> None:
    assert [one["id"] for one in visitor.get("/api/v1/contacts").json()] == [*ALWAYS]
