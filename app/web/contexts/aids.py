"""What stands beside the answers, as pages show it: who finds out, words to say, what to expect, easier words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from app.content.models import Strength
from app.web.contexts.answers import AnswerView, Link, SourceView
from app.web.contexts.contacts import ContactView
from app.web.rendering import Context


@dataclass(frozen=True)
class CellView:
    """One cell of the table of who finds out. `about` is the field it answers, e.g. `passes_on`."""

    about: str
    text: Markup
    strength: Strength
    source: SourceView


@dataclass(frozen=True)
class PersonView:
    """Somebody a child may tell."""

    id: str
    name: str
    drawing: str
    cells: tuple[CellView, ...]
    entry: Link
    speaks: bool = True


@dataclass(frozen=True)
class TellPage(Context):
    """/tell"""

    template: ClassVar[str] = "pages/tell.html"
    people: tuple[PersonView, ...]


@dataclass(frozen=True)
class PersonPage(Context):
    """/tell/{person}; `others` are the ids and names of the rest of the table."""

    template: ClassVar[str] = "pages/person.html"
    person: PersonView
    definitions: Markup
    others: tuple[Link, ...]


@dataclass(frozen=True)
class OpenerView:
    """Three ways to begin. `title` is the worry as its question, or what a general one asks for."""

    id: str
    title: Link
    say: str
    text: str
    card: str
    entry: Link
    speaks: bool = True


@dataclass(frozen=True)
class OpenerGroup:
    """Ways to begin under one heading; ids are those of openers."""

    id: str
    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class SayPage(Context):
    """/say"""

    template: ClassVar[str] = "pages/say.html"
    general: tuple[Link, ...]
    worries: tuple[OpenerGroup, ...]


@dataclass(frozen=True)
class OpenerPage(Context):
    """/say/{opener}"""

    template: ClassVar[str] = "pages/opener.html"
    opener: OpenerView


@dataclass(frozen=True)
class CardPage(Context):
    """/say/{opener}/card: one sentence, as big as it goes, to hand over."""

    template: ClassVar[str] = "pages/card.html"
    opener: OpenerView


@dataclass(frozen=True)
class ExpectRungView:
    """Whom to ask and the words to say."""

    ask: str
    say: str
    contact: ContactView | None
    speaks: bool = True


@dataclass(frozen=True)
class ExpectView:
    """One thing to expect, and what to do when it does not happen, in order."""

    id: str
    text: str
    strength: Strength
    source: SourceView
    rungs: tuple[ExpectRungView, ...]
    entry: Link
    speaks: bool = True


@dataclass(frozen=True)
class ExpectGroup:
    """What to expect under one heading."""

    id: str
    title: str
    items: tuple[ExpectView, ...]


@dataclass(frozen=True)
class ExpectPage(Context):
    """/expect"""

    template: ClassVar[str] = "pages/expect.html"
    groups: tuple[ExpectGroup, ...]


@dataclass(frozen=True)
class ExpectedPage(Context):
    """/expect/{id}: what to do when it did not happen."""

    template: ClassVar[str] = "pages/expected.html"
    one: ExpectView


@dataclass(frozen=True)
class EasyView:
    """An answer for a reader of seven or eight. `alt` says what the picture shows."""

    id: str
    question: str
    short: Markup
    picture: str
    alt: str
    more: Markup
    now: Markup
    definitions: Markup
    contacts: tuple[ContactView, ...]
    speaks: bool = True
    by_machine: bool = False


@dataclass(frozen=True)
class EasyPage(Context):
    """/guide/{id}/easy"""

    template: ClassVar[str] = "pages/easy.html"
    answer: EasyView


@dataclass(frozen=True)
class LooksPage(Context):
    """/looks"""

    template: ClassVar[str] = "pages/looks.html"


@dataclass(frozen=True)
class Beside:
    """What an answer has beside it. `opener` is the id of words to say, or nothing."""

    easy: bool = False
    opener: str = ""
    expects: tuple[ExpectView, ...] = ()


@dataclass(frozen=True)
class AnswerPage(Context):
    """/guide/{id}"""

    template: ClassVar[str] = "pages/answer.html"
    answer: AnswerView
    beside: Beside
    trail: tuple[str, ...]
