"""A law is told as coming until its day, and as law from that day on, without a change of code."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from content_samples import a_law, empty_content

from app.content.figures import Named
from app.content.models import Law

BEFORE, AFTER = "A new law is coming.", "The law says so."


def read(law: Law, today: date) -> str:
    content = replace(empty_content(), laws={law.id: law})
    return Named(content.figures, content.laws, content.contacts, "en", today).resolve(f"{{{{law {law.id}}}}}")


@pytest.mark.parametrize(
    ("today", "sentence"),
    [
        (date(2027, 3, 31), BEFORE),
        (date(2027, 4, 1), AFTER),
        (date(2030, 1, 1), AFTER),
    ],
    ids=["the day before", "its first day", "years later"],
)
def test_the_sentence_changes_on_the_day_the_law_starts(today: date, sentence: str) -> None:
    assert read(a_law("share", date(2027, 4, 1)), today) == sentence


def test_a_law_without_a_day_stays_a_coming_one() -> None:
    assert read(a_law("share", None), date.max) == BEFORE


def test_a_law_nobody_wrote_down_is_an_unknown_name() -> None:
    named = Named({}, {}, {}, "en", date(2027, 1, 1))
    assert named.unknown_names("{{law share}} and {{law other}}") == ["law share", "law other"]
