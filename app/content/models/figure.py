"""Numbers that the law or the rules set, and laws that are waiting to start."""

from datetime import date
from typing import Literal

from pydantic import Field

from app.content.models.base import Shape
from app.content.models.entry import Id, Strength

Unit = Literal["working-day", "school-day", "day", "hour", "week", "month", "year", "age"]


class FigureWords(Shape):
    """`exact` is how the figure reads; `about` something to hold on to ("about 9 weeks")."""

    exact: str
    about: str | None = None


class Figure(Shape):
    """One number. `limit` names the row of the research note it was checked against."""

    id: Id
    amount: int = Field(gt=0)
    unit: Unit
    limit: str
    strength: Strength
    words: dict[str, FigureWords]


class Law(Shape):
    """A law that is passed. `after` is shown from the day `starts`; None: no start date is known."""

    id: Id
    source: Id
    part: str
    starts: date | None
    before: dict[str, str]
    after: dict[str, str]

    def sentence(self, language: str, today: date) -> str:
        """The sentence that is true on `today`."""
        started = self.starts is not None and self.starts <= today
        return (self.after if started else self.before)[language]
