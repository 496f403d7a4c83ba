"""A made-up language as real files: English with accents, so that a word that is still English stands out.

It is written by the recipe "Add a language" of the README and by nothing else: what this does, a translator has to do.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import yaml
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from app.content.loader import load
from app.i18n.locales import Locale
from app.i18n.pseudo import ACCENTED, KEPT
from app.settings import ROOT

MADE_UP = Locale(code="xx", babel="pl", name="Mådé ůp", content="xx")
"""Its files are called `xx`; its dates and the `lang` of its pages are Polish, as no browser knows `xx`."""

NEEDED = ("contacts.en.yaml", "replies.en.yaml", "pages/hide.en.md")
"""What a child in danger reads, beside the answers to worries."""
BEHIND_THE_BOX = ("smalltalk/en.yaml", "followups/en.yaml", "safety/en/patterns.yaml", "safety/en/thresholds.yaml")
"""What the box listens with; it is shown to nobody."""
LINES = 2
"""Ways of telling of a worry that are kept: enough to hear it by, and soon learnt."""
MORE = ("words/en.yaml", "tell/table.en.yaml", "say/openers.en.yaml", "entitlements.en.yaml", "journey/*.en.yaml",
        "pages/*.en.md", "faq/*/en.md", "faq/*/en.younger.md")  # fmt: skip
MORE_BEHIND = ("followups/en.forms.yaml", "followups/en.grammar.yaml", "offtopic/en.yaml", "language/en/textspeak.yaml",
               "denials/en.yaml",                "councils/words.en.yaml")  # fmt: skip
SHARED = ("topics.yaml", "figures.yaml", "laws.yaml")
"""Tables that hold all languages in one file."""
READ_ALOUD = {"term", "meaning"}
"""The columns of the glossary that are words of a language."""
STAYS = re.compile(rf"{KEPT.pattern[:-1]}|NHS 111)")
"""A name with a number in it stays too: a check would take the number for one that was typed."""


def accented(text: str) -> str:
    """The text with accents; links, figures and placeholders stay as they are."""
    pieces = STAYS.split(text)
    return "".join(piece if number % 2 else piece.translate(ACCENTED) for number, piece in enumerate(pieces))


def write_second_language(folder: Path, *, whole: bool = False) -> tuple[Path, Path]:
    """The real content with the made-up language beside English, and the catalogs; without `whole` what is needed."""
    content, locales = folder / "content", folder / "locales"
    shutil.copytree(ROOT / "content", content)
    shutil.copytree(ROOT / "locales", locales)
    answers = [f"faq/{one}/en.md" for one in _answered_in_danger(content)]
    for name in (*NEEDED, *answers, *(MORE if whole else ())):
        _translate(content, name)
    for name in (*BEHIND_THE_BOX, *(MORE_BEHIND if whole else ())):
        for path in content.glob(name):
            _put(path, path.read_bytes())
    for path in sorted(content.glob("safety/en/*.yaml")):
        _few(path)
    for name in SHARED:
        path = content / name
        path.write_text(yaml.safe_dump(_both(yaml.safe_load(path.read_text("utf-8")))), "utf-8")
    _catalog(locales)
    return content, locales


def _answered_in_danger(content: Path) -> Iterable[str]:
    found = load(content, ("en",))
    assert found.signposts is not None
    worries = [one.id for one in found.entries.values() if one.section == "worries"]
    return dict.fromkeys((*worries, *found.signposts.by_name.entries))


def _put(path: Path, data: bytes) -> None:
    own = Path(*("xx" if part == "en" else re.sub(r"(^|\.)en\.", r"\1xx.", part) for part in path.parts))
    own.parent.mkdir(exist_ok=True)
    own.write_bytes(data)


def _few(path: Path) -> None:
    """A file of ways to tell of a worry, cut short; the rules of the net are no such file."""
    fields = yaml.safe_load(path.read_text("utf-8"))
    if fields.get("concern"):
        _put(
            path, _dumped({key: one[:LINES] if isinstance(one, list) else one for key, one in fields.items()}).encode()
        )


def _translate(content: Path, name: str) -> None:
    for path in content.glob(name):
        text = path.read_text("utf-8")
        made = _prose(text) if path.suffix == ".md" else _dumped(_words(yaml.safe_load(text), accented))
        _put(path, made.encode())


def _prose(text: str) -> str:
    _, head, body = text.split("---\n", 2)
    fields = _words(yaml.safe_load(head), accented)
    lines = [line if line.startswith("# ") else accented(line) for line in body.splitlines(keepends=True)]
    return f"---\n{_dumped({**fields, **_unspoken(yaml.safe_load(head))})}---\n{''.join(lines)}"


def _unspoken(fields: dict[str, Any]) -> dict[str, Any]:
    """What stands in the head of an answer and is no word of a language."""
    return {name: fields[name] for name in ("picture",) if name in fields}


def _dumped(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True)


def _words(value: Any, put: Callable[[str], str]) -> Any:
    """Every text below, but of the rows of a table with ids only those that are read."""
    if isinstance(value, dict):
        row = "id" in value
        return {key: one if row and key not in READ_ALOUD else _words(one, put) for key, one in value.items()}
    if isinstance(value, list):
        return [_words(one, put) for one in value]
    return put(value) if isinstance(value, str) else value


def _both(value: Any) -> Any:
    """The tables of all languages with the made-up one beside English."""
    if isinstance(value, dict):
        own = {"xx": _words(value["en"], accented)} if "en" in value else {}
        return {**{key: _both(one) for key, one in value.items()}, **own}
    return [_both(one) for one in value] if isinstance(value, list) else value


def _catalog(locales: Path) -> None:
    with (locales / "messages.pot").open("rb") as file:
        template = read_po(file)
    made = Catalog(locale="pl", fuzzy=False)
    for message in template:
        if message.id:
            said = accented(message.id) if isinstance(message.id, str) else _plurals(*message.id)
            made.add(message.id, said, flags=message.flags)
    folder = locales / "xx" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "messages.po").open("wb") as file:
        write_po(file, made)


def _plurals(one: str, many: str) -> tuple[str, ...]:
    """Polish has three forms."""
    return accented(one), accented(many), accented(many)
