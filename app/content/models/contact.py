"""A service: what is known of it, how sure, and what may be shown."""

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field

from app.content.models.base import Shape
from app.content.models.entry import Id, Urgency


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
    """`display` is grouped for reading; `dial` is the same number, digits only."""

    display: str
    dial: str = Field(pattern=r"^\d{3,13}$")
    note: str | None = None


class Text(Shape):
    """A number to send a text message to, and the word to send where one is needed."""

    to: str = Field(pattern=r"^\d{3,11}$")
    message: str | None = None


class Online(Shape):
    """An address of the service and what is done there."""

    url: str = Field(pattern=r"^(https?://|mailto:)")
    how: Literal["chat", "email", "form", "video", "report", "information"]


class Hours(Shape):
    """Opening hours in UK time. Unknown hours are never shown as open."""

    status: str
    rule: Literal["always", "unknown", "weekly"]
    week: dict[str, tuple[str, ...]] = Field(default_factory=dict)
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
    group: str
    show: ShowState
    for_: Literal["children", "adults", "anyone"] = Field(alias="for")
    ages: Ages
    nations: tuple[str, ...]
    phones: tuple[Phone, ...]
    texts: tuple[Text, ...]
    online: tuple[Online, ...]
    website: str | None
    ways: tuple[Way, ...]
    hours: Hours
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


class ContactWords(Shape):
    """What a child reads about one service, in one language."""

    name: str
    does: str
    what_happens: str
    private: str | None = None
    caveat: str | None = None
    ways: dict[str, str] = Field(default_factory=dict)


class GrownUp(Shape):
    """What a grown-up who writes about a child is shown instead of words for a child."""

    replies: dict[Urgency, Id]
    entry: Id
    """The entry that is offered beside the worry itself."""
    contacts: tuple[Id, ...]


class Signposts(Shape):
    """Which services and which words stand above an answer: per worry, in danger, and always."""

    emergency: tuple[Id, ...]
    national: tuple[Id, ...]
    worries: dict[Id, tuple[Id, ...]]
    replies: dict[Id, tuple[Id, ...]] = Field(default_factory=dict)
    """The reply that stands above the answer instead of `support` or `emergency`, for these worries."""
    grown_up: GrownUp | None = None
    firm: tuple[Id, ...] = ()
    """Replies that no pattern of the safety net replaces by its own."""
