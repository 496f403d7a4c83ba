"""Contexts, templates, outcomes and replies name the same things."""

from __future__ import annotations

import importlib
import pkgutil
import re
from dataclasses import fields

import pytest
from jinja2 import Environment, meta, nodes

import app.web.contexts
from app.content.library import Library
from app.conversation.outcomes import Outcome
from app.web.contexts.asking import ReplyBlock
from app.web.rendering import TEMPLATES, Context
from app.web.site import Site

for module in pkgutil.iter_modules(app.web.contexts.__path__, "app.web.contexts."):
    importlib.import_module(module.name)

CONTEXTS = sorted(Context.__subclasses__(), key=lambda one: one.__name__)
NAMES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))
PARTS_OF_A_TURN = {"turn", "help"}
LONGEST = 80


@pytest.fixture(scope="module")
def environment(site: Site) -> Environment:
    return site.renderer._environments["en"]


def _names(imported: nodes.FromImport) -> set[str]:
    """The names under which a template uses what it imports."""
    return {name if isinstance(name, str) else name[1] for name in imported.names}


def needed(environment: Environment, name: str, seen: frozenset[str] = frozenset()) -> set[str]:
    """What a template, and all that it draws in, must be given."""
    source, _, _ = environment.loader.get_source(environment, name)
    tree = environment.parse(source)
    drawn = {one for one in meta.find_referenced_templates(tree) if one} - seen
    imported = {name for one in tree.find_all(nodes.FromImport) for name in _names(one)}
    macros = {one.name for one in tree.find_all(nodes.Macro)}
    own = meta.find_undeclared_variables(tree) - imported - macros
    return own.union(*(needed(environment, one, seen | drawn) for one in drawn if one.endswith(".html"))) - set(
        environment.globals
    )


@pytest.mark.parametrize("context", CONTEXTS, ids=lambda one: one.__name__)
def test_a_page_is_given_everything_that_its_template_asks_for(
    environment: Environment, context: type[Context]
) -> None:
    assert needed(environment, context.template) <= {one.name for one in fields(context)}


@pytest.mark.parametrize("context", CONTEXTS, ids=lambda one: one.__name__)
def test_a_page_is_given_nothing_that_its_template_leaves_alone(
    environment: Environment, context: type[Context]
) -> None:
    asked = needed(environment, context.template) | {"doors"}
    if context is ReplyBlock:
        asked |= {"outcome"}  # which names the template
    assert {one.name for one in fields(context)} - asked == set()


def test_every_outcome_has_a_partial_and_every_partial_an_outcome() -> None:
    partials = {path.stem for path in (TEMPLATES / "outcomes").glob("*.html")} - PARTS_OF_A_TURN
    assert partials == {outcome.value for outcome in Outcome}


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_a_reply(library: Library, outcome: Outcome) -> None:
    assert library.reply(outcome.value, "en").message


@pytest.mark.parametrize("name", NAMES)
def test_a_template_stays_short(name: str) -> None:
    assert len((TEMPLATES / name).read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("name", [one for one in NAMES if one.startswith(("components/", "outcomes/"))])
def test_a_part_opens_by_saying_what_it_is_for(name: str) -> None:
    assert (TEMPLATES / name).read_text(encoding="utf-8").startswith("{#")


@pytest.mark.parametrize("name", NAMES)
def test_no_template_holds_inline_style_or_script(name: str) -> None:
    source = (TEMPLATES / name).read_text(encoding="utf-8")
    assert re.findall(r"\bstyle=|\son[a-z]+=|javascript:|\|\s*safe\b(?!\s*%)", source) == []


def test_a_name_that_is_not_given_is_an_error(environment: Environment) -> None:
    with pytest.raises(Exception, match="is undefined"):
        environment.from_string("{{ forgotten }}").render()
