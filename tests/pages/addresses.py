"""Every address of the contract, and every answer, service, topic, word, step and council by its own. No code runs here."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

CONTENT = Path(__file__).parents[2] / "content"

FIXED = (
    "/",
    "/about",
    "/accessibility",
    "/advocates",
    "/ask",
    "/calm",
    "/embed/ask",
    "/guide",
    "/help",
    "/help/near-me",
    "/hide",
    "/offline",
    "/privacy",
    "/schools",
    "/steps",
    "/urgent",
    "/words",
)
"""The addresses that name no id."""

FRAMED = "/embed/"
"""Pages below this stand in other sites' frames: no bar, no way to leave."""


@cache
def rows(name: str) -> list[dict[str, Any]]:
    """A list of content."""
    return list(yaml.load((CONTENT / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))


ENTRIES = sorted(path.name for path in (CONTENT / "faq").iterdir() if path.is_dir())
CONTACTS = [row["id"] for row in rows("contacts.yaml") if row["show"] != "hold"]
ON_HOLD = [row["id"] for row in rows("contacts.yaml") if row["show"] == "hold"]
TOPICS = [row["id"] for row in rows("topics.yaml")]
WORDS = [row["id"] for row in rows("words/en.yaml")]

OF_CONTENT = (
    *(f"/guide/{one}" for one in ENTRIES),
    *(f"/help/{one}" for one in CONTACTS),
    *(f"/topics/{one}" for one in TOPICS),
    *(f"/words/{one}" for one in WORDS),
)
"""One page for each thing the writers wrote."""

EMBEDDED = tuple(f"/embed/{one}" for one in ENTRIES[::20])

EVERY = (*FIXED, *OF_CONTENT, *EMBEDDED)
"""All of them, in English."""

TEST_LANGUAGE = tuple(f"/qps{address}" for address in EVERY)
"""The same in the accented test language that runs right to left."""

ONE_OF_EACH = (*FIXED, "/guide/child-protection-conference", "/guide/suicidal-feelings", "/help/childline",
               "/topics/worried", "/words/advocate", "/embed/early-help")  # fmt: skip
"""One page for each template, for what takes long."""
