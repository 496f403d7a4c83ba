"""Words to say: to speak, to send, to hand over."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from app.content.models import Opener
from app.web.contexts.aids import CardPage, OpenerPage, SayPage
from app.web.views import aids
from app.web.visit import Visit, Visiting

router = APIRouter()


@router.get("/say")
def words_to_say(visit: Visiting) -> Response:
    """All of them, by what is wrong."""
    return visit.stored(lambda: SayPage(aids.general_openers(visit), aids.worry_openers(visit)))


@router.get("/say/{opener}")
def one_opener(opener: str, visit: Visiting) -> Response:
    """Three ways to begin."""
    found = _found(visit, opener)
    return visit.stored(lambda: OpenerPage(aids.opener(visit, found)))


@router.get("/say/{opener}/card")
def card(opener: str, visit: Visiting) -> Response:
    """The card to hand over, as big as the screen."""
    found = _found(visit, opener)
    return visit.stored(lambda: CardPage(aids.opener(visit, found)))


def _found(visit: Visit, opener: str) -> Opener:
    aids = visit.site.library.aids
    if not aids.has_opener(opener):
        raise HTTPException(404)
    return aids.opener(opener)
