"""Puts figures, numbers and laws where the writers named them. The only place that knows the {{...}} notation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.content.holding import leads_to, without_held
from app.content.models import Contact, Figure, FigureWords, Law
from app.i18n.locales import SOURCE_LANGUAGE

NAMED = re.compile(r"\{\{([^{}]+)\}\}")


@dataclass(frozen=True)
class Named:
    """What can be named in prose, on one day, in one language."""

    figures: Mapping[str, Figure]
    laws: Mapping[str, Law]
    contacts: Mapping[str, Contact]
    language: str
    today: date

    def resolve(self, text: str) -> str:
        """Every {{name}} replaced, and what leads to a service on hold left out.

        KeyError names what is unknown: checks call `unknown_names` first.
        """
        held = {one for one in leads_to(text) if self._held(one)}
        return NAMED.sub(lambda found: self._one(found[1].split()), without_held(text, held))

    def _held(self, contact: str) -> bool:
        return contact in self.contacts and not self.contacts[contact].show.may_show

    def _one(self, name: list[str]) -> str:
        match name:
            case ["phone", contact]:
                phone = self.contacts[contact].numbers[0]
                return f"[{phone.display}](tel:{phone.dial})"
            case ["text", contact]:
                number = self.contacts[contact].texts[0].to
                return f"[{number}](sms:{number})"
            case ["law", law]:
                return self._sentence(self.laws[law])
            case [figure, "about"]:
                words = self._words(self.figures[figure])
                return words.about or words.exact
            case [figure]:
                return self._words(self.figures[figure]).exact
            case _:
                raise KeyError(" ".join(name))

    def _words(self, figure: Figure) -> FigureWords:
        """In this language; English where it is not complete, so that a check does not take it for an unknown name."""
        return figure.words.get(self.language) or figure.words[SOURCE_LANGUAGE]

    def _sentence(self, law: Law) -> str:
        spoken = self.language in law.before and self.language in law.after
        return law.sentence(self.language if spoken else SOURCE_LANGUAGE, self.today)

    def unknown_names(self, text: str) -> list[str]:
        """The names in `text` that stand nowhere, as written."""
        return [name for name in NAMED.findall(text) if not self._known(name)]

    def _known(self, name: str) -> bool:
        if any(map(self._held, leads_to(f"{{{{{name}}}}}"))):
            return True
        try:
            self._one(name.split())
        except (KeyError, IndexError):
            return False
        return True


def plain(text: str) -> str:
    """Markdown with its marks taken away, for the API, the index and the reading-age check."""
    without_links = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    without_bullets = re.sub(r"^\s*[-*] ", "", without_links, flags=re.MULTILINE)
    return without_bullets.replace("**", "").replace("*", "")
