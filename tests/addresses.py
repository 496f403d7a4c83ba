"""Every address of the site by kind, from the ids in the content files. No code of the site runs here."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Any

import yaml

CONTENT = Path(__file__).parents[1] / "content"
FRAMED = "/embed/"
"""Pages below this stand in other sites' frames: no bar, no way to leave."""


@cache
def rows(name: str) -> list[dict[str, Any]]:
    """A list of content."""
    return list(yaml.load((CONTENT / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))


def councils() -> list[dict[str, str]]:
    """The councils, one row each."""
    with (CONTENT / "councils" / "councils.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def ids(name: str) -> list[str]:
    """The ids of a list of content."""
    return [row["id"] for row in rows(name)]


ENTRIES = sorted(path.name for path in (CONTENT / "faq").iterdir() if path.is_dir())
EASY = [one for one in ENTRIES if (CONTENT / "faq" / one / "en.younger.md").exists()]
CONTACTS = [row["id"] for row in rows("contacts.yaml") if row["show"] != "hold"]
ON_HOLD = [row["id"] for row in rows("contacts.yaml") if row["show"] == "hold"]
STEPS = ids("journey/steps.yaml")
CHARTS = ids("journey/charts.yaml")
NODES = [node["id"] for chart in rows("journey/charts.yaml") for node in chart["nodes"]]
OPENERS = ids("say/openers.yaml")
QUESTIONS = ids("journey/where-am-i.yaml")
COUNCILS = [row["gov_uk_slug"] for row in councils()]

KINDS: dict[str, tuple[str, ...]] = {
    "front": ("/", "/ask", "/guide", "/help", "/urgent", "/words", "/steps", "/tell", "/say", "/expect"),
    "plain": ("/about", "/accessibility", "/calm", "/hide", "/looks", "/offline", "/privacy", "/schools"),
    "answers": tuple(f"/guide/{one}" for one in ENTRIES),
    "easy-answers": tuple(f"/guide/{one}/easy" for one in EASY),
    "topics": tuple(f"/topics/{one}" for one in ids("topics.yaml")),
    "services": tuple(f"/help/{one}" for one in CONTACTS),
    "near-me": ("/help/near-me", *(f"/help/near-me/{one}" for one in COUNCILS[::20])),
    "words": tuple(f"/words/{one}" for one in ids("words/en.yaml")),
    "steps": tuple(f"/steps/{one}" for one in STEPS),
    "charts": ("/steps/views", *(f"/steps/chart/{one}" for one in CHARTS)),
    "walks": tuple(f"/steps/walk/{one}" for one in NODES),
    "where": ("/steps/where", *(f"/steps/where?at={one}" for one in QUESTIONS)),
    "dates": ("/steps/dates",),
    "rooms": tuple(f"/steps/room/{one}" for one in ids("journey/people.yaml")),
    "telling": tuple(f"/tell/{one}" for one in ids("tell/table.yaml")),
    "openers": tuple(f"/say/{one}" for one in OPENERS),
    "cards": tuple(f"/say/{one}/card" for one in OPENERS),
    "expecting": tuple(f"/expect/{one}" for one in ids("entitlements.yaml")),
    "advocates": ("/advocates", "/advocates/pack", *(f"/advocates/steps/{one}" for one in STEPS)),
    "beside-answers": tuple(f"/advocates/answers/{one}" for one in ENTRIES[::10]),
    "embedded": ("/embed/ask", *(f"/embed/{one}" for one in ENTRIES[::20])),
}
"""All addresses in English, by what kind of page stands there."""

EVERY = tuple(address for some in KINDS.values() for address in some)
TEST_LANGUAGE = "/qps"
"""What stands before an address in the accented test language that runs right to left."""

LANGUAGES = {"en": "", "qps": TEST_LANGUAGE}
ONE_OF_EACH = (*KINDS["front"], *KINDS["plain"], *(some[-1] for some in list(KINDS.values())[2:]),
               "/guide/child-protection-conference", "/guide/suicidal-feelings", "/help/childline", "/embed/ask",
               "/help/near-me", "/advocates", "/steps/where", "/steps/views")  # fmt: skip
"""One page for each template, for what takes long."""


def all_of(kind: str, language: str) -> tuple[str, ...]:
    """The addresses of one kind in one language."""
    return tuple(LANGUAGES[language] + address for address in KINDS[kind])
