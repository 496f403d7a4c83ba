"""The one list of languages. Direction and numbers come from Babel, so they cannot disagree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from babel import Locale as BabelLocale


@dataclass(frozen=True)
class Locale:
    """`code` stands in addresses (`/pl/...`) and file names; `babel` is the identifier whose rules it follows."""

    code: str
    babel: str
    name: str
    content: str
    pseudo: bool = False

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Right-to-left where Babel says the script runs so."""
        return "rtl" if BabelLocale.parse(self.babel).text_direction == "rtl" else "ltr"

    @property
    def lang(self) -> str:
        """What a page says of itself in `lang`; the test language is English with accents."""
        return (ENGLISH.babel if self.pseudo else self.babel).replace("_", "-")

    @property
    def prefix(self) -> str:
        """What stands before every address: nothing for English, `/xx` for others."""
        return "" if self.code == ENGLISH.code else f"/{self.code}"

    def address(self, path: str) -> str:
        """An address of the site in this language; `path` starts with a slash."""
        return self.prefix + path


ENGLISH = Locale(code="en", babel="en_GB", name="English", content="en")
SOURCE_LANGUAGE = ENGLISH.content
"""The language that everything is written in first, and that stands where another has no words yet."""
PSEUDO = Locale(code="qps", babel="ar", name="[Ƥşḗŭḓǿ]", content="en", pseudo=True)


LANGUAGES: tuple[Locale, ...] = (ENGLISH,)
"""Every language that the site means to serve, English first. `app/content/complete.py` says which of them it can."""


def offered(pseudo: bool, served: tuple[Locale, ...] = LANGUAGES) -> tuple[Locale, ...]:
    """The languages of the pages: those that are complete enough to be served.

    `pseudo` adds the generated test language (accented, longer, right-to-left); never set in production.
    """
    return (*served, PSEUDO) if pseudo else served
