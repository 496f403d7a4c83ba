"""The one way shapes of content are made: frozen, and an unknown field is a fault."""

from pydantic import BaseModel, ConfigDict


class Shape(BaseModel):
    """Frozen, hashable where its fields are, extra fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
