"""The real content, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.loader import Content, load

FOLDER = Path(__file__).resolve().parents[2] / "content"


@pytest.fixture(scope="session")
def content_folder() -> Path:
    return FOLDER


@pytest.fixture(scope="session")
def content() -> Content:
    return load(FOLDER, ["en"])
