"""What was only read about on other pages says so wherever it is named: an advocate will quote it to a chair."""

from __future__ import annotations

import pytest
from addresses import ENTRIES, STEPS, rows
from markup import Part
from visitor import Pages

SECOND_HAND = "We read this on other pages, not in the text itself."
UNSURE = "We have not seen this in the text itself."
OPENED = {row["title"]: row["opened"] == "itself" for row in rows("sources.yaml")}
SAMPLE = ENTRIES[::20]


def told(row: Part, title: str) -> bool:
    """Does what names this document say how it was read, and only where there is something to say?"""
    return OPENED[title] or SECOND_HAND in row.text or UNSURE in row.text


def naming(rows: list[Part]) -> list[tuple[Part, str]]:
    """The rows that name a document, with its title."""
    return [(row, title) for row in rows for title in OPENED if row.text.startswith(f"{title} (")]


@pytest.mark.parametrize("entry", SAMPLE)
def test_an_answer_says_which_of_its_sources_was_not_opened(pages: Pages, entry: str) -> None:
    page = pages(f"/guide/{entry}").marked("class", "strength")[0]
    named = naming(list(page.all("li")))
    assert len(named) == len(list(page.all("li")))
    assert [title for row, title in named if not told(row, title)] == []
    assert [title for row, title in named if OPENED[title] and SECOND_HAND in row.text] == []


@pytest.mark.parametrize("step", STEPS)
def test_a_rule_for_advocates_says_it_too(pages: Pages, step: str) -> None:
    rules = pages(f"/advocates/steps/{step}").marked("class", "rule")
    named = naming([rule.marked("class", "quiet")[0] for rule in rules])
    assert len(named) == len(rules)
    assert [title for row, title in named if not told(row, title)] == []


def test_where_a_child_may_expect_something_it_is_said_too(pages: Pages) -> None:
    rows = [one for entry in SAMPLE for one in pages(f"/guide/{entry}").marked("class", "opens")]
    named = naming([line for row in rows for line in row.marked("class", "quiet")])
    assert [title for line, title in named if not told(line, title)] == []


def test_advocates_are_told_at_the_door_that_the_book_was_not_opened(pages: Pages) -> None:
    assert "could not open Working Together 2026" in pages("/advocates").text


def test_schools_are_told_what_the_site_keeps_and_what_their_own_monitoring_may_see(pages: Pages) -> None:
    said = pages("/schools").text
    assert "This site tells nobody" in said
    assert "own monitoring may still see" in said
    assert "will know that a pupil asked" not in said
