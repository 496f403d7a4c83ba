"""Words on a page that nobody put into its language."""

from __future__ import annotations

import re

from addresses import councils, rows
from markup import Part

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATES = rf"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:{MONTHS})\b"
SENT = "|".join(
    rf"\b{re.escape(text['message'])}\b" for row in rows("contacts.yaml") for text in row["texts"] if text["message"]
)
NAMED = ("short_name", "official_name", "region", "scp_name")
NAMES = "|".join(
    sorted({re.escape(row[one]) for row in councils() for one in NAMED if row[one]}, key=len, reverse=True)
)
ALLOWED = re.compile(f"{DATES}|{SENT}|{NAMES}")
"""Dates come from the language's own rules, a word to text must be sent as it is, and places keep their names."""
PLAIN_WORD = re.compile(r"[A-Za-z]{2,}")


def plain_words(texts: list[str]) -> list[str]:
    """Words without an accent: English that nobody put into an accented language."""
    return [found for text in texts for found in PLAIN_WORD.findall(ALLOWED.sub("", text))]


def unmarked(page: Part) -> list[str]:
    """The visible texts of a page that are not marked as English."""
    return [text for text, language in page.one("body").pieces() if language.partition("-")[0] != "en"]
