"""If I tell, who finds out: what each kind of person must pass on."""

from pydantic import Field

from app.content.models.base import Shape
from app.content.models.entry import Id, SourceRef, Strength


class TellCell(Shape):
    """How strong one cell's rule is and where it stands."""

    strength: Strength
    source: SourceRef


class TellPerson(Shape):
    """One row of the table: somebody a child may tell. `entry` says more."""

    id: Id
    entry: Id
    drawing: str
    passes_on: TellCell
    to_whom: TellCell
    told_first: TellCell
    parents_told: TellCell


class TellWords(Shape):
    """The words of one row, in one language. Cells are plain sentences."""

    person: str
    passes_on: str = Field(min_length=10)
    to_whom: str = Field(min_length=10)
    told_first: str = Field(min_length=10)
    parents_told: str = Field(min_length=10)


CELLS = ("passes_on", "to_whom", "told_first", "parents_told")
"""The four questions, in the order in which they are asked."""
