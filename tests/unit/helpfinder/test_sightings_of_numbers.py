"""A number is seen on a page however it is grouped, and never in a piece of another."""

from __future__ import annotations

import pytest

from app.helpfinder.sightings import Verdict, VisitedPage, judge, other_numbers, readable, shows, together


@pytest.mark.parametrize(
    ("text", "dial"),
    [
        pytest.param("ring 0113 222 4403 now", "01132224403", id="grouped"),
        pytest.param("(0113) 222-4403", "01132224403", id="brackets and dashes"),
        pytest.param("+44 (0)113 222 4403", "01132224403", id="from abroad"),
        pytest.param("+44 113 2224403", "01132224403", id="from abroad without the nought"),
        pytest.param("0300\u00a0126\u20117000", "03001267000", id="hard spaces and dashes"),
        pytest.param("call 0800 1111.", "08001111", id="Childline"),
        pytest.param("text SHOUT to 85258", "85258", id="a short code"),
    ],
)
def test_a_number_is_seen(text: str, dial: str) -> None:
    assert shows(text, dial)


@pytest.mark.parametrize(
    ("text", "dial"),
    [
        pytest.param("0113 222 44035", "01132224403", id="a longer number"),
        pytest.param("10113 222 4403", "01132224403", id="the tail of another"),
        pytest.param("since 1999", "999", id="a year"),
        pytest.param("0113 222 4404", "01132224403", id="another number"),
    ],
)
def test_another_number_is_not_taken_for_it(text: str, dial: str) -> None:
    assert not shows(text, dial)


def test_numbers_in_scripts_do_not_count_and_links_to_call_do() -> None:
    text = readable('<script>var x="0113 222 4403"</script><a href="tel:+441132224404">Ring us</a>')
    assert (shows(text, "01132224403"), shows(text, "01132224404")) == (False, True)


def test_the_numbers_that_stand_there_instead_are_told() -> None:
    assert other_numbers("new: 01274 435600 or +44 1274 431010", "01274437500") == ("01274435600", "01274431010")


@pytest.mark.parametrize(
    ("visit", "verdict"),
    [
        pytest.param(VisitedPage("u", 200, "0113 222 4403"), Verdict.STANDS, id="stands"),
        pytest.param(VisitedPage("u", 200, "0113 222 9999"), Verdict.MOVED, id="moved"),
        pytest.param(VisitedPage("u", 200, "write to us"), Verdict.ABSENT, id="no number at all"),
        pytest.param(VisitedPage("u", 404), Verdict.GONE, id="not found"),
        pytest.param(VisitedPage("u", 410), Verdict.GONE, id="gone"),
        pytest.param(VisitedPage("u", 503), Verdict.UNREACHABLE, id="down"),
        pytest.param(VisitedPage("u", 0), Verdict.UNREACHABLE, id="no answer"),
    ],
)
def test_a_visit_is_judged(visit: VisitedPage, verdict: Verdict) -> None:
    assert judge(visit, "01132224403") is verdict


def test_one_page_that_shows_the_number_is_enough() -> None:
    assert together([Verdict.GONE, Verdict.STANDS, Verdict.MOVED]) is Verdict.STANDS


def test_a_page_that_did_not_answer_leaves_it_open() -> None:
    assert together([Verdict.GONE, Verdict.UNREACHABLE]) is Verdict.UNREACHABLE
