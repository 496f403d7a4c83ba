"""Content words as they stand on a page in its language. The bottom of the views: knows no other."""

from __future__ import annotations

from markupsafe import Markup

from app.i18n.pseudo import pseudo
from app.web.visit import Visit


def words(visit: Visit, text: str) -> str:
    """Content words as they stand in this language; in the test language accented, so that untranslated words show."""
    return pseudo(text) if visit.locale.pseudo else text


def lines(visit: Visit, texts: tuple[str, ...]) -> tuple[Markup, ...]:
    """Lines of content with their numbers as links."""
    return visit.today("lines", texts, lambda: _lines(visit, texts)) if texts else ()


def _lines(visit: Visit, texts: tuple[str, ...]) -> tuple[Markup, ...]:
    writer, named = visit.writer().unmarked(), visit.named
    said = (named.resolve(text) for text in texts)
    return tuple(writer.line(words(visit, one)) for one in said if one)
