"""What pages link to by its own id must stand in the content; so must the English of tables that hold all languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from content_samples import a_contact, three_entries

from app.content.checks.required import required
from app.content.loader import Content
from app.content.models import ByName, Signposts, Topic


def says(content: Content) -> str:
    return " ".join(map(str, required(content)))


def with_signs(**fields: object) -> Content:
    signs = Signposts.model_validate({"emergency": (), "national": (), "worries": {}, **fields})
    return replace(three_entries(), signposts=signs)


def test_what_stands_there_passes() -> None:
    assert says(with_signs(by_name=ByName(entries=("first",)))) == ""


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("entries", "entry"),
        ("topics", "topic"),
        ("openers", "way to begin"),
        ("replies", "reply"),
        ("pages", "page"),
    ],
)
def test_what_a_page_links_to_and_nobody_wrote_is_told(kind: str, what: str) -> None:
    told = says(with_signs(by_name={kind: ("gone",)}))
    assert f"signposts.yaml: by_name.{kind}: There is no {what} called 'gone'" in told


def test_a_firm_reply_stands_among_the_replies() -> None:
    assert "firm: There is no reply called 'emergency-gone'" in says(with_signs(firm=("emergency-gone",)))


@pytest.mark.parametrize("fields", [{"show": "hold"}, {"show": "check-first"}, {"phones": []}], ids=str)
def test_a_number_of_every_page_is_corrected_and_never_put_on_hold(fields: dict[str, object]) -> None:
    content = with_signs(everywhere=("childline",))
    content.contacts["childline"] = a_contact("childline", **fields)
    assert "contacts.yaml: childline.show: This one stands on every page" in says(content)


def a_topic(**words: dict[str, str]) -> Topic:
    group = {"id": "g", "words": dict.fromkeys(words, "G"), "entries": []}
    return Topic.model_validate({"id": "t", "door": True, "drawing": "door", "words": words, "groups": [group]})


TITLE = {"title": "T", "line": "L"}


@pytest.mark.parametrize(
    ("content", "field"),
    [
        (replace(three_entries(), topics={"t": a_topic(pl=TITLE)}), "topics.yaml: t.words.en"),
        (replace(three_entries(), topics={"t": a_topic(pl=TITLE)}), "topics.yaml: t.g.words.en"),
    ],
    ids=["topic", "group"],
)
def test_english_words_that_lack_are_told(content: Content, field: str) -> None:
    assert f"{field}: The words in this language" in says(content)


def test_a_topic_in_every_language_passes() -> None:
    assert says(replace(three_entries(), topics={"t": a_topic(en=TITLE)})) == ""
