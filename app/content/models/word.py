"""One word of the glossary."""

from pydantic import Field

from app.content.models.base import Shape
from app.content.models.entry import Id


class Word(Shape):
    """`also`: other forms found in running text. `old`: a name that is gone; its meaning says what replaced it.

    `mark`: whether it opens in place in answers; words every child knows are only in the list.
    """

    id: Id
    term: str
    also: tuple[str, ...] = ()
    old: bool = False
    mark: bool = True
    meaning: str = Field(min_length=10)
    entry: Id | None = None
    source: Id
