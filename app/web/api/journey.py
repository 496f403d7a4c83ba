"""The journey part of the API."""

from __future__ import annotations

from fastapi import APIRouter

from app.content.figures import plain
from app.web.api.schemas import StepOut
from app.web.visit import Visit, Visiting

router = APIRouter(prefix="/api/v1")


@router.get("/steps")
def steps(visit: Visiting) -> list[StepOut]:
    """Every step, in the order of the journey."""
    return [_step(visit, one.id) for one in visit.site.journey.steps]


def _step(visit: Visit, step: str) -> StepOut:
    words = visit.site.journey.step_words(step, visit.language)
    short = plain(visit.named.resolve(words.short))
    return StepOut(id=step, title=words.title, short=short, url=visit.locale.address(f"/steps/{step}"))
