"""The doors of the home page and the groups of answers behind them."""

from app.content.models.base import Shape
from app.content.models.entry import Id


class TopicWords(Shape):
    """What stands on the door: a title and one line."""

    title: str
    line: str


class Group(Shape):
    """A few entries under one small heading."""

    id: Id
    words: dict[str, str]
    entries: tuple[Id, ...]


class Topic(Shape):
    """One way in. `drawing` names a picture of the site."""

    id: Id
    door: bool
    drawing: str
    words: dict[str, TopicWords]
    groups: tuple[Group, ...]
