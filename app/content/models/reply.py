"""What the site says when a turn ends in a given outcome."""

from pydantic import Field

from app.content.models.base import Shape


class Reply(Shape):
    """`message` is plain text for the API and the first line of the page; `more` further lines."""

    message: str = Field(min_length=5)
    more: tuple[str, ...] = ()
