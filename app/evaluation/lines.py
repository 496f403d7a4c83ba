"""Reads question files: one JSON object a line, a question or a whole conversation. Knows no figures."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from app.content.models import Urgency


class Line(BaseModel):
    """One question with what a careful reader would want first. `kind` only where the reply's kind is asked for."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    q: str
    expect: tuple[str, ...]
    urgency: Urgency = Urgency.NONE
    concern: tuple[str, ...] | None = None
    style: str = "-"
    kind: Literal["none", "chat"] | None = None
    lang: str = "en"
    context: tuple[str, ...] = ()


class Conversation(BaseModel):
    """Turns in order; the context of each is what the guide itself answered before."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    turns: tuple[Line, ...]


def conversations(path: Path) -> Iterator[Conversation]:
    """The conversations of a file; single questions are passed over."""
    return (one for one in read(path) if isinstance(one, Conversation))


def read(path: Path) -> Iterator[Line | Conversation]:
    """Every line of a file; ValueError names the line that cannot be read."""
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not text.strip():
            continue
        try:
            fields = json.loads(text)
            yield Conversation.model_validate(fields) if "turns" in fields else Line.model_validate(fields)
        except ValueError as error:
            raise ValueError(f"{path.name}, line {number}: {error}") from error
