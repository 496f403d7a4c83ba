"""Pages of words alone: what the site says of itself, and the ways in for grown-ups."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from app.web.views import answers
from app.web.visit import Visiting

router = APIRouter()


@router.get("/privacy")
@router.get("/accessibility")
@router.get("/about")
@router.get("/schools")
@router.get("/hide")
@router.get("/calm")
@router.get("/offline")
@router.get("/api/docs")
def plain(visit: Visiting) -> Response:
    """The page named by its address."""
    name = visit.path.removeprefix(visit.locale.prefix).strip("/").replace("/", "-")
    words = visit.site.library.page(name, visit.language)
    if words is None:
        raise HTTPException(404)
    return visit.stored(lambda: answers.plain_page(visit, name, words))
