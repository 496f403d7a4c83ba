"""Words to say: a way to begin, for each worry and for asking adults to do their part."""

from typing import Literal

from pydantic import Field

from app.content.models.base import Shape
from app.content.models.entry import Id


class Opener(Shape):
    """A worry has the id of its entry; a general one has an id of its own and leads to an entry."""

    id: Id
    kind: Literal["worry", "general"]
    entry: Id


class OpenerWords(Shape):
    """Three ways to begin, first person, in one language. `title` is set for general ones only."""

    title: str | None = None
    say: str = Field(min_length=5)
    text: str = Field(min_length=5)
    card: str = Field(min_length=5)


WAYS = ("say", "text", "card")
"""To say aloud, to send, to hand over."""
