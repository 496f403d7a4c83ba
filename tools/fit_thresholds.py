"""Fit the matcher's numbers anew: `python tools/fit_thresholds.py [LANGUAGE]` writes content/thresholds.yaml.

Learns from the content's own ways of asking, each left out in turn, and the off-topic lines; from nothing else.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from app.search.index import learn
from app.search.thresholds import fit, write_thresholds
from app.text.language import load_language

CONTENT = Path(__file__).parents[1] / "content"


def phrasings(content: Path, code: str) -> dict[str, list[str]]:
    """Every way of asking by entry: the title, the entry's own lines, the further ones."""
    found: dict[str, list[str]] = {}
    for path in sorted(content.glob(f"faq/*/{code}.md")):
        head = yaml.safe_load(path.read_text("utf-8").split("---\n")[1])
        found[path.parent.name] = [head["question"], *map(str, head["ask"])]
    further = content / "asked" / f"{code}.yaml"
    for entry, lines in (yaml.safe_load(further.read_text("utf-8")) if further.exists() else {}).items():
        found[entry].extend(map(str, lines))
    return found


def offtopic(content: Path, code: str) -> list[str]:
    """What the guide knows nothing of."""
    path = content / "offtopic" / f"{code}.yaml"
    groups = yaml.safe_load(path.read_text("utf-8")) if path.exists() else {}
    return [str(line) for lines in groups.values() for line in lines]


def main(code: str = "en") -> None:
    learned = learn(
        phrasings(CONTENT, code),
        language=load_language(CONTENT / "language" / code),
        offtopic=offtopic(CONTENT, code),
    )
    found = fit(learned)
    write_thresholds(CONTENT / "thresholds.yaml", found)
    sys.stdout.write(f"{found}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
