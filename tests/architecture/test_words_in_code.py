"""What a child reads stands in content and templates: in the code below them there is no sentence for a child.

`test_interface_words` looks for what is marked for translation; a sentence that nobody marked would pass it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

APP = Path(__file__).parents[2] / "app"
TAG = re.compile(r"<[^<>]*>")
WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)?"
SENTENCE = re.compile(rf"(?:^|[.!?]\s+)[A-Z][a-z]*(?:['’][a-z]+)?,?(?: {WORD},?){{2}}", re.MULTILINE)
"""A capital letter at the start, and three words."""
SPOKEN_TO = re.compile(rf"{WORD} (?:.* )?your?\b|\byour?\b.* {WORD}", re.IGNORECASE)
FOR_WRITERS = (
    "content/checks/",
    "content/complete.py",
    "content/coverage.py",
    "content/faults.py",
    "content/loader.py",
    "journey/references.py",
    "journey/whole.py",
    "journey/wording.py",
    "safety/lexicon.py",
)
"""Rooms that tell faults of content to those who write it."""
FOR_OPERATORS = (
    "cli/",
    "settings.py",
    "helpfinder/importer.py",
    "helpfinder/tables.py",
    "web/metrics.py",
    "web/routers/machines.py",
)
"""Rooms whose sentences are read by those who run the site."""
FOR_PROGRAMS = ("web/api/schemas.py",)
"""The description of the API."""
NAMES = {"Isle of Wight", "Young Person's Guide"}
EXCEPT = (*FOR_WRITERS, *FOR_OPERATORS, *FOR_PROGRAMS)
MODULES = sorted(path.relative_to(APP).as_posix() for path in APP.rglob("*.py"))


def _unsaid(tree: ast.Module) -> Iterator[ast.AST]:
    """Docstrings, and what is raised, asserted or logged: none of it reaches a page."""
    for one in ast.walk(tree):
        match one:
            case ast.Expr(value=ast.Constant()) | ast.Raise() | ast.Assert():
                yield from ast.walk(one)
            case ast.Call(func=ast.Attribute(value=ast.Name(id="log"))):
                yield from ast.walk(one)


def for_a_child(source: str) -> list[str]:
    """The literals of a module that read like a sentence, or speak to somebody."""
    tree = ast.parse(source)
    unsaid = {id(one) for one in _unsaid(tree)}
    literals = [one.value for one in ast.walk(tree) if isinstance(one, ast.Constant) and id(one) not in unsaid]
    texts = [one.decode() if isinstance(one, bytes) else one for one in literals if isinstance(one, str | bytes)]
    plain = [TAG.sub("\n", one).strip() for one in texts]
    return [one for one in plain if one not in NAMES and (SENTENCE.search(one) or SPOKEN_TO.search(one))]


@pytest.mark.parametrize("name", [one for one in MODULES if not one.startswith(EXCEPT)])
def test_no_sentence_for_a_child_stands_in_code(name: str) -> None:
    assert for_a_child((APP / name).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", EXCEPT)
def test_every_exception_is_there_and_needed(name: str) -> None:
    found = [for_a_child((APP / one).read_text(encoding="utf-8")) for one in MODULES if one.startswith(name)]
    assert any(found)


@pytest.mark.parametrize(
    "line",
    [
        'SORRY = "Do not cry, dear child."',
        'PAGE = b"<h1>It is not your fault</h1>"',
        'text = f"{name}. Call them now, it is free"',
        'text = "you can call {}".format(name)',
    ],
)
def test_a_sentence_is_seen(line: str) -> None:
    assert for_a_child(line)


@pytest.mark.parametrize(
    "line",
    [
        '"""What a reader would get wrong."""',
        'raise ValueError("You cannot do that here")',
        'log.warning("The store does not answer")',
        'EVIDENCE = "told of a moment ago"',
        'CODES = "AB DD EH FK"',
    ],
)
def test_what_no_child_reads_is_none(line: str) -> None:
    assert for_a_child(line) == []
