"""A service: what is known of it, how sure, and what may be shown."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from app.content.models.base import Shape
from app.content.models.entry import Id

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SPAN = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)")


def _day(text: str) -> str:
    if text not in DAYS:
        raise ValueError(f"A day is one of {', '.join(DAYS)}.")
    return text


def _span(text: str) -> str:
    if SPAN.fullmatch(text) is None:
        raise ValueError("Hours are written like '09:00-17:00', on a clock of 24 hours.")
    return text


Day = Annotated[str, AfterValidator(_day)]
Span = Annotated[str, AfterValidator(_span)]


class ServiceGroup(StrEnum):
    """The headings of "Every service"; `pages/help.html` has their words."""

    EMERGENCY = "emergency"
    COUNCILS = "councils"
    CORE = "core"
    RIGHTS_AND_CARE = "rights-and-care"
    ONLINE_SAFETY = "online-safety"
    MENTAL_HEALTH = "mental-health"
    MISSING_AND_HOMELESS = "missing-and-homeless"
    ABUSE_AND_VIOLENCE = "abuse-and-violence"
    FAMILY_AND_SUBSTANCES = "family-and-substances"
    CUSTODY = "custody"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


class ShowState(StrEnum):
    """What the contact research allows a page to show."""

    SHOW = "show"
    CHECK_FIRST = "check-first"
    LINK_ONLY = "link-only"
    HOLD = "hold"

    @property
    def may_show(self) -> bool:
        """False: the service never appears anywhere."""
        return self is not ShowState.HOLD

    @property
    def may_show_number(self) -> bool:
        """True where a number may stand on a page (with its caveat where it is check-first)."""
        return self in {ShowState.SHOW, ShowState.CHECK_FIRST}

    @property
    def needs_caveat(self) -> bool:
        """True where the number never stands without its caveat."""
        return self is ShowState.CHECK_FIRST


class Way(StrEnum):
    """A way of getting in touch."""

    CALL = "call"
    TEXT = "text"
    CHAT = "chat"
    EMAIL = "email"
    FORM = "form"
    SIGN = "sign"
    VISIT = "visit"

    @property
    def quiet(self) -> bool:
        """Can be used without speaking aloud."""
        return self not in {Way.CALL, Way.VISIT}


class Phone(Shape):
    """`display` is grouped for reading; `dial` is the same number, digits only; `note` tells several numbers apart."""

    display: str
    dial: str = Field(pattern=r"^\d{3,13}$")
    note: str | None = None

    @property
    def channel(self) -> str:
        """The name under which `ContactWords.needs` says what this number asks for."""
        return self.note or Way.CALL


class Text(Shape):
    """A number to send a text message to, and the word to send where one is needed."""

    to: str = Field(pattern=r"^\d{3,11}$")
    message: str | None = None

    @property
    def channel(self) -> str:
        """As for a phone."""
        return Way.TEXT


class Online(Shape):
    """An address of the service and what is done there."""

    url: str = Field(pattern=r"^(https?://|mailto:)")
    how: Literal["chat", "email", "form", "video", "report", "information"]

    @property
    def channel(self) -> str:
        """As for a phone; a video is for signing, a report is a form."""
        return {"video": Way.SIGN, "report": Way.FORM}.get(self.how, self.how)


class ContactHours(Shape):
    """Opening hours in UK time. Unknown hours are never shown as open."""

    status: str
    rule: Literal["always", "unknown", "weekly"]
    week: dict[Day, tuple[Span, ...]] = Field(default_factory=dict)
    bank_holidays: Literal["open", "closed", "unknown"] = "unknown"

    @property
    def may_print(self) -> bool:
        """Only hours from the service itself or an official source stand on a page."""
        return self.status in {"sourced", "gov", "own-page"} and self.rule != "unknown"


class Ages(Shape):
    """Whole years, both ends included; None: no limit known."""

    from_: int | None = Field(default=None, alias="from")
    to: int | None = None


class ContactSource(Shape):
    """Where a contact was seen and when (`date`, or `undated`); `ref` says it where there is no address."""

    url: str | None
    ref: str | None = None
    seen: str
    kind: str


class Contact(Shape):
    """The facts of one service. `checked_by` says honestly who checked it and how."""

    id: Id
    group: ServiceGroup
    show: ShowState
    for_: Literal["children", "adults", "anyone"] = Field(alias="for")
    ages: Ages
    phones: tuple[Phone, ...]
    texts: tuple[Text, ...]
    online: tuple[Online, ...]
    website: str | None
    ways: tuple[Way, ...]
    needs: tuple[Way, ...] = ()
    """The ways that fail, or lead to the wrong place, for who does not know what they ask for first."""
    here: str | None = Field(default=None, pattern=r"^/")
    """The page of this site that leads to the service, where its numbers are not the same everywhere."""
    hours: ContactHours
    cost: Literal["free", "unknown", "network"]
    hidden_on_bill: Literal["yes", "unknown"]
    quiet: bool
    sources: tuple[ContactSource, ...] = Field(min_length=1)
    checked: date
    checked_by: str

    @property
    def numbers(self) -> tuple[Phone, ...]:
        """The phone numbers a page may show."""
        return self.phones if self.show.may_show_number else ()

    @property
    def channels(self) -> set[str]:
        """Every channel by which it can be reached."""
        offered: tuple[Phone | Text | Online, ...] = (*self.phones, *self.texts, *self.online)
        return {one.channel for one in offered}

    @property
    def conditions(self) -> set[str]:
        """The channels that are offered only together with what they ask for: one number of several is one too."""
        return {*self.needs, *(phone.note for phone in self.phones if phone.note)}


class ContactWords(Shape):
    """What a child reads about one service, in one language.

    `needs` stands wherever that channel is offered, as a button or as a number in a list; `ways` are further notes and
    stand on the service's own page.
    """

    name: str
    does: str
    what_happens: str
    private: str | None = None
    caveat: str | None = None
    needs: dict[str, str] = Field(default_factory=dict)
    ways: dict[Way, str] = Field(default_factory=dict)
