"""Each part broken in turn: who to call still shows, and the rest goes on as well as it can."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.types import ASGIApp
from steps import carries_help
from visitor import Visitor, visiting

from app.content.library import Library
from app.conversation.knowledge import Folders, fingerprint, load_index
from app.i18n.catalogs import load
from app.i18n.locales import Locale
from app.main import at_the_edge, create_app, routes
from app.settings import Settings
from app.text.language import Language
from app.web.rendering import Context, Renderer
from app.web.site import Site

NOBODY = "redis://127.0.0.1:1"
"""A port where nothing listens."""
RUBBISH = b"\x00not what it should be\xff" * 40


@dataclass(frozen=True)
class TornTemplates(Renderer):
    """Every template fails."""

    def render(self, context: Context, locale: Locale) -> str:
        raise RuntimeError("torn")


@pytest.fixture(scope="module")
def without_templates(site: Site, settings: Settings) -> Iterator[Visitor]:
    """Somebody who visits while no template can be rendered."""
    torn = replace(site, renderer=TornTemplates(), stored=type(site.stored)())
    with visiting(at_the_edge(routes(torn), settings)) as somebody:
        yield somebody


@pytest.fixture(scope="module")
def without_redis(inside: FastAPI, settings: Settings) -> Iterator[Visitor]:
    """Somebody who visits while Redis is gone."""
    edge: ASGIApp = at_the_edge(inside, settings.model_copy(update={"rate_store": NOBODY}))
    with visiting(edge) as somebody:
        yield somebody


@pytest.mark.parametrize("address", ["/", "/guide/early-help", "/urgent", "/no-such-page"])
def test_a_template_that_fails_leaves_a_page_with_who_to_call(without_templates: Visitor, address: str) -> None:
    response = without_templates.get(address)
    assert response.status_code == 500
    assert carries_help(response.text)


def test_a_template_that_fails_leaves_the_api_answering(without_templates: Visitor) -> None:
    answered = without_templates.api("/api/v1/ask", {"question": "what is an assessment", "lang": "en", "context": []})
    assert answered.status_code == 200


def test_questions_are_answered_while_redis_is_gone(without_redis: Visitor) -> None:
    response = without_redis.post("/ask", {"question": "what is an assessment"})
    assert response.status_code == 200
    assert carries_help(response.text)


@pytest.mark.parametrize("build", [None, RUBBISH, b""], ids=["missing", "damaged", "empty"])
def test_a_search_index_that_cannot_be_read_is_done_without(five: Library, tmp_path: Path, build: bytes | None) -> None:
    folders = Folders(tmp_path, tmp_path / "build")
    folders.index("en").parent.mkdir(parents=True)
    if build is not None:
        folders.index("en").write_bytes(build)
    assert load_index(five, Language("en"), folders) is None


def test_an_index_read_with_another_speller_is_refused(five: Library, tmp_path: Path) -> None:
    before = fingerprint(five, "en", tmp_path)
    (tmp_path / "followups").mkdir()
    (tmp_path / "followups" / "en.yaml").write_text("more: [and then]")
    assert fingerprint(five, "en", tmp_path) != before


def test_a_build_folder_that_is_no_folder_is_no_end(five: Library, tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a full disk left this")
    assert load_index(five, Language("en"), Folders(tmp_path, tmp_path / "build")) is None


@pytest.fixture(scope="module")
def unbuilt(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """Somebody who visits while every built file is damaged."""
    build = tmp_path_factory.mktemp("build")
    shutil.copytree(settings.build / "locales", build / "locales")
    for name in ("index", "net", "speller", "talk"):
        (build / "en").mkdir(exist_ok=True)
        (build / "en" / f"{name}.npz").write_bytes(RUBBISH)
    with visiting(create_app(settings.model_copy(update={"build": build}))) as somebody:
        yield somebody


@pytest.mark.parametrize("said", ["my stepdad hits me", "what is an assessment", "hmm"])
def test_without_a_learnt_net_help_stands_above_every_answer(unbuilt: Visitor, said: str) -> None:
    answered = unbuilt.post("/ask", {"question": said}).text
    assert 'class="help"' in answered
    assert carries_help(answered)


def test_without_an_index_the_likeliest_answers_are_offered(unbuilt: Visitor) -> None:
    found = unbuilt.api(
        "/api/v1/ask", {"question": "wot do they do in an assessment then", "lang": "en", "context": []}
    )
    assert "what-is-an-assessment" in [one["id"] for one in found.json()["answers"]]


def test_a_phrasing_word_for_word_is_still_answered(unbuilt: Visitor) -> None:
    found = unbuilt.api("/api/v1/ask", {"question": "What is an assessment?", "lang": "en", "context": []})
    assert found.json()["kind"] == "answer"


def test_whoever_watches_the_site_is_told_what_is_missing(unbuilt: Visitor) -> None:
    assert "without index, net, speller, talk, worries: run `guide build`" in unbuilt.get("/readyz").text


@pytest.mark.parametrize("catalog", [None, RUBBISH, b""], ids=["missing", "damaged", "empty"])
def test_a_broken_catalog_leaves_the_words_in_english(tmp_path: Path, catalog: bytes | None) -> None:
    path = tmp_path / "pl.mo"
    if catalog is not None:
        path.write_bytes(catalog)
    assert load(path).gettext("Leave this site") == "Leave this site"
