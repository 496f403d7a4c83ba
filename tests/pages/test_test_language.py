"""The test language shows a word that nobody can translate, and a page that cannot turn round."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from escaped import plain_words, unmarked
from markup import Part
from visitor import Pages

SAID_ALOUD = ("aria-label", "alt", "title", "placeholder", "data-announce")
CSS = sorted((Path(__file__).parents[2] / "static").rglob("*.css"))
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)(?:-\w+)?|(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
)


def spoken(page: Part) -> list[str]:
    """What screen readers and tabs say beside the visible words."""
    said = [part.given[name] for name in SAID_ALOUD for part in page.marked(name) if part.given.get("lang") != "en"]
    described = [part.given["content"] for part in page.marked("name", "description")]
    return [*said, *described, *(str(piece) for piece in page.one("title").inside)]


def loose(page: Part) -> list[str]:
    """Numbers that would turn round with the page."""
    links = [part for part in page.all("a") if part.given.get("href", "").startswith("tel:")]
    kept = {"number", "button"}
    return [
        one.text
        for one in links
        if not kept & set(one.given.get("class", "").split()) and not one.marked("class", "number")
    ]


def test_no_word_escapes_translation(pages: Pages, accented: tuple[str, ...]) -> None:
    runs = {one: plain_words(unmarked(pages(one))) for one in accented}
    assert {one: words for one, words in runs.items() if words} == {}


def test_no_word_for_screen_readers_escapes_translation(pages: Pages, accented: tuple[str, ...]) -> None:
    said = {one: plain_words(spoken(pages(one))) for one in accented}
    assert {one: words for one, words in said.items() if words} == {}


def test_the_page_runs_from_right_to_left(pages: Pages, accented: tuple[str, ...]) -> None:
    assert [one for one in accented if pages(one).one("html").given["dir"] != "rtl"] == []


def test_phone_numbers_stay_left_to_right(pages: Pages, accented: tuple[str, ...]) -> None:
    assert {one: loose(pages(one)) for one in accented if loose(pages(one))} == {}


@pytest.mark.parametrize("sheet", CSS, ids=lambda path: path.name)
def test_styles_name_no_left_and_no_right(sheet: Path) -> None:
    assert PHYSICAL.findall(re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)) == []
