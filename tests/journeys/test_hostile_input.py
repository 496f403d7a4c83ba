"""Whatever is sent, the answer is kind, quick and never repeats markup."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from markup import read
from steps import ask, carries_help
from visitor import FORM, Visitor

MARKUP = {
    "script": "<script>alert(1)</script>",
    "picture": '<img src=x onerror="alert(1)">',
    "end-of-box": "</textarea><script>alert(1)</script>",
    "attribute": '" autofocus onfocus="alert(1)',
    "template": "{{ 7*7 }}{% raw %}",
    "link": "[tap](javascript:alert(1))",
    "entity": "&lt;script&gt;alert(1)&lt;/script&gt;",
}
ODD = {
    "control-characters": "my\x00 dad\x07 hits\x1b me",
    "combining-marks": "h" + "\u0301" * 480,
    "right-to-left-override": "\u202egnp.exe my dad hits me",
    "zero-width": "m\u200by d\u200dad hi\ufeffts me",
    "emoji": "😢😢😢",
    "private-signs": "\ue000\uf8ff \U000f0000 hello",
    "line-breaks": "hello\r\nX-Injected: yes\r\n\r\n<b>",
    "one-letter": "x",
    "numbers": "5000000000",
    "long-word": "a" * 500,
    "half-a-pair": "hello \ud83d".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
}
MARKS = "e" + "\u0301" * 10_000


@pytest.mark.parametrize("typed", MARKUP.values(), ids=MARKUP.keys())
def test_markup_is_shown_as_the_text_it_is(visitor: Visitor, typed: str) -> None:
    answered = ask(visitor, typed)
    assert answered.turn.marked("class", "said")[0].text == typed
    assert not list(answered.turn.all("script", "img"))


@pytest.mark.parametrize("typed", MARKUP.values(), ids=MARKUP.keys())
def test_markup_brings_no_handler_into_the_page(visitor: Visitor, typed: str) -> None:
    page = read(visitor.post("/ask", {"question": typed + "a" * 2000}).text)
    assert [part for part in page.all() for name in part.given if name.startswith("on")] == []
    assert [part for part in page.all("script") if not part.given and "alert" in str(part.inside)] == []


@pytest.mark.parametrize("typed", ODD.values(), ids=ODD.keys())
def test_odd_characters_still_get_an_answer(visitor: Visitor, typed: str) -> None:
    answered = ask(visitor, typed)
    assert answered.response.status_code == 200
    assert carries_help(answered.page.text)


def test_control_characters_are_gone_from_what_is_shown(visitor: Visitor) -> None:
    said = ask(visitor, ODD["control-characters"]).turn.marked("class", "said")[0]
    assert said.text == "my dad hits me"


def test_hidden_characters_do_not_hide_a_disclosure(visitor: Visitor) -> None:
    assert ask(visitor, ODD["zero-width"]).help is not None


def test_ten_thousand_combining_marks_are_too_long(visitor: Visitor) -> None:
    assert visitor.api("/api/v1/ask", {"question": MARKS}).status_code in {413, 422}
    assert visitor.post("/ask", {"question": MARKS}).status_code in {413, 422}


def test_a_question_too_long_is_given_back_to_be_made_shorter(visitor: Visitor) -> None:
    response = visitor.post("/ask", {"question": "my question " * 200})
    box = read(response.text).one("textarea")
    assert (response.status_code, box.given["aria-invalid"]) == (422, "true")
    assert box.text.startswith("my question my question")


def test_an_empty_question_is_told_beside_the_box(visitor: Visitor) -> None:
    page = read(visitor.post("/ask", {"question": "   "}).text)
    error = page.marked("role", "alert")[0]
    assert error.given["id"] in page.one("textarea").given["aria-describedby"].split()


@pytest.mark.parametrize("sign", ["a ", "a", "😢", "é\r\n"], ids=["words", "a word", "pictures", "lines"])
def test_two_thousand_characters_are_not_too_long_and_not_too_large(visitor: Visitor, sign: str) -> None:
    told = sign * (2000 // len(sign.replace("\r", "")))
    assert visitor.post("/ask", {"question": told, "context": "what-is-abuse " * 20}).status_code == 200


@pytest.mark.parametrize("words", [2100, 3900, 25_000])
def test_what_is_too_long_to_be_answered_has_its_help_above_the_message(visitor: Visitor, words: int) -> None:
    told = "we had a nice day at the lake " * (words // 30) + "and then my uncle put his hand in my pants"
    page = read(visitor.post("/ask", {"question": told}).text)
    (box,), (message,) = page.marked("class", "help"), page.marked("role", "alert")
    assert "0800 1111" in box.text
    everything = list(page.all())
    assert everything.index(box) < everything.index(message)


def test_what_is_too_long_and_tells_of_no_harm_has_no_help_above_it(visitor: Visitor) -> None:
    page = read(visitor.post("/ask", {"question": "when is the meeting about my plan " * 70}).text)
    assert not page.marked("class", "help")


def test_the_end_of_a_story_of_two_thousand_characters_is_heard(visitor: Visitor) -> None:
    told = "we had a nice day at the lake " * 60 + "and then my uncle put his hand in my pants"
    assert ask(visitor, told).help is not None


def test_a_body_that_lies_about_its_length_is_still_bounded(visitor: Visitor) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(64):
            yield b"question=" + b"a" * 1024

    response = visitor.send("POST", "/ask", content=endless(), headers={"content-type": FORM})
    assert response.status_code == 413


BAD = {
    "a-megabyte": b"question=" + b"a" * 1_000_000,
    "not-text": b"question=%ff%fe%fd",
    "nothing": b"",
    "no-question": b"answer=42",
    "many-fields": b"&".join(b"a%d=1" % number for number in range(1000)),
    "percent-signs": b"question=%%%%%%%%",
}


@pytest.mark.parametrize("body", BAD.values(), ids=BAD.keys())
def test_a_bad_body_is_refused_within_a_tenth_of_a_second(visitor: Visitor, body: Any) -> None:
    visitor.get("/ask")
    began = time.perf_counter()
    response = visitor.send("POST", "/ask", content=body, headers={"content-type": FORM})
    assert time.perf_counter() - began < 0.1
    assert response.status_code in {200, 400, 413, 422}
    assert carries_help(read(response.text).text)


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data; boundary=x", "application/json", "image/png"])
def test_only_a_form_is_taken_for_a_form(visitor: Visitor, kind: str) -> None:
    response = visitor.send("POST", "/ask", content=b"question=hi", headers={"content-type": kind})
    assert response.status_code == 415
    assert carries_help(read(response.text).text)


@pytest.mark.parametrize(
    "address", ["/guide/%00", "/guide/..%2f..", "/guide/<script>", "/help/%ff", "/words/%0d%0aX:1"]
)
def test_a_strange_address_is_not_found_and_not_repeated(visitor: Visitor, address: str) -> None:
    response = visitor.get(address)
    assert response.status_code == 404
    assert "<script>alert" not in response.text
    assert carries_help(read(response.text).text)
