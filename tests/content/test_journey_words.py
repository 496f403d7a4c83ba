"""The shipped journey: whole, each limit from one place, said softly where it is not sure, easy to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import textstat

from app.bank_holidays import BANK_HOLIDAYS
from app.content.figures import plain
from app.content.library import Library
from app.content.loader import Content, load
from app.journey.checks import journey_faults
from app.journey.journey import Journey
from app.journey.loader import JourneyContent, load_journey
from app.journey.texts import texts

CONTENT = Path(__file__).parents[2] / "content"
STEPS = sorted(load_journey(CONTENT, ["en"]).steps)
SOFT = re.compile(r"\b(usually|often|normally|may|some places)\b")
GRADE_TO_AGE = 5
OLDEST_READER = 11
NEVER = re.compile(
    r"!|don't worry|will be safe|nobody will know|will be arrested|abuser|victim"
    r"|registers?\b|legal smack|24/7|flow ?chart",
    re.IGNORECASE,
)
GIVES_AWAY = re.compile(r"child|social|police|council|safe|care|meeting|plan|court|complain|record", re.IGNORECASE)


@cache
def content() -> Content:
    return load(CONTENT, ["en"])


@cache
def shipped() -> JourneyContent:
    return load_journey(CONTENT, ["en"])


@cache
def journey() -> Journey:
    return Journey(shipped(), content().figures)


def read(text: str) -> str:
    return plain(Library(content()).named("en", date(2026, 11, 22)).resolve(text))


def all_words() -> Iterator[tuple[str, str]]:
    """Every sentence of the journey in English, with its place."""
    tables = (shipped().step_words, shipped().chart_words, shipped().question_words)
    for table in tables:
        for key, words in table["en"].items():
            yield from texts(words, key)
    yield from texts(shipped().people_words["en"], "people")
    yield from texts(shipped().date_words["en"], "dates")


def for_children(step: str) -> str:
    words = journey().step_words(step, "en")
    rungs = [part for rung in words.if_not for part in (rung.whom, rung.say)]
    return read(" ".join([words.short, words.happens, words.who, words.how_long, *words.can_do, *rungs]))


def test_the_journey_is_whole() -> None:
    assert [str(fault) for fault in journey_faults(shipped(), content())] == []


def test_there_are_six_charts_and_67_nodes() -> None:
    assert (len(journey().charts), sum(len(chart.nodes) for chart in journey().charts)) == (6, 67)


def test_no_figure_is_typed_where_a_child_or_an_advocate_reads() -> None:
    typed = [(where, text) for where, text in all_words() if re.search(r"\b\d+ \w*\s?(day|week|month|hour)", text)]
    assert not typed


def test_what_is_not_sure_is_said_softly() -> None:
    unsure = [node.id for chart in journey().charts for node in chart.nodes if not node.certain]
    hard = [node for node in unsure if not SOFT.search(journey().node(node, "en").words.child)]
    assert not hard


def test_nothing_is_said_that_must_never_be_said() -> None:
    assert not [(where, text) for where, text in all_words() if NEVER.search(text)]


@pytest.mark.parametrize("step", STEPS)
def test_a_child_of_eleven_can_read_a_step(step: str) -> None:
    assert textstat.textstat.flesch_kincaid_grade(for_children(step)) + GRADE_TO_AGE <= OLDEST_READER


@pytest.mark.parametrize("step", STEPS)
def test_every_step_says_what_a_rule_is_worth_and_what_to_ask_for(step: str) -> None:
    assert all(row.words.says and row.words.ask_for and row.rule.strength for row in journey().rules(step, "en"))


def test_every_chart_node_of_a_limit_names_it() -> None:
    nodes = [node for chart in journey().charts for node in chart.nodes if node.figure and node.kind != "question"]
    words = {node.id: journey().node(node.id, "en").words for node in nodes}
    silent = [node.id for node in nodes if f"{{{{{node.figure}}}}}" not in words[node.id].child + words[node.id].adult]
    assert not silent


def test_every_bank_holiday_of_ten_years_has_its_own_name() -> None:
    ids = {one for day, one in BANK_HOLIDAYS.items() if 2026 <= day.year <= 2036}
    assert ids <= set(journey().date_words("en").holidays)


def test_no_calendar_title_gives_anything_away() -> None:
    titles = [words.calendar for words in journey().date_words("en").limits.values()]
    assert not [title for title in titles if GIVES_AWAY.search(title)]
    assert len(set(titles)) == len(titles)


def test_what_a_court_order_says_is_never_counted() -> None:
    counted = {limit.figure for event in journey().events for limit in event.limits}
    assert not counted & {"emergency-order", "emergency-order-longer", "assessment-order", "care-case"}


def test_a_day_that_is_no_law_is_never_told_as_one() -> None:
    limits = [limit for event in journey().events for limit in event.limits]
    only_should = [limit for limit in limits if content().figures[limit.figure].strength == "should"]
    told = {limit.id: journey().limit_words(limit, "en").due for limit in only_should}
    assert not [limit for limit, due in told.items() if "should" not in due or re.search("law|has to|have to", due)]


def test_a_day_that_is_law_is_told_as_one() -> None:
    limits = [limit for event in journey().events for limit in event.limits]
    law = [limit for limit in limits if content().figures[limit.figure].strength == "must"]
    told = {limit.id: journey().limit_words(limit, "en").due for limit in law}
    assert not [limit for limit, due in told.items() if not re.search("has to|have to|last day|can't", due)]
