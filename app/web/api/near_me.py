"""The place part of the API."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException

from app.helpfinder.models import PlaceKind
from app.web.api.schemas import CouncilOut, LocalContactOut, NearMeIn, NearMeOut
from app.web.contexts.near_me import CouncilView, LocalView
from app.web.forms import one_line
from app.web.views.near_me import NATIONS, council_view, of_nation
from app.web.visit import Visit, Visiting

router = APIRouter(prefix="/api/v1")
REPLIES = {
    PlaceKind.COUNCIL: "near-council",
    PlaceKind.CHOICES: "near-choices",
    PlaceKind.OUTSIDE_ENGLAND: "near-outside",
    PlaceKind.NOT_FOUND: "near-not-found",
    PlaceKind.UNAVAILABLE: "near-unavailable",
}


@router.post("/near-me")
async def near_me(asked: NearMeIn, visit: Visiting) -> NearMeOut:
    """The council or councils for a place, and the national services whatever became of it."""
    place = one_line(asked.place)
    if not place:
        raise HTTPException(422)
    outcome = await visit.site.finder.find(place, visit.now)
    library = visit.site.library
    own = of_nation(visit, outcome.nation) if outcome.nation in NATIONS and outcome.nation else []
    contacts = [*library.national_contacts(), *own]
    return NearMeOut(
        kind=outcome.kind.value,
        nation=outcome.nation.value if outcome.nation else None,
        councils=[
            _council(visit, council_view(visit, one.council, one.why.value), one.council.gss) for one in outcome.matches
        ],
        contacts=[one.id for one in contacts],
        message=library.reply(REPLIES[outcome.kind], visit.language).message,
    )


def _council(visit: Visit, view: CouncilView, gss: str) -> CouncilOut:
    contacts = [*view.phones, *view.pages, *view.advocacy]
    return CouncilOut(
        gss=gss,
        name=view.name,
        url=visit.locale.address(f"/help/near-me/{view.slug}"),
        why=view.why,
        contacts=[_contact(one) for one in contacts],
    )


def _contact(one: LocalView) -> LocalContactOut:
    return LocalContactOut(
        kind=one.kind,
        value=one.value,
        checked=one.seen.isoformat(),
        source=one.source,
        open_now={"open": True, "shut": False}.get(one.opening),
    )
