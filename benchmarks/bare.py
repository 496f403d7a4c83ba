"""The page to beat: FastAPI and Jinja alone, as large as the page it stands beside. Not part of the site."""

from __future__ import annotations

import os
from typing import Annotated

from fastapi import FastAPI, Form, Request
from fastapi.responses import HTMLResponse
from jinja2 import DictLoader, Environment

LAYOUT = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title>
<style>{{ styles|safe }}</style></head><body><main>{% block main %}{% endblock %}</main></body></html>"""
PAGE = """{% extends "layout" %}{% block main %}<h1>{{ title }}</h1>{% for line in lines %}
<p><a href="/guide/{{ loop.index }}">{{ line }}</a></p>{% endfor %}{% endblock %}"""
LINE = "A sentence of about the length that a child would read in an answer of this guide."


def create_app() -> FastAPI:
    """`/` and `POST /ask`, each a page of about BARE_BYTES bytes, a quarter of it style."""
    size = int(os.environ.get("BARE_BYTES", "30000"))
    page = Environment(loader=DictLoader({"layout": LAYOUT, "page": PAGE}), autoescape=True).get_template("page")
    styles = "a{b:c}" * (size // 24)
    lines = [LINE] * (size * 3 // 4 // (len(LINE) + 36))
    app = FastAPI(openapi_url=None)

    @app.get("/")
    async def read(request: Request) -> HTMLResponse:
        return HTMLResponse(page.render(title="A page", styles=styles, lines=lines))

    @app.post("/ask")
    async def ask(question: Annotated[str, Form()]) -> HTMLResponse:
        return HTMLResponse(page.render(title=question, styles=styles, lines=lines))

    return app
