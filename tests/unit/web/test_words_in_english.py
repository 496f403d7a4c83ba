"""Words that stand in English on another language's page are marked so, and nothing else is."""

from __future__ import annotations

from gettext import NullTranslations

import pytest
from markupsafe import Markup

from app.i18n.locales import ENGLISH, Locale
from app.web.rendering import environment

POLISH = Locale(code="pl", babel="pl", name="Polski", content="pl")
URDU = Locale(code="ur", babel="ur", name="اردو", content="ur")
GIVEN = {"easy_entries": "", "other_languages": ()}


def shown(template: str, locale: Locale, **given: object) -> str:
    return environment(locale, NullTranslations(), GIVEN).from_string(template).render(**given)


@pytest.mark.parametrize(
    ("template", "words", "html"),
    [
        ("{{ words|inline(False) }}", "Tea & cake", '<span lang="en">Tea &amp; cake</span>'),
        ("{{ words|block(False) }}", Markup("<p>Tea</p>"), '<div lang="en"><p>Tea</p></div>'),
        ("{{ words|inline(True) }}", "Tea & cake", "Tea &amp; cake"),
        ("{{ words|block(True) }}", Markup("<p>Tea</p>"), "<p>Tea</p>"),
        ("{{ words|inline(False) }}", "", ""),
    ],
    ids=["a-line", "paragraphs", "own-line", "own-paragraphs", "nothing"],
)
def test_what_stands_in_english_carries_the_mark(template: str, words: str, html: str) -> None:
    assert shown(template, POLISH, words=words) == html


def test_english_runs_from_left_to_right_inside_a_page_that_does_not() -> None:
    assert shown("{{ 'Tea'|inline(False) }}", URDU) == '<span lang="en" dir="ltr">Tea</span>'


def test_english_itself_marks_nothing() -> None:
    assert shown("{{ 'Tea'|inline(True) }}", ENGLISH) == "Tea"
