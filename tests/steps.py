"""What children do on the site and what they must then see, as sentences. HTTP only: no script, no browser."""

from __future__ import annotations

from dataclasses import dataclass

import httpx
from markup import Part, read
from visitor import Visitor


@dataclass(frozen=True)
class Child:
    """Somebody with a way of their own of typing; `types` is what they ask first."""

    name: str
    types: str


WHO_SHOUTS = Child("a child who writes in capitals", "WHAT IS A CHILD PROTECTION CONFERENCE")
WHO_IS_BRIEF = Child("a child who writes three words", "dad hits me")
WHO_SPELLS_BY_EAR = Child("a child who spells by ear", "wot is a chiald protecshun conferance")
WHO_RUNS_ON = Child(
    "a child who never stops for breath",
    "so basically my social worker said theres going to be a child protection conference and i dont know "
    "what is a child protection conference",
)
WHO_IS_AFRAID = Child("a child in danger now", "he has a knife and hes coming up the stairs help")
WHO_ASKS_FOR_A_FRIEND = Child("a child who asks for a friend", "my friend says her dad hits her")
WHO_TESTS_IT = Child("a child who pokes at it", "<script>alert('hi')</script>")
WHO_GREETS_IT = Child("a child who says hello", "hello")
WHO_ASKS_ABOUT_FOOTBALL = Child("a child who asks something else", "who won the football on saturday")

CAST = (
    WHO_SHOUTS,
    WHO_IS_BRIEF,
    WHO_SPELLS_BY_EAR,
    WHO_RUNS_ON,
    WHO_IS_AFRAID,
    WHO_ASKS_FOR_A_FRIEND,
    WHO_TESTS_IT,
    WHO_GREETS_IT,
    WHO_ASKS_ABOUT_FOOTBALL,
)
"""Everybody who types. The rest of the cast only read: a parent, a teacher."""


@dataclass(frozen=True)
class Answered:
    """What came back: the response and the page in it."""

    response: httpx.Response
    page: Part

    @property
    def turn(self) -> Part:
        """The turn of the conversation on the page."""
        return self.page.marked("class", "turn")[0]

    @property
    def help(self) -> Part | None:
        """The help above the answer, where it stands."""
        return next(iter(self.turn.marked("class", "help")), None)

    @property
    def headings(self) -> list[str]:
        """The headings of the turn."""
        return [part.text for part in self.turn.all("h2")]

    @property
    def choices(self) -> list[str]:
        """The ids of the whole questions to choose from."""
        lists = self.turn.marked("class", "list")
        return [address.rsplit("/", 1)[1] for address in lists[0].addresses] if lists else []

    @property
    def carried(self) -> dict[str, str]:
        """The hidden fields with which the next question travels."""
        fields = self.page.marked("data-ask")[0].fields()
        return {name: value for name, value in fields.items() if name != "question"}


def ask(visitor: Visitor, question: str, *, prefix: str = "", **fields: str) -> Answered:
    """Type a question and send it."""
    response = visitor.post(f"{prefix}/ask", {"question": question, **fields})
    return Answered(response, read(response.text))


def ask_next(visitor: Visitor, before: Answered, question: str) -> Answered:
    """Type another question under the last answer."""
    return ask(visitor, question, **before.carried)


def tap_correction(visitor: Visitor, before: Answered, words: str) -> Answered:
    """Tap one of the corrections under the help, by what stands on it."""
    forms = before.turn.marked("class", "correct")[0].all("form")
    form = next(one for one in forms if one.one("button").text == words)
    response = visitor.post(form.given["action"], form.fields())
    return Answered(response, read(response.text))


def carries_help(text: str) -> bool:
    """Childline and 999 can be read on it."""
    words = " ".join(text.split())
    return "0800 1111" in words and "999" in words
