"""`guide settings`: every setting with its default and what it does, as the table of docs/operating.md."""

from __future__ import annotations

from pathlib import Path

import typer
from pydantic import SecretStr

from app.settings import ROOT, Settings


def run() -> None:
    """Print the table of settings."""
    typer.echo(table())


def table() -> str:
    """A Markdown table, a row a setting, made from the code."""
    prefix = Settings.model_config["env_prefix"]
    rows = [
        f"| `{prefix}{name.upper()}` | {_shown(field.default)} | {field.description} |"
        for name, field in Settings.model_fields.items()
    ]
    return "\n".join(["| variable | default | what it does |", "| --- | --- | --- |", *rows])


def _shown(value: object) -> str:
    if isinstance(value, SecretStr) or value in {None, ""}:
        return "empty"
    if isinstance(value, Path):
        return f"`{value.relative_to(ROOT)}/` of the project"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"
