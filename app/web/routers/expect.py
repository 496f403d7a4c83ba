"""They didn't: what a child can expect, and what to do when it does not happen."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from app.web.contexts.aids import ExpectedPage, ExpectPage
from app.web.views import aids
from app.web.visit import Visiting

router = APIRouter()


@router.get("/expect")
def everything(visit: Visiting) -> Response:
    """Everything, by topic."""
    return visit.stored(lambda: ExpectPage(aids.expectations(visit)))


@router.get("/expect/{entitlement}")
def expected(entitlement: str, visit: Visiting) -> Response:
    """One thing to expect, and whom to ask when it did not happen."""
    known = visit.site.library.aids
    if not known.has_entitlement(entitlement):
        raise HTTPException(404)
    return visit.stored(lambda: ExpectedPage(aids.expectation(visit, known.entitlement(entitlement))))
