"""The glossary."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from app.web.contexts.pages import WordPage, WordsPage
from app.web.views import answers
from app.web.visit import Visiting

router = APIRouter()


@router.get("/words")
def glossary(visit: Visiting) -> Response:
    """Every word, by letter."""
    return visit.stored(lambda: WordsPage(answers.letters(visit)))


@router.get("/words/{term}")
def one_word(term: str, visit: Visiting) -> Response:
    """One word: a permalink."""
    found = visit.site.library.word(term, visit.language)
    if found is None:
        raise HTTPException(404)
    return visit.stored(lambda: WordPage(answers.word(visit, found)))
