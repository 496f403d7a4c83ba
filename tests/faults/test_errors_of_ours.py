"""Errors of ours stand in one tree, drawn in `app/errors.py`; whoever catches all of them is known by name."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil

import pytest

import app
from app import errors
from app.errors import GuideError
from app.settings import ROOT

CATCH_ALL = {"web/middleware/boundary.py", "web/copies/opened.py", "helpfinder/importer.py"}
"""The last page; one page of a copy, which must not take the others with it; a half-written index, taken away."""
BROAD = {None, "Exception", "BaseException"}


def ours() -> list[type[BaseException]]:
    """Every exception that is made below `app/`."""
    modules = [importlib.import_module(one.name) for one in pkgutil.walk_packages(app.__path__, "app.")]
    found = {one for module in modules for _, one in inspect.getmembers(module, inspect.isclass)}
    made = [one for one in found if issubclass(one, BaseException) and one.__module__.startswith("app.")]
    return sorted(made, key=lambda one: one.__name__)


@pytest.mark.parametrize("error", ours(), ids=lambda one: one.__name__)
def test_every_error_of_ours_stands_in_the_tree(error: type[BaseException]) -> None:
    assert issubclass(error, GuideError)
    assert f" {error.__name__} " in f" {errors.__doc__} " or error is GuideError


def test_nobody_else_catches_everything() -> None:
    catching = {
        path.relative_to(ROOT / "app").as_posix()
        for path in (ROOT / "app").rglob("*.py")
        if catches_all(path.read_text())
    }
    assert catching == CATCH_ALL


def catches_all(source: str) -> bool:
    """Whether a handler in a module takes any exception."""
    handlers = [one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.ExceptHandler)]
    return any(one.type is None or getattr(one.type, "id", "") in BROAD for one in handlers)
