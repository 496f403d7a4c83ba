"""`guide ...`: one module a command. Only the command that is asked for is imported, so that each starts fast."""

from __future__ import annotations

import importlib
import sys

import typer

COMMANDS = {
    "serve": "app.cli.serve",
    "build": "app.cli.build",
    "taught": "app.cli.taught",
    "ask": "app.cli.ask",
    "check": "app.cli.check",
    "eval": "app.cli.evaluate",
    "verify-contacts": "app.cli.contacts",
    "near-me": "app.cli.nearme",
    "export": "app.cli.export",
    "settings": "app.cli.settings",
}
"""Each module has an `app`: a Typer with the command, or a group of them."""


def main() -> None:
    """The entry point of the `guide` script."""
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    names = [asked] if asked in COMMANDS else list(COMMANDS)
    guide = typer.Typer(no_args_is_help=True, add_completion=False, help="The Young Person's Guide.")
    for name in names:
        module = importlib.import_module(COMMANDS[name])
        if getattr(module, "GROUP", False):
            guide.add_typer(module.app, name=name)
        else:
            guide.command(name)(module.run)
    if len(names) == 1:
        guide.callback()(_nothing)
    guide()


def _nothing() -> None:
    """The Young Person's Guide."""
