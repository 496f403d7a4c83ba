"""The journey: steps, charts, where am I, dates, the room, my views. Dates travel by POST and are let go."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from app.web.contexts.journey import StepPage
from app.web.date_form import DateForm
from app.web.forms import fields
from app.web.views.charts import chart_page, node_page, where_page
from app.web.views.dates import dates_page, reminders
from app.web.views.journey import room_page, step_view, steps_page, views_page
from app.web.visit import Visit, Visiting

router = APIRouter(prefix="/steps")
CALENDAR = "text/calendar; charset=utf-8"
AS_FILE = {"content-disposition": 'attachment; filename="reminders.ics"', "cache-control": "no-store"}


@router.get("")
def steps(visit: Visiting) -> Response:
    """The path."""
    return visit.stored(lambda: steps_page(visit))


@router.get("/where")
def where(visit: Visiting, at: str = "start") -> Response:
    """One question of "Where am I in this?"; `at` is the id of a question, never words."""
    if not visit.site.journey.has_question(at):
        raise HTTPException(404)
    return visit.page(where_page(visit, at))


@router.get("/dates")
def before(visit: Visiting, event: str = "") -> Response:
    """The form; a step may choose the event beforehand."""
    return visit.page(dates_page(visit, DateForm.empty(event, _events(visit))))


@router.post("/dates")
async def dates(request: Request, visit: Visiting) -> Response:
    """The days counted from one day, as a page or a calendar file made for this answer alone."""
    form = DateForm.of(await fields(request), _events(visit), visit.now.date())
    if form.as_calendar:
        return Response(reminders(visit, form), 200, AS_FILE, media_type=CALENDAR)
    return visit.page(dates_page(visit, form), 422 if form.error else 200)


def _events(visit: Visit) -> tuple[str, ...]:
    return tuple(one.id for one in visit.site.journey.events)


@router.get("/views")
def views(visit: Visiting) -> Response:
    """The sheet; its page may send nothing anywhere."""
    return visit.stored(lambda: views_page(visit), sealed=True)


@router.get("/chart/{chart}")
def chart(chart: str, visit: Visiting) -> Response:
    """One chart: the picture and the list."""
    if not visit.site.journey.has_chart(chart):
        raise HTTPException(404)
    return visit.stored(lambda: chart_page(visit, visit.site.journey.chart(chart)))


@router.get("/walk/{node}")
def walk(node: str, visit: Visiting) -> Response:
    """One node of a chart."""
    if not visit.site.journey.has_node(node):
        raise HTTPException(404)
    return visit.stored(lambda: node_page(visit, node))


@router.get("/room/{meeting}")
def room(meeting: str, visit: Visiting) -> Response:
    """Who is at one meeting."""
    if not visit.site.journey.has_meeting(meeting):
        raise HTTPException(404)
    return visit.stored(lambda: room_page(visit, meeting))


@router.get("/{step}")
def one_step(step: str, visit: Visiting) -> Response:
    """One step: a permalink."""
    if not visit.site.journey.has_step(step):
        raise HTTPException(404)
    return visit.stored(lambda: StepPage(step_view(visit, visit.site.journey.step(step))))
