"""Services as pages show them: only what the research allows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from markupsafe import Markup

from app.content.models.contact import Online, Phone, Text
from app.web.rendering import Context


@dataclass(frozen=True)
class ContactView:
    """One service. `opening` is open, shut or unknown this minute; `opens_at` only where shut."""

    id: str
    name: str
    does: str
    what_happens: Markup
    private: str
    caveat: str
    unsure: bool
    """The number was not confirmed: it stands only where the caveat stands with it."""
    phones: tuple[Phone, ...]
    texts: tuple[Text, ...]
    online: tuple[Online, ...]
    website: str
    needs: Mapping[str, str]
    """What a channel asks for first, by the channel's name: stands wherever the channel is offered."""
    notes: Mapping[str, str]
    """What else is known of a way, by the way: stands on the service's own page."""
    here: str
    """The page of this site that leads to the service, or nothing: then it is reached from its own page."""
    free: bool
    hidden_on_bill: bool
    quiet: bool
    for_: str
    ages: tuple[int | None, int | None]
    """The youngest and the oldest it is for, both included; None: no limit known."""
    always_open: bool
    opening: str
    opens_at: datetime | None
    closes_at: datetime | None
    checked: date


@dataclass(frozen=True)
class WorryContacts:
    """Who helps with one worry."""

    id: str
    title: str
    contacts: tuple[ContactView, ...]


@dataclass(frozen=True)
class HelpPage(Context):
    """/help"""

    template: ClassVar[str] = "pages/help.html"
    first: tuple[ContactView, ...]
    quiet: tuple[ContactView, ...]
    groups: tuple[tuple[str, tuple[ContactView, ...]], ...]
    worries: tuple[WorryContacts, ...]


@dataclass(frozen=True)
class ContactPage(Context):
    """/help/{contact}"""

    template: ClassVar[str] = "pages/contact.html"
    contact: ContactView


@dataclass(frozen=True)
class UrgentPage(Context):
    """/urgent"""

    template: ClassVar[str] = "pages/urgent.html"
    contacts: tuple[ContactView, ...]
    minutes: tuple[Markup, ...]
    minutes_title: str
