"""How fast and how big the matching is: `python -m benchmarks.engine`. Prints ratios of one run; tests no machine.

Questions are the content's own phrasings with a letter lost here and there, so that the speller works too.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import perf_counter

import numpy as np
from rapidfuzz import fuzz, process

from app.content.documents import read_grouped_lines
from app.content.library import Library
from app.content.loader import load
from app.conversation.sayings import with_new_speller
from app.search.index import SearchIndex
from app.search.matcher import match
from app.text.language import Language, load_language

CONTENT = Path(__file__).parents[1] / "content"
QUESTIONS = 400
SIZES = (1_000, 10_000, 100_000)
AN_ENTRY_HAS = 15

Phrasings = Mapping[str, Sequence[str]]


def main() -> None:
    library = Library(load(CONTENT, ("en",)))
    language = with_new_speller(library, load_language(CONTENT / "language" / "en"), CONTENT)
    phrasings = library.phrasings("en")
    shipped(phrasings, language)
    growth(phrasings, language)


def shipped(phrasings: Phrasings, language: Language) -> None:
    """The shipped size: time a question, against token_set_ratio, file, load, memory."""
    began = perf_counter()
    built = SearchIndex.build(
        phrasings, language=language, offtopic=read_grouped_lines(CONTENT / "offtopic" / "en.yaml")
    )
    say(f"{len(built.phrasings)} phrasings of {len(built.entries)} entries: built in {perf_counter() - began:.1f} s")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "index.npz"
        built.save(path)
        began = perf_counter()
        index = SearchIndex.load(path, language=language)
        say(f"loaded in {perf_counter() - began:.3f} s from {path.stat().st_size / 1e6:.1f} MB")
    asked = questions(index.phrasings)
    ours = timed(asked, lambda question: match(question, index))
    theirs = timed(
        asked, lambda question: process.extract(question, index.phrasings, scorer=fuzz.token_set_ratio, limit=8)
    )
    say(f"a question: {shown(ours)}; token_set_ratio over the same phrasings: {shown(theirs)}")
    say(f"token_set_ratio takes {np.median(theirs) / np.median(ours):.1f} times as long")
    say(f"most memory so far: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB (building included)")


def growth(phrasings: Phrasings, language: Language) -> None:
    """The same with 1,000 to 100,000 phrasings, made by recombining the content's own; entries grow alike."""
    first = 0.0
    for size in SIZES:
        index = SearchIndex.build(recombined(phrasings, size), language=language)
        took = timed(questions(index.phrasings), lambda question, index=index: match(question, index))
        first = first or float(np.median(took))
        say(f"{size:>7,} phrasings: {shown(took)}, {np.median(took) / first:.1f} times the first")


def recombined(phrasings: Phrasings, size: int) -> dict[str, list[str]]:
    """As many phrasings as asked for: the front of one and the back of another."""
    chance = random.Random(size)
    whole = [text.split() for texts in phrasings.values() for text in texts]
    made: dict[str, list[str]] = {}
    for number in range(size):
        front, back = chance.choice(whole), chance.choice(whole)
        text = " ".join(front[: len(front) // 2 + 1] + back[len(back) // 2 :])
        made.setdefault(f"entry-{number // AN_ENTRY_HAS}", []).append(text)
    return made


def questions(phrasings: Sequence[str]) -> list[str]:
    """Some phrasings, a letter lost in every third word."""
    chance = random.Random(7)
    return [
        " ".join(_slipped(word, chance) for word in text.split()) for text in chance.choices(phrasings, k=QUESTIONS)
    ]


def _slipped(word: str, chance: random.Random) -> str:
    if len(word) < 4 or chance.random() > 1 / 3:
        return word
    lost = chance.randrange(1, len(word))
    return word[:lost] + word[lost + 1 :]


def timed(asked: Sequence[str], answer: Callable[[str], object]) -> list[float]:
    """Milliseconds, one a question; the first twenty only warm up."""
    took = []
    for question in asked:
        began = perf_counter()
        answer(question)
        took.append((perf_counter() - began) * 1e3)
    return took[20:]


def shown(took: Sequence[float]) -> str:
    return f"p50 {np.percentile(took, 50):.2f} ms, p99 {np.percentile(took, 99):.2f} ms"


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
