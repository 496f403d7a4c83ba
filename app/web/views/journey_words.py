"""The words of the journey for a page: figures put in, Markdown rendered. Links to its steps, charts and rooms."""

from __future__ import annotations

from markupsafe import Markup

from app.content.figures import Named, plain
from app.journey.models import Chart
from app.web.contexts.answers import Link
from app.web.contexts.contacts import ContactView
from app.web.contexts.journey import Stone
from app.web.views import texts
from app.web.views.contacts import contact_view
from app.web.visit import Visit


class PageReader:
    """Reads words for one page: figures put in, each glossary word marked once, or with `marks` off none.

    `speaks` is False for words that stand in English: their figures are English too.
    """

    def __init__(self, visit: Visit, *, marks: bool = True, speaks: bool = True) -> None:
        self._visit = visit
        self._named: Named = visit.named_in(speaks)
        self._writer = visit.writer(speaks) if marks else visit.writer().unmarked()

    def html(self, text: str) -> Markup:
        """Paragraphs and lists."""
        return self._writer.html(self._put(text)) if text else Markup("")

    def line(self, text: str) -> Markup:
        """One paragraph without its tags."""
        return self._writer.line(self._put(text)) if text else Markup("")

    def plain(self, text: str) -> str:
        """No marks at all, for titles and pictures."""
        return texts.words(self._visit, plain(self._named.resolve(text)))

    def _put(self, text: str) -> str:
        return texts.words(self._visit, self._named.resolve(text))

    @property
    def definitions(self) -> Markup:
        """The glossary words marked so far; put once, after the pieces."""
        return self._writer.definitions


def stone(visit: Visit, step: str) -> Stone:
    """One step as a place on the path."""
    journey = visit.site.journey
    words, speaks = journey.step_words(step, visit.language), journey.speaks(step, visit.language)
    read, number = PageReader(visit, speaks=speaks), journey.steps.index(journey.step(step)) + 1
    return Stone(step, number, read.plain(words.title), read.plain(words.short), speaks)


def stones(visit: Visit) -> tuple[Stone, ...]:
    """The whole path."""
    return tuple(stone(visit, one.id) for one in visit.site.journey.steps)


def shown_contact(visit: Visit, contact: str | None) -> ContactView | None:
    """A service, unless there is none or it may not be shown."""
    library = visit.site.library
    return contact_view(visit, library.contact(contact)) if contact and library.has_contact(contact) else None


def charts(visit: Visit) -> tuple[Link, ...]:
    """Every chart by its title."""
    return tuple(chart_link(visit, one) for one in visit.site.journey.charts)


def chart_link(visit: Visit, chart: Chart) -> Link:
    """One chart by its title."""
    title = visit.site.journey.chart_words(chart.id, visit.language).title
    return Link(chart.id, texts.words(visit, title), speaks_charts(visit))


def rooms(visit: Visit) -> tuple[Link, ...]:
    """Every room by its title."""
    journey = visit.site.journey
    found = [(one.id, journey.people_at(one.id, visit.language).words.title) for one in journey.meetings]
    return tuple(Link(room, texts.words(visit, title), speaks_charts(visit)) for room, title in found)


def speaks_charts(visit: Visit) -> bool:
    """False where charts, rooms and dates stand in English."""
    return visit.site.journey.speaks_charts(visit.language)
