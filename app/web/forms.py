"""What comes in through a form: bounded and tidied here, or refused with a key that the page puts into words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

MOST_CHARACTERS = 500
MOST_CONTEXT = 20
MOST_FIELDS = 20
MARKS_IN_A_ROW = 3
IDS = re.compile(r"^[a-z0-9-]{2,60}$")


class FormRefused(Exception):
    """The form cannot be read; `status` is the answer's, `key` names the sentence the page shows."""

    def __init__(self, key: str, status: int) -> None:
        super().__init__(key)
        self.key = key
        self.status = status


async def fields(request: Request) -> dict[str, str]:
    """The fields of a posted form, the last of each name. Only URL-encoded UTF-8 is read.

    FormRefused("not-text", 400) where it is not UTF-8, ("not-form", 415) where it is no such form.
    """
    kind = request.headers.get("content-type", "application/x-www-form-urlencoded").split(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise FormRefused("not-form", 415)
    try:
        body = (await request.body()).decode("utf-8")
        return dict(parse_qsl(body, keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS))
    except UnicodeDecodeError:
        raise FormRefused("not-text", 400) from None
    except ValueError:
        raise FormRefused("not-form", 400) from None


def tidy(text: str) -> str:
    """Without control and invisible characters, at most three combining marks in a row, single spaces.

    "\\u200bhe\\x00llo" -> "hello"; line breaks become spaces.
    """
    kept: list[str] = []
    marks = 0
    for sign in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(sign)
        marks = marks + 1 if kind in {"Mn", "Me"} else 0
        if kind in {"Cc", "Zl", "Zp"}:
            kept.append(" ")
        elif kind not in {"Cf", "Cs", "Co"} and marks <= MARKS_IN_A_ROW:
            kept.append(sign)
    return re.sub(r"\s+", " ", "".join(kept)).strip()


@dataclass(frozen=True)
class QuestionForm:
    """A question as it will be read. `error` is a key (empty, too-long) or ""; `given` is put back into the box."""

    question: str
    context: tuple[str, ...]
    offered: tuple[str, ...]
    correct: str
    error: str
    given: str

    @classmethod
    def of(cls, given: dict[str, str]) -> QuestionForm:
        """From the fields of the form; ids that cannot be ids are left out."""
        raw = _as_typed(given.get("question", ""))
        question = tidy(raw[: MOST_CHARACTERS * 4])
        error = "too-long" if len(raw) > MOST_CHARACTERS else "" if question else "empty"
        return cls(
            question=question,
            context=_ids(given.get("context", ""))[-MOST_CONTEXT:],
            offered=_ids(given.get("offered", ""))[:4],
            correct=given.get("correct", ""),
            error=error,
            given=question[:MOST_CHARACTERS],
        )


@dataclass(frozen=True)
class PlaceForm:
    """A place as it will be looked up; used for this one answer and let go."""

    place: str
    error: str

    @classmethod
    def of(cls, given: dict[str, str]) -> PlaceForm:
        """From the fields of the form."""
        raw = _as_typed(given.get("place", ""))
        place = tidy(raw[: MOST_CHARACTERS * 4])
        return cls(place, "too-long" if len(raw) > MOST_CHARACTERS else "" if place else "empty")


def _as_typed(text: str) -> str:
    """A line break is one sign in the box and two on its way here."""
    return text.replace("\r\n", "\n")


def _ids(text: str) -> tuple[str, ...]:
    return tuple(one for one in text.split()[:40] if IDS.match(one))
