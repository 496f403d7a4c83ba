"""One turn of the conversation as a page or a fragment."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from markupsafe import Markup

from app.conversation.outcomes import Kind, Outcome
from app.web.contexts.aids import Beside
from app.web.contexts.answers import AnswerView, Link, TopicView
from app.web.contexts.contacts import ContactView
from app.web.rendering import Context


@dataclass(frozen=True)
class HelpView:
    """What stands above the answer when the net is raised, in this order: thank, choice, who, what happens next."""

    emergency: bool
    message: str
    lines: tuple[Markup, ...]
    contacts: tuple[ContactView, ...]
    concern: Link | None
    minutes_title: str
    minutes: tuple[Markup, ...]
    opener: str = ""
    """The id of words to say for this worry, or nothing."""


@dataclass(frozen=True)
class TurnView:
    """What a child said and what the guide says to it."""

    said: str
    outcome: Outcome
    kind: Kind
    message: str
    lines: tuple[Markup, ...]
    help: HelpView | None
    answer: AnswerView | None
    choices: tuple[Link, ...]
    correctable: bool
    beside: Beside = field(default_factory=Beside)
    """What the answer has beside it; empty without an answer."""


@dataclass(frozen=True)
class AskPage(Context):
    """/ask: the answer to a question as a full page; before any question `turn` is None."""

    template: ClassVar[str] = "pages/ask.html"
    turn: TurnView | None
    trail: tuple[str, ...]
    offered: tuple[str, ...]
    error: str
    given: str
    doors: tuple[TopicView, ...]


@dataclass(frozen=True)
class AskFragment(Context):
    """The same turn for the page's own script."""

    template: ClassVar[str] = "outcomes/turn.html"
    turn: TurnView
    trail: tuple[str, ...]
    offered: tuple[str, ...]
    doors: tuple[TopicView, ...]
