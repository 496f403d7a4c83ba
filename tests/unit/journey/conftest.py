"""The shipped journey, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.loader import Content, load
from app.journey.journey import Journey
from app.journey.loader import JourneyContent, load_journey

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture(scope="session")
def content() -> Content:
    return load(CONTENT, ["en"])


@pytest.fixture(scope="session")
def journey_content() -> JourneyContent:
    return load_journey(CONTENT, ["en"])


@pytest.fixture(scope="session")
def journey(journey_content: JourneyContent, content: Content) -> Journey:
    return Journey(journey_content, content.figures)
