"""The conversation. A question travels by POST and ends in the response."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter, Request
from markupsafe import Markup
from starlette.responses import Response

from app.conversation.outcomes import Correction
from app.conversation.pipeline import ending, run, unanswered
from app.conversation.trail import checked, entries
from app.conversation.turn import Turn
from app.web.contexts.asking import AskPage
from app.web.forms import QuestionForm, fields
from app.web.views import answers
from app.web.views.turns import fragment, help_block, turn_page
from app.web.visit import Visit, Visiting
from app.web.visit import visit as visit_of

router = APIRouter()
FRAGMENT = "x-fragment"
"""The header by which the page's own script asks for the turn alone."""


@router.get("/ask")
def before(visit: Visiting) -> Response:
    """The box alone."""
    return visit.stored(lambda: _page(visit))


async def ask(request: Request) -> Response:
    """One question, answered as a page, or as a fragment when the page's own script asks."""
    visit = visit_of(request)
    if not visit.site.ask_open:
        return visit.page(_page(visit), 503)
    form = QuestionForm.of(await fields(request))
    if form.error:
        return visit.page(_refused(visit, form), 422)
    library = visit.site.library
    trail, offered = checked(form.context, library), entries(form.offered, library)
    asked = Turn.of(
        form.question, trail, library, offered=offered, correction=_correction(form.correct), chosen=form.chosen
    )
    turn = run(asked, visit.knowledge)
    came_to = ending(turn, visit.knowledge)
    visit.site.metrics.turn(came_to.outcome.value, came_to.urgency.value, visit.language)
    if request.headers.get(FRAGMENT):
        return visit.page(fragment(visit, form.question, came_to, trail, offered))
    return visit.unstored(turn_page(visit, form.question, came_to, trail, offered))


def _correction(given: str) -> Correction | None:
    return Correction(given) if given in set(Correction) else None


def _refused(visit: Visit, form: QuestionForm) -> AskPage:
    """The box with what was typed, and above it the help that the net raises: it reads what nobody answers, too."""
    library = visit.site.library
    asked = Turn.of(form.ends, checked(form.context, library), library)
    help_first = help_block(visit, unanswered(asked, visit.knowledge)) if form.question else Markup("")
    page = replace(_page(visit), error=form.error, given=form.given, help=help_first)
    return replace(page, trail=form.context, offered=form.offered)


def _page(visit: Visit) -> AskPage:
    return AskPage(Markup(""), (), (), error="", given="", doors=answers.doors(visit), help=Markup(""))


router.add_route("/ask", ask, methods=["POST"])
"""A plain route: nothing of it is declared, and finding dependencies takes a tenth of the time of an answer."""
