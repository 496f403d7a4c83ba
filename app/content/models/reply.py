"""What the site says when a turn ends in a given outcome."""

from pydantic import Field

from app.content.models.base import Shape


class Reply(Shape):
    """`message` is the first line, plain text; `more` further lines, which may hold {{numbers}}."""

    message: str = Field(min_length=5)
    more: tuple[str, ...] = ()


class SmallTalk(Shape):
    """How small talk sounds: phrases by outcome (the later kind outweighs), and words that change nothing.

    A word of `asking` opens a question, so it changes something where it stands first: "do i have to go".
    """

    kinds: dict[str, tuple[str, ...]]
    fillers: frozenset[str]
    asking: frozenset[str]
    numbers: frozenset[str]
