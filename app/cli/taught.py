"""`guide taught DIR`: of the content only what is learnt from, so that an image learns anew for nothing else.

A number, a reply or a sentence of an answer changes nothing of what is written here.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
import yaml

from app.cli.served import served
from app.content.documents import read_markdown, read_yaml
from app.settings import Settings

WHOLE = ("followups", "language", "offtopic", "safety", "smalltalk")
"""Folders that are learnt from as they stand ..."""
BY_ANOTHER = ("*.talks.jsonl", "weights.yaml")
"""... but for what `tools/fit_follow_ups.py` learns from, and what it learnt."""
LEFT_OUT = "Left out here."
UNSIGNED: dict[str, Any] = {"emergency": [], "national": [], "worries": {}}
"""Nobody is signposted; the file must be there."""
FACTS = {
    "urgency": "none",
    "strength": "information",
    "hard": False,
    "contacts": [],
    "next": ["left-out", "left-out"],
    "sources": [{"document": "left-out", "part": "left out", "confidence": "low"}],
    "reviewed": date(2000, 1, 1),
}
"""What an entry must say and nothing is learnt from."""


def run(folder: Annotated[Path, typer.Argument(help="An empty folder, or one that is not there yet.")]) -> None:
    """Write what can be learnt of the content into a folder that `GUIDE_CONTENT` may name."""
    settings = Settings()
    codes, _ = served(settings)
    write_taught(settings.content, folder, codes)


def write_taught(content: Path, folder: Path, codes: Collection[str]) -> None:
    """Every entry with its section, its question and its ways of asking; everything else of it stands in for itself.

    `codes`: the languages that are served; the words of one that is begun are left out.
    """
    for name in WHOLE:
        shutil.copytree(content / name, folder / name, ignore=shutil.ignore_patterns(*BY_ANOTHER))
    _write(folder / "signposts.yaml", UNSIGNED)
    for entry in sorted(path for path in (content / "faq").iterdir() if path.is_dir()):
        made = folder / "faq" / entry.name
        made.mkdir(parents=True)
        _write(made / "entry.yaml", {**FACTS, "section": read_yaml(entry / "entry.yaml")["section"]})
        for words in (entry / f"{code}.md" for code in codes):
            if words.exists():
                _words(read_markdown(words), made / words.name)
        for heard in (entry / f"{code}.heard.yaml" for code in codes):
            if heard.exists():
                shutil.copyfile(heard, made / heard.name)


def _words(said: dict[str, Any], path: Path) -> None:
    head = {"question": said["question"], "short": LEFT_OUT, "ask": said["ask"]}
    parts = "\n".join(f"# {part}\n{LEFT_OUT}\n" for part in ("more", "now", "next"))
    path.write_text(f"---\n{yaml.safe_dump(head, allow_unicode=True)}---\n{parts}", encoding="utf-8")


def _write(path: Path, fields: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(fields), encoding="utf-8")
