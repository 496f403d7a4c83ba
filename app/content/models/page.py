"""A page of words alone: what the site says of itself."""

from pydantic import Field

from app.content.models.base import Shape


class PageWords(Shape):
    """`body` is Markdown with `##` headings; {{figures}} and content links are resolved as in entries."""

    title: str = Field(min_length=3)
    lead: str = Field(min_length=10)
    body: str
