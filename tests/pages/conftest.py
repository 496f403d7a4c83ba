"""The kinds of pages, each in English and in the test language, handed to the properties one by one."""

from __future__ import annotations

import pytest
from addresses import FRAMED, KINDS, LANGUAGES, all_of

EVERYWHERE = [pytest.param(all_of(kind, code), id=f"{kind}-{code}") for kind in KINDS for code in LANGUAGES]


@pytest.fixture(params=EVERYWHERE)
def addresses(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """Every address of one kind in one language."""
    found: tuple[str, ...] = request.param
    return found


@pytest.fixture
def whole(addresses: tuple[str, ...]) -> list[str]:
    """Those that are pages of our own and not pieces in somebody's frame."""
    return [one for one in addresses if FRAMED not in one]


@pytest.fixture(params=KINDS)
def english(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """Every address of one kind in English."""
    return KINDS[request.param]


@pytest.fixture(params=KINDS)
def accented(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """Every address of one kind in the test language."""
    return all_of(request.param, "qps")
