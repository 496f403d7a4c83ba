"""A slip in the name of a setting stops the start; it is not a setting that does nothing."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from app.settings import Settings


@pytest.mark.parametrize("name", ["GUIDE_RATELIMIT", "GUIDE_ASKS", "guide_operators"])
def test_a_setting_that_does_not_exist_is_named(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "5")
    with pytest.raises(ValidationError, match=name):
        Settings()


def test_settings_that_exist_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_OPERATOR", "Somebody")
    assert Settings().operator == "Somebody"
