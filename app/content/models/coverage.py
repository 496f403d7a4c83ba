"""Which entry answers which heading or point of the texts this guide grew from."""

from typing import Literal

from pydantic import Field

from app.content.models.base import Shape
from app.content.models.entry import Id

Seed = Literal["ypg-2013", "wt-2018"]


class CoverageRow(Shape):
    """One heading or point. `number` is its place in the text, headings and points counted together, from 1."""

    seed: Seed
    number: int = Field(ge=1)
    kind: Literal["heading", "item"]
    says: str
    entries: tuple[Id, ...]


class Coverage(Shape):
    """All rows; `beyond` are entries that neither text asks for."""

    rows: tuple[CoverageRow, ...]
    beyond: tuple[Id, ...]
