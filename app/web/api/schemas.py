"""The shapes of the API. They change only with its version."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Strict(BaseModel):
    """No field more than the contract says, no number taken for a text."""

    model_config = ConfigDict(extra="forbid", strict=True)


EntryId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,60}$")]


class AskIn(Strict):
    """One question. `context`: ids answered so far, oldest first; ids that are not known are passed over."""

    question: Annotated[str, StringConstraints(min_length=1, max_length=500)]
    lang: Annotated[str, StringConstraints(max_length=20)] = "en"
    context: Annotated[list[EntryId], Field(max_length=20)] = []


class AnswerOut(BaseModel):
    """One entry put forward; `score` 0 to 1."""

    id: str
    question: str
    short: str
    url: str
    score: float


class AskOut(BaseModel):
    """`urgency` is apart from `kind`: a disclosure has both the help and the best answer."""

    kind: Literal["answer", "choices", "chat", "none"]
    urgency: Literal["emergency", "support", "none"]
    concern: str | None
    answers: list[AnswerOut]
    follow_ups: list[str]
    contacts: list[str]
    message: str


class EntryOut(BaseModel):
    """One answer: its words as Markdown with figures and numbers put in."""

    id: str
    section: str
    urgency: str
    strength: str
    question: str
    short: str
    more: str
    now: str
    next: str
    if_not: str
    follow_ups: list[str]
    contacts: list[str]
    sources: list[dict[str, str]]
    reviewed: str
    url: str


class PhoneOut(BaseModel):
    """`display` for reading, `dial` for `tel:`."""

    display: str
    dial: str


class ContactOut(BaseModel):
    """One service. `open_now` is null where the hours are not known."""

    id: str
    name: str
    does: str
    phones: list[PhoneOut]
    texts: list[str]
    website: str | None
    free: bool
    quiet: bool
    open_now: bool | None
    caveat: str
    checked: str
    url: str


class WordOut(BaseModel):
    """One word of the glossary."""

    id: str
    term: str
    meaning: str
    url: str


class StepOut(BaseModel):
    """One step of the journey."""

    id: str
    title: str
    short: str
    url: str


class NearMeIn(Strict):
    """A postcode, council, district or town; used for this answer and let go."""

    place: Annotated[str, StringConstraints(min_length=1, max_length=500)]


class LocalContactOut(BaseModel):
    """One number or page of a council, where and when it was seen."""

    kind: str
    value: str
    checked: str
    source: str
    open_now: bool | None


class CouncilOut(BaseModel):
    """One council that may be meant, and why."""

    gss: str
    name: str
    url: str
    why: str
    contacts: list[LocalContactOut]


class NearMeOut(BaseModel):
    """What became of a place. The national contacts are always there."""

    kind: Literal["council", "choices", "outside-england", "not-found", "unavailable"]
    nation: str | None
    councils: list[CouncilOut]
    contacts: list[str]
    message: str
