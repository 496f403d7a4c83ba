"""The service worker and the saved copy that it builds pages from."""

from __future__ import annotations

import json

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from starlette.responses import Response

from app.web.copies.offline import FORMAT, saved_copy, version
from app.web.stored.pages import StoredPage
from app.web.visit import Visiting

router = APIRouter()
WORKER = "default-src 'none'; connect-src 'self'"
"""The worker may ask this site, and nobody else."""
HEADERS = {"cache-control": "no-cache", "content-security-policy": "default-src 'none'"}
PARTS = ("sw/finder.js", "sw/pages.js", "sw/worker.js")


@router.get("/sw.js")
def worker(visit: Visiting) -> Response:
    """One script for every language, asked about at each visit; a new version waits until no old page is open."""
    site = visit.site
    own = {
        "format": FORMAT,
        "version": version(site, visit.now.date()),
        "prefixes": [locale.prefix for locale in site.locales],
    }
    text = "\n".join([f"const GUIDE = {json.dumps(own)};", *(site.assets.text(one) for one in PARTS)])
    headers = {"cache-control": "no-cache", "content-security-policy": WORKER}
    return Response(text, 200, headers, media_type="text/javascript; charset=utf-8")


@router.get("/offline.json")
async def copy(request: Request, visit: Visiting) -> Response:
    """The whole guide in this language, made once a day at its first asking."""
    site, today = visit.site, visit.now.date()
    async with site.copying:
        found = site.stored.find(visit.path, today)
        if found is None:
            body = await saved_copy(request.app, visit)
            made = await run_in_threadpool(StoredPage.of, body, "application/json", HEADERS["content-security-policy"])
            found = site.stored.keep(visit.path, made, today)
    sent, coding = found.form(request.headers.get("accept-encoding", ""))
    headers = {**HEADERS, "etag": found.tag, "vary": "Accept-Encoding"}
    headers |= {"content-encoding": coding} if coding else {}
    return Response(sent, headers=headers, media_type=found.content_type)
