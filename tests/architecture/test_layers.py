"""The direction of imports, kept by a machine, and the shape of the code."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "app").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
SCRIPTS = sorted((ROOT / "static").rglob("*.js"))
LONGEST_MODULE = 250
LONGEST_FUNCTION = 30
MEDIAN_FUNCTION = 9
LONGEST_SCRIPT = 120
UNNAMED = {"utils", "helpers", "common", "core", "misc", "lib"}
PATCHING = re.compile(r"\b(?:monkey" + r"patch|unit" + r"test\.mock|mock" + r"er)\b")
BROAD = {"Exception", "BaseException"}
EACH_ITS_OWN = {"Line", "Model", "Reply", "Rows", "Thresholds"}
"""Names that two rooms have a class of: each is the word of its own trade, and no module needs both."""

named = pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())


def parsed(path: Path) -> ast.Module:
    """A module as a tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The functions of a module."""
    return [one for one in ast.walk(parsed(path)) if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)]


def lines(one: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How long a function is."""
    return (one.end_lineno or one.lineno) - one.lineno + 1


def broad(handler: ast.ExceptHandler) -> bool:
    """True for a handler that would catch anything."""
    return handler.type is None or getattr(handler.type, "id", "") in BROAD


def test_imports_point_one_way() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    checked = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout[-3000:]


def test_a_module_stays_short() -> None:
    assert [path.name for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_MODULE] == []


def test_a_function_stays_short() -> None:
    found = {f"{path.name}:{one.name}": lines(one) for path in MODULES for one in functions(path)}
    assert {name: length for name, length in found.items() if length > LONGEST_FUNCTION} == {}
    assert median(found.values()) <= MEDIAN_FUNCTION


@named
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(parsed(path)) or not path.read_text(encoding="utf-8").strip()


@named
def test_nothing_is_imported_inside_a_function(path: Path) -> None:
    inside = [
        step for one in functions(path) for step in ast.walk(one) if isinstance(step, ast.Import | ast.ImportFrom)
    ]
    assert [step.lineno for step in inside] == []


def test_no_package_is_called_after_nothing() -> None:
    assert [path for path in MODULES if path.stem in UNNAMED or path.parent.name in UNNAMED] == []


def test_a_class_shares_its_name_with_no_other() -> None:
    found = Counter(one.name for path in MODULES for one in ast.walk(parsed(path)) if isinstance(one, ast.ClassDef))
    assert {name for name, count in found.items() if count > 1} == EACH_ITS_OWN


def test_hardly_anything_catches_everything() -> None:
    handlers = [
        (path.name, one.lineno)
        for path in MODULES
        for one in ast.walk(parsed(path))
        if isinstance(one, ast.ExceptHandler) and broad(one)
    ]
    assert len(handlers) <= 3, handlers


def test_a_script_stays_short() -> None:
    assert [path.name for path in SCRIPTS if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_SCRIPT] == []


def test_no_test_patches_anything() -> None:
    assert [path.name for path in TESTS if PATCHING.search(path.read_text(encoding="utf-8"))] == []


def test_no_test_is_skipped() -> None:
    skipping = re.compile(r"pytest\.(?:" + r"skip|xfail|importorskip)\b|mark\.(?:" + r"skip|skipif|xfail)\b")
    assert [path.name for path in TESTS if skipping.search(path.read_text(encoding="utf-8"))] == []
