"""One answer: its facts (no language) and its words (one language)."""

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field

from app.content.models.base import Shape

Id = str
"""Lower-case words joined by hyphens; stable for ever, part of addresses."""


class Section(StrEnum):
    """The parts of the guide, in reading order."""

    WORRIES = "worries"
    GET_HELP = "get-help"
    WHAT_TO_EXPECT = "what-to-expect"
    SERVICES = "services"
    PARTNERS = "partners"
    LEARNING = "learning"
    THOUGHTS = "thoughts"
    ABOUT = "about"


class Urgency(StrEnum):
    """How much help stands above an answer. Ordered: none < support < emergency."""

    NONE = "none"
    SUPPORT = "support"
    EMERGENCY = "emergency"

    @property
    def rank(self) -> int:
        """0, 1 or 2; compare ranks, never the names."""
        return list(Urgency).index(self)

    def at_least(self, other: "Urgency") -> bool:
        """True where this urgency is the same or higher."""
        return self.rank >= other.rank


class Strength(StrEnum):
    """How strong a rule is: an Act (must), statutory guidance (should), practice, or no rule at all."""

    MUST = "must"
    SHOULD = "should"
    GOOD_PRACTICE = "good-practice"
    INFORMATION = "information"


class Confidence(StrEnum):
    """How well a source confirms it: seen in a primary source or two pages, one good page, known, weak."""

    HIGH = "high"
    MEDIUM = "medium"
    KNOWN = "known"
    LOW = "low"


class Source(Shape):
    """A document entries are checked against; `opened` says which text of it was really read."""

    id: Id
    title: str
    kind: str
    edition: str
    opened: str
    url: str | None

    @property
    def read_itself(self) -> bool:
        """True where its own text was read, whole or in part; False where only other pages told what it says."""
        return self.opened == "itself"


class SourceRef(Shape):
    """Where in a document an entry's facts stand."""

    document: Id
    part: str = Field(min_length=2)
    confidence: Confidence


class Entry(Shape):
    """The facts of one answer. `id` is the folder name and the permalink."""

    id: Id
    section: Section
    urgency: Urgency
    strength: Strength
    hard: bool
    near_harm: bool = False
    """Children often ask for it by telling of harm; that it was found says nothing against an alarm of the net."""
    contacts: tuple[Id, ...] = Field(max_length=5)
    next: tuple[Id, ...] = Field(min_length=2, max_length=5)
    then: Id | None = None
    """What comes after it in time, where something does: the answer to "and then?"."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    reviewed: date


class EntryWords(Shape):
    """The words of one answer in one language. The four parts are Markdown with {{figures}} still unresolved."""

    question: str = Field(min_length=3)
    short: str = Field(min_length=10)
    ask: tuple[str, ...] = Field(min_length=12, max_length=16)
    more: str
    now: str
    next: str
    if_not: str = ""
    machine_translated: bool = False


Picture = Literal[
    "umbrella", "kettle", "door", "bench", "window", "kite", "torch", "boat", "tree", "phone", "letter",
    "blanket", "cat", "bus", "lamp", "two-cups", "path", "swing", "hill", "star",
]  # fmt: skip
"""Drawings a younger version may show."""


class YoungerWords(Shape):
    """The words of one answer for a reader of seven or eight. `alt` says what the picture shows."""

    question: str = Field(min_length=3)
    short: str = Field(min_length=10)
    picture: Picture
    alt: str = Field(min_length=5)
    more: str
    now: str
    machine_translated: bool = False


class Heard(Shape):
    """More ways of asking for one entry, by other writers. The search learns from them; they are shown nowhere."""

    ask: tuple[str, ...] = Field(min_length=1, max_length=100)
