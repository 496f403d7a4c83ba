"""The API of the contract: its shapes, its bounds, its problems."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result
from visitor import Visitor

from app.cli.ask import run
from app.content.library import Library
from app.content.models import Section
from app.conversation.trail import Told
from app.web.api.schemas import AskIn, AskOut

ASK = "/api/v1/ask"
KINDS = {
    "answer": ("what is a child protection conference",),
    "choices": ("meeting", "meetings", "the meeting", "plan", "social worker", "what happens", "court", "school"),
    "chat": ("hello",),
    "none": ("who won the football on saturday",),
}
"""For each kind, questions of which at least one ends in it."""
FIELDS = {"kind", "urgency", "concern", "answers", "follow_ups", "contacts", "message", "context", "offered"}
WRONG = {
    "empty": {"question": ""},
    "blank": {"question": " \n "},
    "too-long": {"question": "a" * 501},
    "number": {"question": 5},
    "nothing": {},
    "null": {"question": None},
    "list": ["question"],
    "more-fields": {"question": "hi", "name": "me"},
    "unknown-language": {"question": "hi", "lang": "tlh"},
    "language-as-number": {"question": "hi", "lang": 1},
    "context-too-long": {"question": "hi", "context": ["what-is-abuse"] * 21},
    "context-not-a-list": {"question": "hi", "context": "what-is-abuse"},
    "context-not-ids": {"question": "hi", "context": ["<b>"]},
    "offered-too-long": {"question": "hi", "offered": ["what-is-abuse"] * 5},
    "offered-not-ids": {"question": "hi", "offered": ["<b>"]},
}


@pytest.fixture(params=KINDS, ids=str)
def answered(request: pytest.FixtureRequest, visitor: Visitor) -> tuple[str, dict]:
    bodies = (visitor.api(ASK, {"question": one}).json() for one in KINDS[request.param])
    return request.param, next(body for body in bodies if body["kind"] == request.param)


def test_each_kind_has_the_fields_of_the_contract(answered: tuple[str, Any]) -> None:
    _, body = answered
    assert set(body) == FIELDS


def test_each_kind_has_as_many_answers_as_it_should(answered: tuple[str, Any]) -> None:
    kind, body = answered
    allowed = {"answer": {1}, "choices": {2, 3, 4}, "chat": {0}, "none": {0}}
    assert len(body["answers"]) in allowed[kind]


def test_each_kind_names_services_that_have_a_page(answered: tuple[str, Any], visitor: Visitor) -> None:
    _, body = answered
    assert body["contacts"]
    assert [one for one in body["contacts"] if visitor.get(f"/help/{one}").status_code != 200] == []


def test_an_answer_carries_its_words_and_its_page(visitor: Visitor) -> None:
    answer = visitor.api(ASK, {"question": KINDS["answer"][0]}).json()["answers"][0]
    assert set(answer) == {"id", "question", "short", "url", "score"}
    assert answer["url"] == "/guide/child-protection-conference"
    assert 0 <= answer["score"] <= 1


def test_a_disclosure_has_both_the_help_and_the_answer(visitor: Visitor) -> None:
    body = visitor.api(ASK, {"question": "my dad hits me"}).json()
    assert (body["urgency"], body["concern"], body["kind"]) == ("support", "being-hit-or-hurt", "answer")
    assert body["contacts"][0] == "childline"


def test_context_lets_a_question_lean_back(visitor: Visitor) -> None:
    body = visitor.api(ASK, {"question": "and then", "context": ["child-protection-conference"]}).json()
    assert body["kind"] in {"answer", "choices"}


def talk(visitor: Visitor, *questions: str) -> list[Any]:
    """What came back for each question, where a program sends back `context` and `offered` as it got them."""
    bodies: list[Any] = []
    for question in questions:
        carried = {name: bodies[-1][name] for name in ("context", "offered")} if bodies else {}
        bodies.append(visitor.api(ASK, {"question": question, **carried}).json())
    return bodies


def test_an_emergency_stands_for_a_program_that_sends_back_what_it_got(visitor: Visitor) -> None:
    first, second = talk(visitor, "i took 30 paracetamol", "ok")
    assert second["urgency"] == "emergency"
    assert second["message"].startswith(first["message"])


def test_a_worry_that_was_told_stands_for_such_a_program_too(visitor: Visitor) -> None:
    *_, last = talk(visitor, "my dad hits me", "what is a core group")
    assert (last["urgency"], last["concern"]) == ("support", "being-hit-or-hurt")


@pytest.mark.parametrize(
    ("told", "recalled"), [("my dad hits me", "support-standing"), ("i took 30 paracetamol", "emergency-overdose")]
)
def test_under_help_that_stands_small_talk_is_answered_too(
    visitor: Visitor, library: Library, told: str, recalled: str
) -> None:
    *_, last = talk(visitor, told, "thank you goodbye")
    assert last["kind"] == "chat"
    assert last["message"].startswith(library.reply(recalled, "en").message)
    assert last["message"].endswith(library.reply("chat-bye", "en").message)


def test_what_is_told_under_an_emergency_is_kept_when_that_is_over(visitor: Visitor) -> None:
    asked = ["what is a core group"] * 3
    _, second, *_, last = talk(visitor, "i am going to kill myself tonight", "my dad hits me", *asked)
    assert (second["urgency"], second["concern"]) == ("emergency", "being-hit-or-hurt")
    assert (last["urgency"], last["concern"]) == ("support", "being-hit-or-hurt")
    assert {"local-childrens-services", "samaritans"} <= {*second["contacts"]} & {*last["contacts"]}


def test_such_a_program_may_name_a_choice_by_its_number(visitor: Visitor) -> None:
    first, second = talk(visitor, "meeting", "the second one")
    assert [one["id"] for one in second["answers"]] == first["offered"][1:2]


def test_what_is_given_back_may_be_sent_again_after_any_number_of_turns(visitor: Visitor) -> None:
    told = ["i took 30 paracetamol", "my friend cuts herself", *["what is a core group", "what is neglect"] * 12]
    assert len(talk(visitor, *told)[-1]["context"]) == 20


def test_ids_alone_are_taken_as_before(visitor: Visitor) -> None:
    answered = visitor.api(ASK, {"question": "i took 30 paracetamol"}).json()["answers"][0]["id"]
    assert visitor.api(ASK, {"question": "ok", "context": [answered]}).json()["urgency"] == "none"


def test_what_to_send_with_the_next_question_is_described(visitor: Visitor) -> None:
    fields = visitor.get("/api/openapi.json").json()["components"]["schemas"]["AskOut"]["properties"]
    assert "next question" in fields["context"]["description"]
    assert "next question" in fields["offered"]["description"]


def in_a_terminal(*given: str) -> Result:
    """What `guide ask` says."""
    guide = typer.Typer()
    guide.command()(run)
    return CliRunner().invoke(guide, given)


def test_the_same_answer_is_given_in_a_terminal(visitor: Visitor) -> None:
    asked: dict[str, Any] = {"question": "i took\u200b 30 paracetamol", "context": ["what-is-abuse"]}
    printed = in_a_terminal(asked["question"], "--context", "what-is-abuse", "--json")
    assert json.loads(printed.stdout) == visitor.api(ASK, asked).json()


def test_the_terminal_reads_no_more_than_the_api() -> None:
    assert in_a_terminal("a" * 501).exit_code != 0


def test_the_page_for_programs_names_every_field(visitor: Visitor) -> None:
    said = visitor.page("/api/docs").text
    assert [one for one in (*AskIn.model_fields, *AskOut.model_fields) if one not in said] == []


def test_every_mark_that_a_worry_may_leave_is_taken_back(visitor: Visitor, library: Library) -> None:
    worries = [one.id for one in library.entries if one.section is Section.WORRIES]
    marks = [Told(one, friend).mark for one in worries for friend in (True, False)]
    refused = [one for one in marks if visitor.api(ASK, {"question": "hi", "context": [one]}).status_code != 200]
    assert marks
    assert refused == []


def test_twenty_ids_of_context_are_taken(visitor: Visitor) -> None:
    assert visitor.api(ASK, {"question": "hi", "context": ["what-is-abuse"] * 20}).status_code == 200


def test_ids_of_context_that_are_not_known_are_passed_over(visitor: Visitor) -> None:
    assert visitor.api(ASK, {"question": "hi", "context": ["gone-long-ago"]}).status_code == 200


@pytest.mark.parametrize("body", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_request_is_a_problem_that_carries_the_numbers(visitor: Visitor, body: Any) -> None:
    response = visitor.api(ASK, body)
    assert (response.status_code, response.headers["content-type"]) == (422, "application/problem+json")
    assert [one["number"] for one in response.json()["contacts"]] == ["999", "0800 1111"]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe", b"null", b"[" * 5000], ids=["nothing", "half", "bytes", "null", "deep"]
)
def test_what_is_not_json_is_a_problem(visitor: Visitor, body: Any) -> None:
    response = visitor.send("POST", ASK, content=body, headers={"content-type": "application/json"})
    assert response.status_code in {400, 422}
    assert response.json()["contacts"]


def test_a_problem_never_repeats_what_was_sent(visitor: Visitor) -> None:
    response = visitor.api(ASK, {"question": {"my": "canary sentence"}, "canary field": 1})
    assert "canary" not in response.text


@pytest.mark.parametrize("path", ["entries", "contacts", "words", "steps"])
def test_a_list_leads_to_pages_that_open(visitor: Visitor, path: Path) -> None:
    found = visitor.get(f"/api/v1/{path}").json()
    assert found
    assert [one["url"] for one in found[:10] if visitor.get(one["url"]).status_code != 200] == []


@pytest.mark.parametrize("path", ["entries/what-is-abuse", "contacts/childline"])
def test_one_thing_is_found_by_its_id(visitor: Visitor, path: Path) -> None:
    assert visitor.get(f"/api/v1/{path}").json()["id"] == path.split("/")[1]


@pytest.mark.parametrize("path", ["entries/no-such", "contacts/no-such", "contacts/the-mix", "nothing-here"])
def test_an_unknown_id_is_a_problem_that_carries_the_numbers(visitor: Visitor, path: Path) -> None:
    response = visitor.get(f"/api/v1/{path}")
    assert (response.status_code, response.headers["content-type"]) == (404, "application/problem+json")
    assert response.json()["contacts"]


def test_a_number_of_a_service_known_by_its_website_alone_is_not_given(visitor: Visitor, library: Library) -> None:
    shy = [one.id for one in library.contacts if not one.show.may_show_number]
    assert [one for one in shy if visitor.get(f"/api/v1/contacts/{one}").json()["phones"]] == []


def test_the_description_names_every_address_of_the_contract(visitor: Visitor) -> None:
    paths = visitor.get("/api/openapi.json").json()["paths"]
    named = {"ask", "entries", "entries/{entry}", "contacts", "contacts/{contact}", "steps", "words", "near-me"}
    assert {f"/api/v1/{one}" for one in named} <= set(paths)


@pytest.mark.parametrize("place", ["Leeds", "SW1A 1AA", "Cardiff", "zzzzzzz", "Newport"])
def test_near_me_answers_in_its_shape(visitor: Visitor, place: str) -> None:
    body = visitor.api("/api/v1/near-me", {"place": place}).json()
    assert set(body) == {"kind", "nation", "councils", "contacts", "message"}
    assert body["contacts"]


def test_near_me_gives_a_council_with_its_numbers(visitor: Visitor) -> None:
    body = visitor.api("/api/v1/near-me", {"place": "Leeds"}).json()
    (council,) = body["councils"]
    assert body["kind"] == "council"
    assert {"gss", "name", "url", "why", "contacts"} == set(council)
    assert council["contacts"]


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics", "/manifest.webmanifest", "/robots.txt"])
def test_machines_are_answered(visitor: Visitor, path: Path) -> None:
    assert visitor.get(path).status_code == 200
