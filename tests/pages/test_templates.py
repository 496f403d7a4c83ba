"""Contexts, templates, outcomes and replies name the same things."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Sequence
from dataclasses import fields, is_dataclass

import pytest
from jinja2 import Environment, meta, nodes

import app.web.contexts
from app.content.documents import read_yaml
from app.content.library import Library
from app.content.models import ServiceGroup, Signposts, Strength, Way
from app.content.models.tell import CELLS
from app.conversation.outcomes import Outcome
from app.conversation.steps.corrected import FRIEND
from app.conversation.turn import DANGER
from app.evaluation.figures import REAL_PERSON
from app.helpfinder.models import Caveat, ContactKind, Nation, PlaceKind
from app.settings import ROOT
from app.web.api.near_me import REPLIES
from app.web.contexts.asking import ReplyBlock
from app.web.rendering import TEMPLATES, Context
from app.web.site import Site
from app.web.views.journey import BIG_MEETING

PREFIX = "app.web.contexts."
for module in pkgutil.iter_modules(app.web.contexts.__path__, PREFIX):
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


def _views() -> set[type]:
    """What contexts are made of: shapes that are no page of their own."""
    modules = [importlib.import_module(one.name) for one in pkgutil.iter_modules(app.web.contexts.__path__, PREFIX)]
    shapes = {one for module in modules for one in vars(module).values() if isinstance(one, type) and is_dataclass(one)}
    return {one for one in shapes if one.__module__.startswith(PREFIX) and not issubclass(one, Context)}


VIEWS = sorted(_views(), key=lambda one: (one.__module__, one.__name__))
ELSEWHERE = {"calendar"}
"""A day's `calendar` is a file."""


@pytest.fixture(scope="module")
def read_by_templates(environment: Environment) -> set[str]:
    """Every name that some template asks something for: `contact.ages` -> ages."""
    trees = [environment.parse((TEMPLATES / name).read_text(encoding="utf-8")) for name in NAMES]
    return {one.attr for tree in trees for one in tree.find_all(nodes.Getattr)}


@pytest.mark.parametrize("view", VIEWS, ids=lambda one: one.__name__)
def test_a_part_of_a_page_holds_nothing_that_no_template_reads(view: type, read_by_templates: set[str]) -> None:
    assert {one.name for one in fields(view)} - read_by_templates - ELSEWHERE == set()


def test_every_outcome_has_a_partial_and_every_partial_an_outcome() -> None:
    partials = {path.stem for path in (TEMPLATES / "outcomes").glob("*.html")} - PARTS_OF_A_TURN
    assert partials == {outcome.value for outcome in Outcome}


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_a_reply(library: Library, outcome: Outcome) -> None:
    assert library.reply(outcome.value, "en").message


TOLD = {
    "pages/help.html": [*ServiceGroup],
    "pages/near-me.html": [*PlaceKind, *Caveat, *Nation],
    "pages/contact.html": [*Way],
    "components/council.html": [ContactKind.DAY, ContactKind.NIGHT, ContactKind.ALL_HOURS],
    "components/answer.html": [*Strength],
    "components/law.html": [*Strength],
    "components/aids.html": [*Strength, *CELLS],
}
"""Templates that have words for each value of a kind: none may fall to the words of another."""


@pytest.mark.parametrize(("name", "values"), TOLD.items(), ids=TOLD.keys())
def test_every_value_has_words_of_its_own(name: str, values: Sequence[str]) -> None:
    source = (TEMPLATES / name).read_text(encoding="utf-8")
    assert [value for value in values if f'"{value}"' not in source] == []


@pytest.fixture(scope="module")
def signposts() -> Signposts:
    return Signposts.model_validate(read_yaml(ROOT / "content" / "signposts.yaml"))


LINKED = re.compile(r"address\('/(guide|say|topics|steps/room)/([a-z0-9-]+)'\)")


def test_what_a_template_links_to_by_name_is_kept_from_being_taken_away(signposts: Signposts) -> None:
    named = signposts.by_name
    kept = {"guide": named.entries, "say": named.openers, "topics": named.topics, "steps/room": named.meetings}
    found = [one for name in NAMES for one in LINKED.findall((TEMPLATES / name).read_text(encoding="utf-8"))]
    assert len(found) > 5
    assert [one for one in found if one[1] not in kept[one[0]]] == []


def test_what_the_code_names_is_kept_from_being_taken_away(signposts: Signposts) -> None:
    named = signposts.by_name
    assert {DANGER, FRIEND, REAL_PERSON} <= {*named.entries}
    assert BIG_MEETING in named.meetings
    assert {*REPLIES.values()} <= {*named.replies}
    assert set(signposts.everywhere) == {"emergency-999", "childline"}


def spelled_in_code() -> set[str]:
    """Every literal of the code, docstrings aside."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "app").rglob("*.py")]
    walked = [one for tree in trees for one in ast.walk(tree)]
    said = {id(one.value) for one in walked if isinstance(one, ast.Expr)}
    return {str(one.value) for one in walked if isinstance(one, ast.Constant) and id(one) not in said}


def test_no_other_id_of_content_stands_in_code_or_templates(site: Site, signposts: Signposts) -> None:
    library, named = site.library, signposts.by_name
    ids = {one.id for one in (*library.entries, *library.contacts)} | {one.id for one in site.journey.meetings}
    templates = " ".join((TEMPLATES / name).read_text(encoding="utf-8") for name in NAMES)
    spelled = spelled_in_code() | set(re.findall(r"""[/'"]([a-z0-9-]+)['"]""", templates))
    kept = {*named.entries, *named.openers, *named.meetings, *signposts.everywhere}
    assert spelled & ids >= {DANGER, "when-i-call-999"}
    assert spelled & ids - kept == set()


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
