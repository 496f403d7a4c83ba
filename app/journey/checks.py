"""All checks of the journey in one call, for `guide check` and the start. Returns faults as a list, raises at none."""

from __future__ import annotations

from collections.abc import Mapping

from app.content.checks import check_passages
from app.content.faults import Fault
from app.content.loader import Content
from app.i18n.locales import SOURCE_LANGUAGE
from app.journey.loader import JourneyContent
from app.journey.passages import journey_passages
from app.journey.references import References
from app.journey.whole import chart_faults, question_faults
from app.journey.wording import WordCheck


def journey_faults(journey: JourneyContent, content: Content) -> list[Fault]:
    """Every fault of the journey: of reading, of wholeness, of what is named and of the words in each language."""
    return [
        *journey.faults,
        *chart_faults(journey.charts),
        *question_faults(journey.questions, set(journey.steps)),
        *References(journey, content).faults(),
        *(fault for language in _languages(journey) for fault in WordCheck(journey, content, language).faults()),
        *check_passages(content, journey_passages(journey)),
    ]


def _languages(journey: JourneyContent) -> tuple[str, ...]:
    tables: tuple[Mapping[str, object], ...] = (
        journey.step_words,
        journey.chart_words,
        journey.question_words,
        journey.people_words,
        journey.date_words,
    )
    return tuple(sorted({SOURCE_LANGUAGE, *(code for table in tables for code in table)}))
