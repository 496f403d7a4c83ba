"""What comes in through a form: bounded and tidied here, or refused with a key that the page puts into words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

from app.conversation.trail import ID, LONGEST, MOST_OFFERED
from app.errors import GuideError
from app.helpfinder.finder import MOST_TYPED

MOST_CHARACTERS = 500
"""Of a question that a program asks (the API's contract); of a place see `MOST_TYPED`."""
MOST_OF_A_STORY = 2_000
"""Of what a child types on a page: children put the worst last, and what does not fit is read by nobody."""
MOST_FIELDS = 20
MARKS_IN_A_ROW = 3
MARKS_SORTED = 8
"""Marks in a row that are put in order before they are counted; thousands would take long."""
JOINERS = "\u200c\u200d"
_JOINING = "[\u0600-\u08ff\u0900-\u0dff]"
_PICTURE = "[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"
STRAY_JOINER = re.compile(
    f"(?<!{_JOINING})\u200c|\u200c(?!{_JOINING})"
    f"|(?<!{_JOINING})(?<!{_PICTURE})\u200d|(?<={_JOINING})\u200d(?!{_JOINING})|(?<={_PICTURE})\u200d(?!{_PICTURE})"
)
"""A joiner that joins nothing: not between two letters of Arabic or Indian scripts, nor between two pictures."""


class FormRefused(GuideError):
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

    "\\u200bhe\\x00llo" -> "he llo". Joiners that shape what is seen stay: a family in one picture is not three people.
    A line break stays one: it ends a sentence, and the net reads by sentence.
    """
    return "\n".join(line for part in text.splitlines() if (line := one_line(part)))


def one_line(text: str) -> str:
    """The same, line breaks become spaces: for what has no sentences."""
    seen = _joined("".join(_seen(sign) for sign in text))
    composed = unicodedata.normalize("NFC", _fewer_marks(seen, MARKS_SORTED))
    return re.sub(r"\s+", " ", _joined(_fewer_marks(composed, MARKS_IN_A_ROW))).strip()


def _seen(sign: str) -> str:
    """The sign, a space for one that ends a line or controls, nothing for one that is never seen."""
    kind = unicodedata.category(sign)
    if kind in {"Cc", "Zl", "Zp"}:
        return " "
    return sign if sign in JOINERS or kind not in {"Cf", "Cs", "Co"} else ""


def _joined(text: str) -> str:
    """Joiners stay where they shape what is seen: between letters of scripts that join, and inside an emoji."""
    return STRAY_JOINER.sub("", text)


def _fewer_marks(text: str, most: int) -> str:
    if text.isascii():
        return text
    kept: list[str] = []
    marks = 0
    for sign in text:
        if sign not in JOINERS:
            marks = marks + 1 if unicodedata.category(sign) in {"Mn", "Me"} else 0
        if marks <= most:
            kept.append(sign)
    return "".join(kept)


@dataclass(frozen=True)
class QuestionForm:
    """A question as it will be read. `error` is a key (empty, too-long) or "".

    `given` is put back into the box: all of it where it was too long, for a child who told it all types it only once.
    """

    question: str
    context: tuple[str, ...]
    offered: tuple[str, ...]
    correct: str
    chosen: str
    """The id of the entry that was tapped, or "" where a question was typed."""
    error: str
    given: str

    @property
    def ends(self) -> str:
        """Its beginning and its end, all of it where that is twice as long as may be: what the net reads of it.

        Sixteen times as long as may be comes in, and whoever sends that must not keep everybody waiting.
        """
        most = MOST_OF_A_STORY
        return self.question if len(self.question) <= 2 * most else f"{self.question[:most]}\n{self.question[-most:]}"

    @classmethod
    def of(cls, given: dict[str, str]) -> QuestionForm:
        """From the fields of the form; ids that cannot be ids are left out."""
        raw = _as_typed(given.get("question", ""))
        question = tidy(raw)
        error = "too-long" if len(raw) > MOST_OF_A_STORY else "" if question else "empty"
        return cls(
            question=question,
            context=_ids(given.get("context", ""))[-LONGEST:],
            offered=_ids(given.get("offered", ""))[:MOST_OFFERED],
            correct=given.get("correct", ""),
            chosen=given.get("chosen", ""),
            error=error,
            given=question,
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
        place = one_line(raw[: MOST_TYPED * 4])
        return cls(place, "too-long" if len(raw) > MOST_TYPED else "" if place else "empty")


def _as_typed(text: str) -> str:
    """A line break is one sign in the box and two on its way here."""
    return text.replace("\r\n", "\n")


def _ids(text: str) -> tuple[str, ...]:
    return tuple(one for one in text.split()[: 2 * LONGEST] if re.fullmatch(ID, one))
