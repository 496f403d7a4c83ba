"""The language stands in the address: `/pl/guide/x` is `/guide/x` in Polish. No cookie, no guess."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.types import ASGIApp, Receive, Scope, Send

from app.i18n.locales import Locale


class LanguagePrefix:
    """Takes the prefix off and leaves `scope["locale"]` and `scope["full_path"]` (prefix included)."""

    def __init__(self, app: ASGIApp, *, locales: Sequence[Locale]) -> None:
        self.app = app
        self.default = locales[0]
        self.prefixed = {locale.code: locale for locale in locales[1:]}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            path: str = scope["path"]
            first, _, rest = path[1:].partition("/")
            locale = self.prefixed.get(first)
            scope = {**scope, "locale": locale or self.default, "full_path": path}
            if locale is not None:
                scope["path"] = "/" + rest
                scope["raw_path"] = scope["path"].encode()
        await self.app(scope, receive, send)
