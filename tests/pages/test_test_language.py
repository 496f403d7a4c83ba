"""The test language shows a word that nobody can translate, and a page that cannot turn round."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from addresses import FRAMED, TEST_LANGUAGE, rows

DATES = r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
SENT = "|".join(rf"\b{re.escape(text['message'])}\b" for row in rows("contacts.yaml") for text in row["texts"] if text["message"])
ALLOWED = re.compile(f"{DATES}|{SENT}")
"""Dates come from the language's own rules; a word to text must be sent as it is."""
PLAIN_WORD = re.compile(r"[A-Za-z]{2,}")
SAID_ALOUD = ("aria-label", "alt", "title", "placeholder", "data-announce")
CSS = sorted((Path(__file__).parents[2] / "static").rglob("*.css"))
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)(?:-\w+)?|(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
)


@pytest.mark.parametrize("address", TEST_LANGUAGE)
def test_no_word_escapes_translation(pages, address):
    runs = [text for text, language in pages(address).one("body").pieces() if language != "en"]
    assert [found for text in runs for found in PLAIN_WORD.findall(ALLOWED.sub("", text))] == []


@pytest.mark.parametrize("address", TEST_LANGUAGE)
def test_no_word_for_screen_readers_escapes_translation(pages, address):
    page = pages(address)
    spoken = [part.given[name] for name in SAID_ALOUD for part in page.marked(name) if part.given.get("lang") != "en"]
    spoken += [str(piece) for piece in page.one("title").inside]
    spoken += [part.given["content"] for part in page.marked("name", "description")]
    assert [found for text in spoken for found in PLAIN_WORD.findall(ALLOWED.sub("", text))] == []


@pytest.mark.parametrize("address", TEST_LANGUAGE)
def test_the_page_runs_from_right_to_left(pages, address):
    assert pages(address).one("html").given["dir"] == "rtl"


@pytest.mark.parametrize("address", [one for one in TEST_LANGUAGE if FRAMED not in one])
def test_phone_numbers_stay_left_to_right(pages, address):
    numbers = [part for part in pages(address).all("a") if part.given.get("href", "").startswith("tel:")]
    loose = [part for part in numbers if not {"number", "button"} & set(part.given.get("class", "").split())]
    assert [part.text for part in loose if not part.marked("class", "number")] == []


@pytest.mark.parametrize("sheet", CSS, ids=lambda path: path.name)
def test_styles_name_no_left_and_no_right(sheet):
    assert PHYSICAL.findall(re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)) == []
