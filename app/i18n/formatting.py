"""Dates, times, lists and isolated left-to-right runs in a language's own way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from babel.dates import format_date, format_time
from babel.lists import format_list

from app.i18n.locales import ENGLISH, Locale


def _babel(locale: Locale) -> str:
    return ENGLISH.babel if locale.pseudo else locale.babel


def long_date(day: date, locale: Locale) -> str:
    """`22 November 2026` as the language writes it."""
    return format_date(day, format="long", locale=_babel(locale))


def weekday_date(day: date, locale: Locale) -> str:
    """The same with its weekday."""
    return format_date(day, format="full", locale=_babel(locale))


def clock_time(moment: datetime, locale: Locale) -> str:
    """`17:00` of a moment in UK time: hours are told by the clocks that stand where the service is."""
    return format_time(moment.time(), format="short", locale=_babel(locale))


def listed(words: Sequence[str], locale: Locale, *, either: bool = False) -> str:
    """`a, b and c` (or `a, b or c`); in the test language joined by its own script, for "and" would be English."""
    return format_list(list(words), style="or" if either else "standard", locale=locale.babel)
