"""Does a number still stand on a page? Pure functions on the text of a page; they fetch nothing and change nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from html.parser import HTMLParser

_BETWEEN = r"[\s().\-\u2010-\u2015\u00a0]{0,3}"
_OTHER = re.compile(rf"(?<![\d+])(?:\+44{_BETWEEN}(?:\(0\))?|0)(?:{_BETWEEN}\d){{9,10}}(?!\d)")
_SKIPPED = frozenset({"script", "style", "noscript", "template"})


class Verdict(StrEnum):
    """What a visit to the pages of a number showed."""

    STANDS = "stands"
    MOVED = "moved"
    ABSENT = "absent"
    UNREACHABLE = "unreachable"
    GONE = "gone"


@dataclass(frozen=True)
class VisitedPage:
    """What came of opening one page: its status (0: no answer), its readable text, and what went wrong."""

    url: str
    status: int
    text: str = ""
    trouble: str = ""


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._skipping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A telephone link counts as text."""
        self._skipping += tag in _SKIPPED
        target = dict(attrs).get("href") or ""
        if target.startswith("tel:"):
            self.parts.append(f" | {target.removeprefix('tel:')} | ")

    def handle_endtag(self, tag: str) -> None:
        """What is skipped ends here."""
        self._skipping -= tag in _SKIPPED and self._skipping > 0

    def handle_data(self, data: str) -> None:
        """Text that people see."""
        if not self._skipping:
            self.parts.append(data)


def readable(html: str) -> str:
    """The words of a page and the numbers of its `tel:` links, without scripts and styles."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    return " ".join(parser.parts)


def shows(text: str, dial: str) -> bool:
    """Does the text hold this number, however it is grouped, and not as a piece of a longer one?"""
    national = _BETWEEN.join(dial)
    forms = [rf"(?<![\d+]){national}(?!\d)"]
    if dial.startswith("0"):
        forms.append(rf"(?<!\d)\+?44{_BETWEEN}(?:0\){_BETWEEN})?{_BETWEEN.join(dial[1:])}(?!\d)")
    return any(re.search(form, text) for form in forms)


def other_numbers(text: str, dial: str) -> tuple[str, ...]:
    """The other phone numbers on a page, digits only, at most five."""
    found = (re.sub(r"\D", "", match[0].replace("(0)", "")) for match in _OTHER.finditer(text))
    national = (f"0{digits[2:]}" if digits.startswith("44") else digits for digits in found)
    return tuple(dict.fromkeys(digits for digits in national if digits != dial))[:5]


def judge(visit: VisitedPage, dial: str) -> Verdict:
    """The verdict of one page. `dial` empty: the page itself is what is checked."""
    if visit.status in {404, 410}:
        return Verdict.GONE
    if visit.status != 200:
        return Verdict.UNREACHABLE
    if not dial or shows(visit.text, dial):
        return Verdict.STANDS
    return Verdict.MOVED if other_numbers(visit.text, dial) else Verdict.ABSENT


def together(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict over several pages: one that shows the number is enough, and an unanswered one leaves it open."""
    order = list(Verdict)
    return min(verdicts, key=order.index, default=Verdict.UNREACHABLE)
