"""If I tell, who finds out? The table, and a page for each person in it."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from app.web.contexts.aids import PersonPage, TellPage
from app.web.views import aids
from app.web.visit import Visiting

router = APIRouter()


@router.get("/tell")
def table(visit: Visiting) -> Response:
    """Everybody a child may tell."""
    return visit.stored(lambda: TellPage(aids.people(visit)))


@router.get("/tell/{person}")
def one_person(person: str, visit: Visiting) -> Response:
    """One of them."""
    known = visit.site.library.aids
    if not known.has_person(person):
        raise HTTPException(404)

    def context() -> PersonPage:
        writer = visit.writer(known.speaks_person(person, visit.language))
        found = aids.person(visit, known.person(person), writer.line)
        return PersonPage(found, writer.definitions, aids.names_of_others(visit, person))

    return visit.stored(context)
