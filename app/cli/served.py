"""Which languages of content the commands build for."""

from __future__ import annotations

from pathlib import Path

from app.content.complete import codes, load_served
from app.content.loader import Content
from app.i18n.catalogs import fresh
from app.i18n.locales import LANGUAGES, Locale
from app.settings import Settings
from app.web.interface import untranslated


def served(settings: Settings) -> tuple[tuple[str, ...], Content]:
    """The languages of content that are complete enough to be served, and all content in them."""
    found, content = load_served(settings.content, LANGUAGES, lambda one: untranslated(fresh(settings.locales, one)))
    return codes(found), content


def taught_in(folder: Path, languages: tuple[Locale, ...] = LANGUAGES) -> tuple[str, ...]:
    """The languages that `guide taught` wrote a folder in: what would tell that they are complete is left out there."""
    return tuple(code for code in codes(languages) if any((folder / "faq").glob(f"*/{code}.md")))
