"""The vocabulary of the journey: frozen shapes of what stands in content/journey. Reads nothing, counts nothing."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator

from app.content.models import Confidence, SourceRef, Strength
from app.content.models.base import Shape
from app.content.models.entry import Id


class Rule(SourceRef):
    """One rule for advocates. `figure` is an id of figures.yaml where the rule sets a limit."""

    id: Id
    strength: Strength
    figure: Id | None = None


class Step(Shape):
    """The facts of one step. `if_not`: a contact id, or null, for each rung of the ladder, the nearest person first."""

    id: Id
    previous: tuple[Id, ...] = ()
    next: tuple[Id, ...] = ()
    chart: Id
    meeting: Id | None = None
    event: Id | None = None
    limits: tuple[Id, ...] = ()
    if_not: tuple[Id | None, ...] = Field(min_length=2, max_length=3)
    words: tuple[Id, ...] = Field(min_length=1)
    entries: tuple[Id, ...] = Field(min_length=2)
    rules: tuple[Rule, ...] = Field(min_length=2)


class RungWords(Shape):
    """Whom to tell, and words a child can say or hand over."""

    whom: str
    say: str


class RuleWords(Shape):
    """A rule in plain words, and what to ask for right now."""

    says: str
    ask_for: str


class StepWords(Shape):
    """What a child reads about one step; Markdown with {{figures}} still unresolved."""

    title: str
    official: str
    short: str
    happens: str
    who: str
    how_long: str
    can_do: tuple[str, ...] = Field(min_length=2, max_length=4)
    if_not: tuple[RungWords, ...]
    rules: dict[Id, RuleWords]


class NodeKind(StrEnum):
    """What a node of a chart is: where it begins, something that happens, a question, or an end."""

    START = "start"
    STEP = "step"
    QUESTION = "question"
    OUTCOME = "outcome"


class Node(Shape):
    """One node of a chart. `next` are node ids, of this chart or another; ids are unique over all charts."""

    id: Id
    kind: NodeKind
    strength: Strength
    confidence: Confidence
    figure: Id | None = None
    who: tuple[Id, ...] = ()
    next: tuple[Id, ...] = ()

    @property
    def certain(self) -> bool:
        """False: only known or weakly sourced, so its words say "usually" or "often"."""
        return self.confidence in {Confidence.HIGH, Confidence.MEDIUM}


class Chart(Shape):
    """One flow chart; the first node is its start. `step` is the step it is drawn beside."""

    id: Id
    step: Id
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    nodes: tuple[Node, ...] = Field(min_length=2)

    @property
    def start(self) -> Node:
        """Where walking begins."""
        return self.nodes[0]


class NodeWords(Shape):
    """A node for a child and an adult. `when`: next node id -> the answer that leads there. `then`: after an end."""

    child: str
    adult: str
    when: dict[Id, str] = Field(default_factory=dict)
    then: str | None = None


class ChartWords(Shape):
    """The title of a chart, one line about it, and the words of its nodes."""

    title: str
    line: str
    nodes: dict[Id, NodeWords]


class Choice(Shape):
    """One thing a child may say. It leads to another question (`to`) or to a step; `entry` answers it more closely."""

    id: Id
    to: Id | None = None
    step: Id | None = None
    entry: Id | None = None

    @model_validator(mode="after")
    def leads_to_one_place(self) -> Choice:
        """A choice has one of `to` and `step`, never both."""
        if (self.to is None) == (self.step is None):
            raise ValueError("a choice leads to one question (to) or one step, not both and not neither")
        return self


class Question(Shape):
    """One question of "Where am I in this?"; the one called start comes first."""

    id: Id
    choices: tuple[Choice, ...] = Field(min_length=2)


class QuestionWords(Shape):
    """A question and its choices in a child's words."""

    asks: str
    choices: dict[Id, str]


class Presence(StrEnum):
    """Whether somebody is normally in the room."""

    USUALLY = "usually"
    MAYBE = "maybe"


class Seat(Shape):
    """One role at one meeting."""

    role: Id
    presence: Presence


class Meeting(Shape):
    """Who is at a meeting. `supporters`: roles who may be there for the child. `ways`: ways of taking part."""

    id: Id
    step: Id
    seats: tuple[Seat, ...]
    supporters: tuple[Id, ...] = ()
    ways: tuple[Id, ...] = ()
    entries: tuple[Id, ...] = ()
    sources: tuple[SourceRef, ...] = Field(min_length=1)


class RoleWords(Shape):
    """What somebody is called and what their work is."""

    name: str
    does: str


class MeetingWords(Shape):
    """A meeting in words. `why`: role -> why they are at this one. `child`: whether and how the child is there."""

    title: str
    line: str
    child: str
    why: dict[Id, str]
    supporters: str


class WayWords(Shape):
    """One way of taking part: its name and how it is done."""

    name: str
    how: str


class PeopleWords(Shape):
    """All words about people, in one language."""

    roles: dict[Id, RoleWords]
    meetings: dict[Id, MeetingWords]
    ways: dict[Id, WayWords]
    presence: dict[Presence, str]
