"""One request with what it needs: the site, the language, the moment. Turns a context into a response."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from app.content.figures import Named
from app.conversation.turn import Knowledge
from app.helpfinder.hours import Hours, HoursLike, OpenState, open_state
from app.i18n.locales import SOURCE_LANGUAGE, Locale
from app.web.markup import NO_WORDS, Writer
from app.web.policy import sealed as seal
from app.web.rendering import Context
from app.web.site import Site
from app.web.stored.pages import KEPT, Part, StoredPage, send_stored

HTML = "text/html; charset=utf-8"
TIMELESS = "timeless"
"""What the scope says where a copy is made: a page without what is only true this minute. No caller can set it."""


class StoredResponse(Response):
    """A stored page at its first asking: the bytes that everybody gets after it. With a query nobody keeps it."""

    def __init__(self, page: StoredPage) -> None:
        super().__init__(status_code=200)
        self.page = page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        kept = b"no-store" if scope["query_string"] else KEPT
        await send_stored(self.page, {**scope, "method": "GET"}, send, kept)


@dataclass(frozen=True)
class Visit:
    """What routes work with. Knows no visitor: there is nothing to know."""

    site: Site
    locale: Locale
    now: datetime
    path: str
    """The address as asked for, language prefix included, without a query."""
    timeless: bool = False

    @property
    def language(self) -> str:
        """The language of content, e.g. `en`."""
        return self.locale.content

    @property
    def knowledge(self) -> Knowledge:
        """What the conversation may ask, in this language."""
        return self.site.knowledge[self.language]

    @property
    def named(self) -> Named:
        """Figures, numbers and laws as they read today."""
        return self.site.library.named(self.language, self.now.date())

    def named_in(self, speaks: bool) -> Named:
        """The same for words that stand in English: a Polish figure inside them would be read by nobody."""
        return self.named if speaks else self.site.library.named(SOURCE_LANGUAGE, self.now.date())

    def opening(self, hours: HoursLike) -> OpenState:
        """Open or shut at this minute in UK time; unknown on a page that is kept for later."""
        return open_state(Hours() if self.timeless else hours, self.now)

    def writer(self, speaks: bool = True) -> Writer:
        """A fresh renderer of Markdown: marks each glossary word once, but none in words that stand in English."""
        named = self.named
        glossary = self.site.glossaries[self.locale.code] if speaks else NO_WORDS
        return Writer(self.locale.address, glossary, lambda word: named.resolve(word.meaning))

    def today(self, kind: str, key: Hashable, make: Callable[[], Part]) -> Part:
        """A piece made of content alone, kept until tomorrow. `key` must never hold anything that was typed."""
        return self.site.pieces.get((self.locale.code, kind, key), self.now.date(), make)

    def html(self, context: Context) -> str:
        """The context as HTML."""
        return self.site.renderer.render(context, self.locale)

    def page(self, context: Context, status: int = 200, *, framed: bool = False) -> Response:
        """A page made for this request alone: never stored by anyone."""
        return self.unstored(self.html(context), status, framed=framed)

    def unstored(self, html: str, status: int = 200, *, framed: bool = False) -> Response:
        """The same for a page that is HTML already."""
        policy = self.site.framed_policy if framed else self.site.policy
        headers = {"content-security-policy": policy, "cache-control": "no-store"}
        return Response(html, status, headers, media_type=HTML)

    def stored(self, context: Callable[[], Context], *, framed: bool = False, sealed: bool = False) -> Response:
        """A page that is the same for everybody today; rendered at its first asking. `sealed`: it may send nothing."""
        policy = self.site.framed_policy if framed else self.site.policy
        policy = seal(policy) if sealed else policy
        if self.timeless:
            return Response(self.html(context()), 200, {"content-security-policy": policy}, media_type=HTML)
        today = self.now.date()
        found = self.site.stored.find(self.path, today)
        if found is None:
            made = StoredPage.of(self.html(context()).encode(), HTML, policy)
            found = self.site.stored.keep(self.path, made, today)
        return StoredResponse(found)


def visit(request: Request) -> Visit:
    """The visit behind a request; the language was read from the address by the edge."""
    site: Site = request.app.state.site
    locale: Locale = request.scope.get("locale") or site.locales[0]
    path = request.scope.get("full_path", request.url.path)
    return Visit(site, locale, site.clock(), path, timeless=bool(request.scope.get(TIMELESS)))


Visiting = Annotated[Visit, Depends(visit)]
