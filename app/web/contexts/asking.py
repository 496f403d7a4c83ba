"""One turn of the conversation as a page or a fragment, and the blocks that are the same for everybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from app.conversation.outcomes import Outcome
from app.web.contexts.aids import Beside
from app.web.contexts.answers import AnswerView, Link, TopicView
from app.web.contexts.contacts import ContactView
from app.web.contexts.pages import WordView
from app.web.rendering import Context


@dataclass(frozen=True)
class HelpView:
    """What stands above the answer when the net is raised, in this order: thank, choice, who, what happens next."""

    emergency: bool
    message: str
    lines: tuple[Markup, ...]
    contacts: tuple[ContactView, ...]
    minutes_title: str
    minutes: tuple[Markup, ...]
    recalled: str = ""
    """The line that recalls help raised in an earlier turn, with all of it folded behind; "" where it is new."""
    opener: str = ""
    """The id of words to say for this worry, or nothing."""


@dataclass(frozen=True)
class HelpBlock(Context):
    """The help above an answer."""

    template: ClassVar[str] = "outcomes/help.html"
    help: HelpView


@dataclass(frozen=True)
class AnswerBlock(Context):
    """The answer in a turn, with what stands beside it."""

    template: ClassVar[str] = "outcomes/answer.html"
    answer: AnswerView
    beside: Beside


@dataclass(frozen=True)
class ChoicesBlock(Context):
    """Whole questions to choose from."""

    template: ClassVar[str] = "outcomes/choices.html"
    message: str
    choices: tuple[Link, ...]


@dataclass(frozen=True)
class MeaningsBlock(Context):
    """What the glossary's words in a question mean, where no one answer was found."""

    template: ClassVar[str] = "components/meanings.html"
    words: tuple[WordView, ...]


@dataclass(frozen=True)
class ReplyBlock(Context):
    """Small talk, or not knowing; each outcome has a template of its own."""

    template: ClassVar[str] = "outcomes/none.html"
    outcome: Outcome
    message: str
    lines: tuple[Markup, ...]
    doors: tuple[TopicView, ...]

    @property
    def template_name(self) -> str:
        """The partial of the outcome."""
        return f"outcomes/{self.outcome.value}.html"


@dataclass(frozen=True)
class AskFragment(Context):
    """One turn: what a child said and what the guide says to it. The page's own script asks for it alone."""

    template: ClassVar[str] = "outcomes/turn.html"
    said: str
    announce: str
    """What a screen reader is told when the turn appears."""
    help: Markup
    """Empty where no help is raised."""
    body: Markup
    correctable: bool
    recalled: bool
    """The help was raised in an earlier turn."""
    before: tuple[str, ...]
    """The context as it was asked with: a correction asks again from there."""
    trail: tuple[str, ...]
    offered: tuple[str, ...]


@dataclass(frozen=True)
class AskPage(Context):
    """/ask: the turn as a full page; before any question `turn` is empty."""

    template: ClassVar[str] = "pages/ask.html"
    turn: Markup
    trail: tuple[str, ...]
    offered: tuple[str, ...]
    error: str
    given: str
    doors: tuple[TopicView, ...]
    help: Markup
    """What the net raised over a text that was refused as too long."""
