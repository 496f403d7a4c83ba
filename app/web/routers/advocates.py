"""For those who walk with a child: words beside the law, and packs. Addresses hold ids only."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from app.web.views.advocates import advocates_page, beside_answer, beside_step
from app.web.views.packs import Picks, pack_page
from app.web.visit import Visiting

router = APIRouter(prefix="/advocates")
LONGEST_BASE = 300
"""Characters of scheme, host and port: a host has 253 at most (RFC 1035, 2.3.4)."""


@router.get("")
def choose(visit: Visiting) -> Response:
    """Choose one to see, or several to print."""
    return visit.stored(lambda: advocates_page(visit))


@router.get("/pack")
def pack(request: Request, visit: Visiting) -> Response:
    """The chosen steps and answers, to print or to open on a phone."""
    picks = Picks.of(visit, request.query_params.multi_items())
    base = visit.site.address.rstrip("/") or str(request.base_url).rstrip("/")
    if len(base) > LONGEST_BASE:
        raise HTTPException(400)
    return visit.page(pack_page(visit, picks, base))


@router.get("/steps/{step}")
def step(step: str, visit: Visiting) -> Response:
    """One step beside its rules."""
    if not visit.site.journey.has_step(step):
        raise HTTPException(404)
    return visit.stored(lambda: beside_step(visit, visit.site.journey.step(step)))


@router.get("/answers/{entry}")
def answer(entry: str, visit: Visiting) -> Response:
    """One answer beside what it rests on."""
    if not visit.site.library.has_entry(entry):
        raise HTTPException(404)
    return visit.stored(lambda: beside_answer(visit, visit.site.library.entry(entry)))
