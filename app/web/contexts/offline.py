"""What the saved copy says for itself: when it was saved, and what it can do for a question without a network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.web.contexts.contacts import ContactView
from app.web.rendering import Context


@dataclass(frozen=True)
class SavedNote(Context):
    """The line on top of a saved page; `{day}` is put in on the device."""

    template: ClassVar[str] = "offline/note.html"


@dataclass(frozen=True)
class SavedTurn(Context):
    """A question asked without a network; `{said}`, `{links}` and `{day}` are put in on the device.

    `contacts` are reached without the internet; `found`: some saved answers came close.
    """

    template: ClassVar[str] = "offline/turn.html"
    contacts: tuple[ContactView, ...]
    found: bool
