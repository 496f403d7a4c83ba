"""Reading one file: safe YAML, and Markdown with a YAML head cut into its named parts. Knows no shapes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
HEAD = re.compile(r"\A---\n(.*?)\n---\n(.*)\Z", re.DOTALL)
PART = re.compile(r"^# (\S+)\s*$", re.MULTILINE)
PARTS = {"more": "more", "now": "now", "next": "next", "if-not": "if_not"}


def read_yaml(path: Path) -> Any:  # noqa: ANN401
    """What stands in a YAML file; only plain values, never objects."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=Loader)


def read_grouped_lines(path: Path) -> list[str]:
    """All lines of a file of named groups, whose names are for writers alone; none where there is no file."""
    groups: dict[str, list[Any]] = read_yaml(path) if path.exists() else {}
    return [str(line) for lines in groups.values() for line in lines]


def read_page(path: Path) -> dict[str, Any]:
    """The fields of the head, and everything below it as `body`."""
    found = HEAD.match(path.read_text(encoding="utf-8").replace("\r\n", "\n"))
    if found is None:
        raise yaml.YAMLError("no head between --- lines")
    return {**(yaml.load(found[1], Loader=Loader) or {}), "body": found[2].strip()}


def read_markdown(path: Path) -> dict[str, Any]:
    """The fields of the head plus one field for each part (`# more` -> more, `# if-not` -> if_not).

    An unknown part keeps its own name, so that the shape refuses it by name.
    """
    found = HEAD.match(path.read_text(encoding="utf-8").replace("\r\n", "\n"))
    if found is None:
        raise yaml.YAMLError("no head between --- lines")
    fields: dict[str, Any] = yaml.load(found[1], Loader=Loader) or {}
    pieces = PART.split(found[2])
    for name, text in zip(pieces[1::2], pieces[2::2], strict=True):
        fields[PARTS.get(name, name)] = text.strip()
    return fields
