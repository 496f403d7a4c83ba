"""What machines read: health, counts, static files, the manifest, robots."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from app.web.visit import Visiting

router = APIRouter()
FOR_EVER = "public, max-age=31536000, immutable"
ICONS = (
    ("icon.svg", "any", "image/svg+xml", "any"),
    ("icon-192.png", "192x192", "image/png", "any"),
    ("icon-512.png", "512x512", "image/png", "any"),
    ("icon-maskable-512.png", "512x512", "image/png", "maskable"),
)
"""File, size, kind and use of each icon; the PNG files are drawn from the SVG."""
SEVERAL = "Each worker counts for itself, and this is one of several. For counts: GUIDE_WORKERS=1, and more copies.\n"


@router.get("/healthz")
def alive() -> PlainTextResponse:
    """The process answers."""
    return PlainTextResponse("alive\n")


@router.get("/readyz")
def ready(visit: Visiting) -> PlainTextResponse:
    """Content is loaded: this app does not start without it. Without a built file it runs on, and says so here."""
    missing = sorted({name for one in visit.site.knowledge.values() for name in one.without})
    without = f", without {', '.join(missing)}: run `guide build`" if missing else ""
    return PlainTextResponse(f"ready, {len(visit.site.library.entries)} entries{without}\n")


@router.get("/metrics")
def counts(visit: Visiting) -> Response:
    """Prometheus text; counts only, and only where this process answers alone."""
    if not visit.site.metrics.whole:
        return PlainTextResponse(SEVERAL, HTTPStatus.NOT_IMPLEMENTED)
    return Response(visit.site.metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")


@router.get("/static/{name:path}")
def asset(name: str, request: Request, visit: Visiting) -> Response:
    """A file under its fingerprinted name, kept for ever by browsers."""
    found = visit.site.assets.files.get(f"/static/{name}")
    if found is None:
        raise HTTPException(404)
    headers = {"cache-control": FOR_EVER, "content-security-policy": found.policy}
    return Response(found.plain, 200, headers, media_type=found.content_type)


@router.get("/manifest.webmanifest")
def manifest(visit: Visiting) -> JSONResponse:
    """What an installed site is called: a neutral name and icon, nothing that tells."""
    names = visit.site.assets.names
    icons = [
        {"src": names[f"img/{file}"], "sizes": sizes, "type": kind, "purpose": purpose}
        for file, sizes, kind, purpose in ICONS
    ]
    body = {
        "name": "Guide",
        "short_name": "Guide",
        "id": visit.locale.address("/"),
        "start_url": visit.locale.address("/"),
        "scope": visit.locale.address("/"),
        "display": "standalone",
        "background_color": "#faf4e8",
        "theme_color": "#faf4e8",
        "dir": visit.locale.direction,
        "lang": "en",
        "icons": icons,
    }
    return JSONResponse(body, media_type="application/manifest+json", headers={"cache-control": "max-age=3600"})


@router.get("/robots.txt")
def robots() -> PlainTextResponse:
    """Everything may be found but answers to questions, which have no address."""
    return PlainTextResponse("User-agent: *\nDisallow: /ask\nDisallow: /api/\n")
