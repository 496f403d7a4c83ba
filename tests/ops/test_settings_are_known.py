"""A slip in the name of a setting stops the start; it is not a setting that does nothing."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

START = "from app.settings import Settings; print(Settings().operator)"


def started(**given: str) -> subprocess.CompletedProcess[str]:
    """A process of its own that reads its settings."""
    return subprocess.run(
        [sys.executable, "-c", START], env={**os.environ, **given}, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("name", ["GUIDE_RATELIMIT", "GUIDE_ASKS", "guide_operators"])
def test_a_setting_that_does_not_exist_is_named(name: str) -> None:
    failed = started(**{name: "5"})
    assert failed.returncode != 0
    assert f"no such setting: {name}" in failed.stderr


def test_settings_that_exist_are_read() -> None:
    assert started(GUIDE_OPERATOR="Somebody").stdout.strip() == "Somebody"
