"""The page of dates: the form, and the days that the journey counts from it. Keeps nothing."""

from __future__ import annotations

from app.journey.calendar import Reminder, calendar
from app.journey.dates import Due
from app.journey.workdays import is_working_day
from app.web.contexts.journey import DatesPage, DueView, EventView
from app.web.date_form import DateForm
from app.web.views import texts
from app.web.views.journey_words import PageReader, shown_contact, speaks_charts, stone
from app.web.visit import Visit

BEFORE = ("kept",)
"""Notes that stand beside the empty form."""
AFTER = ("about", "longest", "kept")
CLOSED = "starts-closed"
DAY_ZERO = "day-zero"
LATE = "late"


def dates_page(visit: Visit, form: DateForm) -> DatesPage:
    """The form, and below it, where it was sent whole, the days."""
    speaks = speaks_charts(visit)
    read = PageReader(visit, speaks=speaks)
    journey, words = visit.site.journey, visit.site.journey.date_words(visit.language)
    events = tuple(
        EventView(one.id, read.plain(words.events[one.id].label), read.plain(words.events[one.id].hint))
        for one in journey.events
    )
    dues = counted(visit, form)
    return DatesPage(
        events=events,
        chosen=next((one for one in events if one.id == form.event), None),
        given=form.given,
        error=form.error,
        start=form.day,
        dues=tuple(due_view(visit, read, one) for one in dues),
        notes={key: read.plain(text) for key, text in words.notes.items() if key in _notes(dues)},
        spoken=tuple(read.line(words.spoken[one.id]) for one in journey.spoken),
        local=tuple(read.plain(words.local[one]) for one in journey.local),
        definitions=read.definitions,
        speaks=speaks,
    )


def counted(visit: Visit, form: DateForm) -> tuple[Due, ...]:
    """The days for a form; none where it was not sent whole."""
    if form.day is None or form.error:
        return ()
    return visit.site.journey.due_dates(form.event, form.day, visit.now.date())


def _notes(dues: tuple[Due, ...]) -> set[str]:
    """Which notes are true for these days."""
    notes = {"local", "danger", *(AFTER if dues else BEFORE)}
    worked = [one for one in dues if one.figure.unit == "working-day"]
    if worked:
        notes.add(DAY_ZERO if is_working_day(worked[0].start) else CLOSED)
    return notes | {LATE for one in dues if one.passed}


def due_view(visit: Visit, read: PageReader, one: Due) -> DueView:
    """One day with how it was counted, and what to do once it has passed."""
    journey = visit.site.journey
    words = journey.limit_words(one.limit, visit.language)
    names = tuple(journey.holiday_name(holiday.id, visit.language) for holiday in one.holidays)
    return DueView(
        day=one.due,
        left=one.days_left,
        due=read.line(words.due),
        counted=read.line(words.counted),
        weekend_days=one.weekend_days,
        holidays=tuple(texts.words(visit, name) for name in names),
        moved=one.moved_from is not None,
        passed=read.line(words.passed),
        say=read.plain(words.say),
        contact=shown_contact(visit, one.limit.contact),
        calendar=read.plain(words.calendar),
        stone=stone(visit, one.limit.step) if one.limit.step else None,
    )


def reminders(visit: Visit, form: DateForm) -> str:
    """The days that are still to come as a calendar file. Its titles tell nobody what they are about."""
    journey = visit.site.journey
    ahead = [one for one in counted(visit, form) if not one.passed]
    titles = [journey.limit_words(one.limit, visit.language).calendar for one in ahead]
    days = [Reminder(one.due, title) for one, title in zip(ahead, titles, strict=True)]
    return calendar(days, visit.now)
