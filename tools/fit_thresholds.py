"""Fit the matcher's numbers anew: `python tools/fit_thresholds.py [LANGUAGE]` writes content/thresholds.yaml.

Learns from the content's own ways of asking, each left out in turn, and the off-topic lines; from nothing else. The
build does the same for what it serves; the file kept with the content is for a start without a build.
"""

from __future__ import annotations

import sys
from pathlib import Path

from app.content.library import Library
from app.content.loader import load
from app.conversation.knowledge import learn_index
from app.conversation.sayings import with_new_speller
from app.search.thresholds import fit, write_thresholds
from app.text.language import load_language

CONTENT = Path(__file__).parents[1] / "content"


def main(code: str = "en") -> None:
    library = Library(load(CONTENT, (code,)))
    found = fit(
        learn_index(library, with_new_speller(library, load_language(CONTENT / "language" / code), CONTENT), CONTENT)
    )
    write_thresholds(CONTENT / "thresholds.yaml", found)
    sys.stdout.write(f"{found}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
