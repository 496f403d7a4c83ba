"""How it looks: the choices that stay on the device, and answers in easier words. Nothing is told to the server."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from app.web.contexts.aids import EasyPage, LooksPage
from app.web.views import aids
from app.web.visit import Visiting

router = APIRouter()


@router.get("/looks")
def looks(visit: Visiting) -> Response:
    """Size, light or dark, easier words."""
    return visit.stored(LooksPage)


@router.get("/guide/{entry}/easy")
def easy(entry: str, visit: Visiting) -> Response:
    """One answer for a reader of seven or eight: a permalink."""
    found = aids.easy(visit, entry)
    if found is None:
        raise HTTPException(404)
    return visit.stored(lambda: EasyPage(found))
