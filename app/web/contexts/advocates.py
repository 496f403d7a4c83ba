"""What advocates see: the child's words beside the law, and packs to print. Shapes only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from markupsafe import Markup

from app.content.models import Strength
from app.i18n.locales import Locale
from app.web.contexts.answers import AnswerView, SourceView, TopicView
from app.web.contexts.journey import StepView, Stone
from app.web.rendering import Context


@dataclass(frozen=True)
class LawView:
    """One rule: what it says, how strong, how long, what to ask for. `sure` is False where the text was not seen."""

    says: Markup
    strength: Strength
    source: SourceView
    sure: bool
    limit: str
    ask_for: tuple[Markup, ...]
    speaks: bool = True


@dataclass(frozen=True)
class AdvocatesPage(Context):
    """/advocates: choose one to see beside the law, or several for a pack."""

    template: ClassVar[str] = "pages/advocates.html"
    stones: tuple[Stone, ...]
    topics: tuple[TopicView, ...]
    languages: tuple[Locale, ...]


@dataclass(frozen=True)
class BesidePage(Context):
    """/advocates/{kind}/{id}: the child's words (`step` or `answer`, the other is None) beside the law."""

    template: ClassVar[str] = "pages/beside.html"
    title: str
    step: StepView | None
    answer: AnswerView | None
    laws: tuple[LawView, ...]
    limits: tuple[str, ...]
    sources: tuple[SourceView, ...]
    related: tuple[Stone, ...]
    pack: str
    speaks: bool = True


@dataclass(frozen=True)
class StepSheet(Context):
    """One step for a pack, in one language; a part of PackPage."""

    template: ClassVar[str] = "components/step-sheet.html"
    step: StepView


@dataclass(frozen=True)
class AnswerSheet(Context):
    """One answer for a pack, in one language; a part of PackPage."""

    template: ClassVar[str] = "components/answer-sheet.html"
    answer: AnswerView


@dataclass(frozen=True)
class SheetView:
    """One step or answer of a pack: its words in one language, or in two side by side."""

    columns: tuple[tuple[Locale, Markup], ...]


@dataclass(frozen=True)
class PackPage(Context):
    """/advocates/pack. `qr` is a picture of `pack_address`, drawn once; `qr_side` its side in its own units."""

    template: ClassVar[str] = "pages/pack.html"
    sheets: tuple[SheetView, ...]
    left_out: int
    today: date
    pack_address: str
    qr: Markup
    qr_side: int
