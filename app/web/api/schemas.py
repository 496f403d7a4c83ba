"""The shapes of the API. They change only with its version."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.conversation.trail import ID, LONGEST, MOST_OFFERED
from app.helpfinder.finder import MOST_TYPED
from app.web.forms import MOST_CHARACTERS


class Strict(BaseModel):
    """No field more than the contract says, no number taken for a text."""

    model_config = ConfigDict(extra="forbid", strict=True)


TravellingId = Annotated[str, StringConstraints(pattern=f"^{ID}$")]


class AskIn(Strict):
    """One question. Ids that are not known are passed over."""

    question: Annotated[str, StringConstraints(min_length=1, max_length=MOST_CHARACTERS)]
    lang: Annotated[str, StringConstraints(max_length=20)] = "en"
    context: Annotated[
        list[TravellingId],
        Field(
            max_length=LONGEST,
            description="The `context` of the last answer, as it came; or ids answered so far, oldest first. "
            "Without the marks that came with them an emergency or a worry is forgotten with the next question.",
        ),
    ] = []
    offered: Annotated[
        list[TravellingId],
        Field(max_length=MOST_OFFERED, description="The `offered` of the last answer, as it came."),
    ] = []


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
    context: Annotated[
        list[str],
        Field(
            description="To send as `context` with the next question: ids answered so far, oldest first, and marks of "
            "an emergency or a worry that stands. Marks are to be sent back, not read: they may change."
        ),
    ]
    offered: Annotated[
        list[str],
        Field(
            description="To send as `offered` with the next question: ids of the choices shown, in order; else none."
        ),
    ]


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

    place: Annotated[str, StringConstraints(min_length=1, max_length=MOST_TYPED)]


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
