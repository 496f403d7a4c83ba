"""Answers as pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from markupsafe import Markup

from app.content.models import Strength
from app.web.contexts.contacts import ContactView
from app.web.rendering import Context


@dataclass(frozen=True)
class Link:
    """A whole question to tap; `id` is the entry."""

    id: str
    title: str
    speaks: bool = True
    """False: the title stands in English, in another language's page."""


@dataclass(frozen=True)
class SourceView:
    """Where an answer was checked."""

    title: str
    edition: str
    part: str
    url: str | None
    read_itself: bool
    """False: only other pages told what it says. It must never stand without that being said."""


@dataclass(frozen=True)
class AnswerView:
    """One answer, its parts rendered."""

    id: str
    question: str
    hard: bool
    speaks: bool
    """False: its words stand in English."""
    by_machine: bool
    """A machine translated it, and nobody has read it since."""
    short: Markup
    more: Markup
    now: Markup
    next: Markup
    if_not: Markup
    definitions: Markup
    strength: Strength
    sources: tuple[SourceView, ...]
    reviewed: date
    contacts: tuple[ContactView, ...]
    follow_ups: tuple[Link, ...]
    worry: bool


@dataclass(frozen=True)
class EmbedPage(Context):
    """/embed/{id}: one answer for another site's frame."""

    template: ClassVar[str] = "pages/embed.html"
    answer: AnswerView


@dataclass(frozen=True)
class GroupView:
    """A few answers under one heading."""

    id: str
    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class TopicView:
    """One way in."""

    id: str
    title: str
    line: str
    drawing: str
    groups: tuple[GroupView, ...]


@dataclass(frozen=True)
class HomePage(Context):
    """/"""

    template: ClassVar[str] = "pages/home.html"
    doors: tuple[TopicView, ...]
    others: tuple[TopicView, ...]
    error: str
    given: str


@dataclass(frozen=True)
class GuidePage(Context):
    """/guide"""

    template: ClassVar[str] = "pages/guide.html"
    topics: tuple[TopicView, ...]


@dataclass(frozen=True)
class TopicPage(Context):
    """/topics/{id}"""

    template: ClassVar[str] = "pages/topic.html"
    topic: TopicView
