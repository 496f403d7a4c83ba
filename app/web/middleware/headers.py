"""Security headers on every response; a page's own policy stands, everything else gets the closed one."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

CLOSED = b"default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
PERMISSIONS = (
    b"accelerometer=(), autoplay=(), browsing-topics=(), camera=(), "
    b"display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), "
    b"hid=(), identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), "
    b"otp-credentials=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), "
    b"xr-spatial-tracking=()"
)
ALWAYS = [
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"permissions-policy", PERMISSIONS),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"x-permitted-cross-domain-policies", b"none"),
    (b"x-dns-prefetch-control", b"off"),
]
HSTS = (b"strict-transport-security", b"max-age=63072000; includeSubDomains; preload")
EMBEDDED = "/embed/"


class SecurityHeaders:
    """Adds what is missing; `https` also sends HSTS."""

    def __init__(self, app: ASGIApp, *, https: bool) -> None:
        self.app = app
        self.always = [*ALWAYS, HSTS] if https else ALWAYS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        framed = EMBEDDED in scope["path"]

        async def adding(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = list(message.get("headers", []))
                names = {name for name, _ in headers}
                headers += self.always
                headers += _policies(names, framed)
                message = {**message, "headers": headers}
            await send(message)

        await self.app(scope, receive, adding)


def _policies(names: set[bytes], framed: bool) -> list[tuple[bytes, bytes]]:
    added = [(b"cross-origin-resource-policy", b"cross-origin" if framed else b"same-origin")]
    if b"content-security-policy" not in names:
        added.append((b"content-security-policy", CLOSED))
    if b"cache-control" not in names:
        added.append((b"cache-control", b"no-store"))
    if not framed:
        added.append((b"x-frame-options", b"DENY"))
    return added
