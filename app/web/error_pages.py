"""Failures as pages a child can use, or as RFC 9457 problems for programs. Nothing sent is ever shown back."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.types import Receive, Scope, Send

from app.web.contexts.pages import ErrorPage, FramedErrorPage
from app.web.forms import FormRefused
from app.web.middleware.headers import EMBEDDED
from app.web.middleware.limits import TooLarge, TooSlow
from app.web.stored.pages import StoredPage
from app.web.visit import visit

COME_BACK = "60"
"""Seconds after which asking is open again; limits are counted by the minute."""
API = "/api/"
PROBLEM = "application/problem+json"


def error_response(request: Request, status: int) -> Response:
    """The page (or problem) for a status; it carries the emergency contacts either way.

    In another site's frame it may be framed too: a frame that stays grey tells nobody who to call.
    """
    if request.url.path.startswith(API):
        return problem(request, status)
    if request.url.path.startswith(EMBEDDED):
        return visit(request).page(FramedErrorPage(status), status, framed=True)
    return visit(request).page(ErrorPage(status), status)


def problem(request: Request, status: int, **more: object) -> JSONResponse:
    """RFC 9457: type, title, status; `contacts` are the numbers to call when nothing else works."""
    site = request.app.state.site
    contacts = [site.library.contact(one) for one in ("emergency-999", "childline")]
    shown = [{"id": one.id, "number": one.phones[0].display, "dial": one.phones[0].dial} for one in contacts]
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "contacts": shown, **more}
    return JSONResponse(body, status, media_type=PROBLEM)


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    response = error_response(request, error.status_code)
    response.headers.update(error.headers or {})
    return response


async def _form(request: Request, error: Exception) -> Response:
    assert isinstance(error, FormRefused)
    return error_response(request, error.status)


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    ours = [detail["loc"][1:] for detail in error.errors() if detail["type"] != "extra_forbidden"]
    fields = [".".join(str(part) for part in place) or "body" for place in ours] or ["body"]
    return problem(request, 422, fields=fields) if request.url.path.startswith(API) else error_response(request, 422)


async def _large(request: Request, error: Exception) -> Response:
    return error_response(request, 413)


async def _slow(request: Request, error: Exception) -> Response:
    return error_response(request, 408)


async def _unforeseen(request: Request, error: Exception) -> Response:
    return error_response(request, 500)


def add_error_pages(app: FastAPI) -> None:
    """Every failure of the app gets its page."""
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(FormRefused, _form)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(TooLarge, _large)
    app.add_exception_handler(TooSlow, _slow)
    app.add_exception_handler(Exception, _unforeseen)


def _ready(request: Request, status: int) -> Response:
    """The same as `error_response`, made and compressed at its first need today: a flood costs no rendering."""
    path = request.url.path
    if path.startswith(API):
        return problem(request, status)
    made = visit(request).today("refusal", (status, path.startswith(EMBEDDED)), lambda: _stored(request, status))
    body, coding = made.form(request.headers.get("accept-encoding", ""))
    headers = {"content-security-policy": made.policy, "cache-control": "no-store", "vary": "Accept-Encoding"}
    return Response(body, status, headers | ({"content-encoding": coding} if coding else {}), made.content_type)


def _stored(request: Request, status: int) -> StoredPage:
    page = error_response(request, status)
    return StoredPage.of(bytes(page.body), page.headers["content-type"], page.headers["content-security-policy"])


class Refusals:
    """Answers what the edge refused (`scope["refused"]`, a status) before any route sees it.

    Whoever is refused may come a thousand times a second: their page is kept ready.
    """

    def __init__(self, app: FastAPI) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refused = scope.get("refused", 0) if scope["type"] == "http" else 0
        if not refused:
            await self.app(scope, receive, send)
            return
        response = _ready(Request({**scope, "app": self.app}), refused)
        if refused == HTTPStatus.TOO_MANY_REQUESTS:
            response.headers["retry-after"] = COME_BACK
        await response(scope, receive, send)
