"""What a child can expect, and what to do when it does not happen."""

from pydantic import Field

from app.content.models.base import Shape
from app.content.models.entry import Id, SourceRef, Strength


class Entitlement(Shape):
    """One thing to expect. `contacts` has one place for each rung; None where no service is meant."""

    id: Id
    entry: Id
    strength: Strength
    source: SourceRef
    figure: Id | None
    contacts: tuple[Id | None, ...] = Field(min_length=2, max_length=3)


class EntitlementRungWords(Shape):
    """Whom to ask, and the words to say to them."""

    ask: str = Field(min_length=3)
    say: str = Field(min_length=5)


class EntitlementWords(Shape):
    """`expect` is one sentence; `then` has one rung for each place in `contacts`, whom to ask first standing first."""

    expect: str = Field(min_length=10)
    then: tuple[EntitlementRungWords, ...] = Field(min_length=2, max_length=3)
