"""Help near a child. A place travels by POST, finds a council and is let go: councils have addresses, places none."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import RedirectResponse, Response

from app.helpfinder.models import PlaceKind
from app.web.forms import PlaceForm, fields
from app.web.views.near_me import council_page, near_me_page
from app.web.visit import Visiting

router = APIRouter()
SEE_OTHER = 303
TO_KEEP = "x-timeless"
"""The header of the service worker. Other pages pass over it: they are stored, and it would make them anew."""


@router.get("/help/near-me")
def before(visit: Visiting) -> Response:
    """The form, and the list by region to tap."""
    return visit.stored(lambda: near_me_page(visit))


@router.post("/help/near-me")
async def find(request: Request, visit: Visiting) -> Response:
    """One council: go to its address. Anything else: a page made for this answer alone."""
    form = PlaceForm.of(await fields(request))
    if form.error:
        return visit.page(near_me_page(visit, error=form.error), 422)
    outcome = await visit.site.finder.find(form.place, visit.now)
    if outcome.kind is PlaceKind.COUNCIL and not outcome.caveats and outcome.nation is None:
        address = visit.locale.address(f"/help/near-me/{outcome.councils[0].slug}")
        return RedirectResponse(address, SEE_OTHER, {"cache-control": "no-store"})
    return visit.page(near_me_page(visit, outcome))


@router.get("/help/near-me/{council}")
def one_council(council: str, visit: Visiting, request: Request) -> Response:
    """One council's numbers; `?quiet` puts the ways that need no voice first.

    A page that is kept on a phone asks for them without what is only true this minute.
    """
    found = visit.site.directory.by_slug(council)
    if found is None:
        raise HTTPException(404)
    can_speak = "quiet" not in request.query_params
    asked = replace(visit, timeless=visit.timeless or TO_KEEP in request.headers)
    return visit.page(council_page(asked, found, can_speak=can_speak))
