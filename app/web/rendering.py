"""A typed context becomes a page in a language. Its class names the template; nothing is computed here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from gettext import NullTranslations
from pathlib import Path
from typing import Any, ClassVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from app.i18n.formatting import clock_time, listed, long_date, weekday_date
from app.i18n.locales import Locale

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Context:
    """What one template is given. Subclasses name their template."""

    template: ClassVar[str]

    @property
    def template_name(self) -> str:
        """The template's file below `templates/`."""
        return self.template


def environment(locale: Locale, translations: NullTranslations, given: Mapping[str, Any]) -> Environment:
    """Templates of one language: everything escaped, an unknown name is an error, whole sentences translated."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=False,
    )
    made.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
    made.globals.update(given, locale=locale, address=locale.address)
    made.filters["day"] = lambda day: long_date(day, locale)
    made.filters["weekday"] = lambda day: weekday_date(day, locale)
    made.filters["time"] = lambda moment: clock_time(moment, locale)
    made.filters["listed"] = lambda words: listed(words, locale)
    made.filters["inline"] = lambda text, speaks: _marked("span", text, speaks, locale)
    made.filters["block"] = lambda text, speaks: _marked("div", text, speaks, locale)
    made.globals["foot"] = Markup(made.get_template("layouts/foot.html").render())
    return made


def _marked(tag: str, text: str, speaks: bool, locale: Locale) -> str:
    """Content as it stands where it speaks the page's language; else marked as English, so that it is read aloud so.

    `inline` for a line, `block` for paragraphs. Never inside an attribute or a title: a mark is an element.
    """
    if speaks or not text:
        return text
    ways = Markup(' dir="ltr"') if locale.direction == "rtl" else Markup("")
    return Markup('<{0} lang="en"{1}>{2}</{0}>').format(Markup(tag), ways, text)


class Renderer:
    """Renders contexts; one environment a language, made at start-up."""

    def __init__(self, environments: Mapping[str, Environment]) -> None:
        self._environments = environments

    def render(self, context: Context, locale: Locale) -> str:
        """The page for a context."""
        values = {one.name: getattr(context, one.name) for one in fields(context)}
        return self._environments[locale.code].get_template(context.template_name).render(**values)

    def translate(self, locale: Locale) -> Callable[[str], str]:
        """The gettext of a language, for the few words that leave as plain text (calendar files, API)."""
        found: Callable[[str], str] = self._environments[locale.code].globals["gettext"]  # type: ignore[assignment]
        return found


def telephone(display: str, dial: str) -> Markup:
    """A number as a link, kept left-to-right and in one piece in every language."""
    return Markup('<a class="number" href="tel:{}">{}</a>').format(dial, display)
