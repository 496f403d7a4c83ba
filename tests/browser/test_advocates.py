"""Advocates' pages in a browser: the law hides with one key, packs print at most two sides a step."""

from __future__ import annotations

import re

import pytest
from addresses import STEPS
from tab import Tab

POINT = 96 / 72 - 0.001
"""Pixels in a point, less what rounding takes."""
OPEN = "document.querySelector('[data-law]').open"


def sides(pdf: bytes) -> int:
    """How many sides of paper a PDF is."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_one_key_hides_the_law_and_shows_it_again(tab: Tab) -> None:
    page = tab.open("/advocates/steps/conference")
    seen = [page.evaluate(OPEN)]
    for _ in range(2):
        page.keyboard.press("h")
        seen.append(page.evaluate(OPEN))
    assert seen == [True, False, True]


def test_the_key_can_be_switched_off(tab: Tab) -> None:
    page = tab.open("/advocates/steps/conference")
    page.get_by_label("Let the key h hide and show it").uncheck()
    page.keyboard.press("h")
    assert page.evaluate(OPEN) is True


def test_a_tap_hides_the_law(tab: Tab) -> None:
    page = tab.open("/advocates/answers/core-group")
    page.locator("[data-law] > summary").click()
    assert page.evaluate(OPEN) is False


def test_the_two_halves_stand_side_by_side_on_a_tablet(tab: Tab) -> None:
    page = tab.open("/advocates/steps/conference")
    page.set_viewport_size({"width": 900, "height": 700})
    left, right = (page.locator(f".two > :nth-child({n})").bounding_box() for n in (1, 2))
    assert left["x"] + left["width"] <= right["x"]


def test_a_wide_chart_opens_at_its_start(tab: Tab) -> None:
    page = tab.open("/steps/chart/safe-now")
    start = page.locator(".chart .start rect").bounding_box()
    assert 0 <= start["x"] < page.viewport_size["width"] - start["width"]


@pytest.mark.parametrize("step", STEPS)
def test_a_step_of_a_pack_prints_on_two_sides_at_most(tab: Tab, step: str) -> None:
    page = tab.open(f"/advocates/pack?s={step}")
    margins = {"top": "12mm", "bottom": "12mm", "left": "14mm", "right": "14mm"}
    assert sides(page.pdf(format="A4", margin=margins)) <= 2


def test_no_words_of_a_printed_pack_are_smaller_than_14_points(tab: Tab) -> None:
    page = tab.open("/advocates/pack?s=conference&a=core-group")
    page.emulate_media(media="print")
    sizes = page.eval_on_selector_all(
        ".page p, .page li", "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 14 * POINT
