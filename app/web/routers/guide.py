"""Home, the answers and the ways to them."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from app.web.contexts.aids import AnswerPage
from app.web.contexts.answers import EmbedPage, GuidePage, HomePage, TopicPage
from app.web.contexts.pages import EmbedAskPage
from app.web.views import aids, answers
from app.web.visit import Visiting

router = APIRouter()


@router.get("/")
def home(visit: Visiting) -> Response:
    """The ask box, the doors, help now."""

    def context() -> HomePage:
        topics = visit.site.library.topics
        others = tuple(answers.topic(visit, one) for one in topics if not one.door)
        return HomePage(doors=answers.doors(visit), others=others, error="", given="")

    return visit.stored(context)


@router.get("/guide")
def guide(visit: Visiting) -> Response:
    """Every answer, by topic."""
    return visit.stored(lambda: GuidePage(tuple(answers.topic(visit, one) for one in visit.site.library.topics)))


@router.get("/guide/{entry}")
def answer(entry: str, visit: Visiting) -> Response:
    """One answer: a permalink."""
    if not visit.site.library.has_entry(entry):
        raise HTTPException(404)
    found = visit.site.library.entry(entry)
    return visit.stored(lambda: AnswerPage(answers.answer(visit, found), aids.beside(visit, entry), trail=(entry,)))


@router.get("/topics/{topic}")
def topic(topic: str, visit: Visiting) -> Response:
    """One door: its groups of answers."""
    if not visit.site.library.has_topic(topic):
        raise HTTPException(404)
    return visit.stored(lambda: TopicPage(answers.topic(visit, visit.site.library.topic(topic))))


@router.get("/embed/ask")
def embed_ask(visit: Visiting) -> Response:
    """The ask box for another site's frame."""
    return visit.stored(EmbedAskPage, framed=True)


@router.get("/embed/{entry}")
def embed(entry: str, visit: Visiting) -> Response:
    """One answer for another site's frame."""
    if not visit.site.library.has_entry(entry):
        raise HTTPException(404)
    found = visit.site.library.entry(entry)
    return visit.stored(lambda: EmbedPage(answers.answer(visit, found)), framed=True)
