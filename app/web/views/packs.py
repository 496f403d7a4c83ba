"""A pack: chosen steps and answers under one address made of ids only, with a picture of that address for a phone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urlencode

import segno
from markupsafe import Markup

from app.i18n.locales import Locale
from app.web.contexts.advocates import AnswerSheet, PackPage, SheetView, StepSheet
from app.web.rendering import Context
from app.web.views import answers
from app.web.views.journey import step_view
from app.web.visit import Visit

MOST = 16
"""Steps and answers in one pack: its address stays short enough for a picture that a phone can read."""
QUIET = 3
"""White modules round the code."""
CODES = 64
"""Codes kept, some 11 kB each; working one out costs more than all the rest of a pack."""


@dataclass(frozen=True)
class Picks:
    """What was chosen, in order, each id known and once. `beside` is a second language or None."""

    steps: tuple[str, ...]
    answers: tuple[str, ...]
    beside: Locale | None
    left_out: int

    @classmethod
    def of(cls, visit: Visit, query: Iterable[tuple[str, str]]) -> Picks:
        """From the query of an address: s=step, a=answer, l=language. What is not known is passed over."""
        asked = list(dict.fromkeys(query))
        steps = [one for key, one in asked if key == "s" and visit.site.journey.has_step(one)]
        answers = [one for key, one in asked if key == "a" and visit.site.library.has_entry(one)]
        wished = next((one for key, one in asked if key == "l"), "")
        kept_steps, kept_answers = steps[:MOST], answers[: max(0, MOST - len(steps))]
        left = len(steps) + len(answers) - len(kept_steps) - len(kept_answers)
        return cls(tuple(kept_steps), tuple(kept_answers), second(visit, wished), left)

    @property
    def query(self) -> str:
        """The same as an address carries it."""
        language = [("l", self.beside.code)] if self.beside else []
        return urlencode([("s", one) for one in self.steps] + [("a", one) for one in self.answers] + language)


def second(visit: Visit, wished: str) -> Locale | None:
    """The language that stands beside: the wished one; without a wish English beside any other."""
    others = [one for one in visit.site.locales if one.content != visit.language and not one.pseudo]
    return next((one for one in others if one.code == (wished or visit.site.locales[0].code)), None)


def pack_page(visit: Visit, picks: Picks, base: str) -> PackPage:
    """The pack. `base` is the address people reach the site under, without a slash at its end."""
    address = base + visit.locale.address("/advocates/pack") + "?" + picks.query
    code = qr_picture(address)
    return PackPage(
        sheets=tuple(sheets(visit, picks)),
        left_out=picks.left_out,
        today=visit.now.date(),
        pack_address=address,
        qr=code.drawing,
        qr_side=code.side,
    )


def sheets(visit: Visit, picks: Picks) -> Iterable[SheetView]:
    """One sheet for each choice, steps first."""
    second_visit = replace(visit, locale=picks.beside) if picks.beside else None
    speaking = (visit, second_visit) if second_visit else (visit,)
    journey, library = visit.site.journey, visit.site.library
    for step in picks.steps:
        both = [one for one in speaking if one is visit or journey.speaks(step, one.language)]
        yield _sheet((one, StepSheet(step_view(one, journey.step(step)))) for one in both)
    for entry in picks.answers:
        both = [one for one in speaking if one is visit or library.speaks(entry, one.language)]
        yield _sheet((one, AnswerSheet(answers.answer(one, library.entry(entry)))) for one in both)


def _sheet(columns: Iterable[tuple[Visit, Context]]) -> SheetView:
    return SheetView(tuple((one.locale, Markup(one.html(context))) for one, context in columns))


@dataclass(frozen=True)
class Code:
    """A code as an inline drawing, black on white in every theme, and its side in its own units."""

    drawing: Markup
    side: int


@lru_cache(CODES)
def qr_picture(address: str) -> Code:
    """The code of an address, sturdy enough for a printed and folded sheet; it is named where it is shown."""
    code = segno.make_qr(address, error="m")
    drawing = Markup(code.svg_inline(omitsize=True, light="#fff", border=QUIET))
    return Code(drawing, int(code.symbol_size(border=QUIET)[0]))
