"""The engine on public intents: `python tools/bench_intents.py FOLDER [MISSPELL.py]`; FOLDER has clinc150/, banking77/.

Eight phrasings an intent, three draws, the complete test sets, the same with misspellings by the given module. For
measuring only: none of the data belongs in the project.
"""

from __future__ import annotations

import csv
import importlib.util
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from app.search.index import SearchIndex
from app.search.matcher import match
from app.text.language import load_language

LANGUAGE = Path(__file__).parents[1] / "content" / "language" / "en"
PHRASINGS, DRAWS, BEST = 8, 3, 3


def rows(path: Path) -> list[tuple[str, str]]:
    """Text and label of each line."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(line[0], line[1]) for line in list(csv.reader(file))[1:]]


def drawn(path: Path, seed: int) -> dict[str, list[str]]:
    """Some phrasings of each label."""
    by_label: dict[str, list[str]] = {}
    for text, label in rows(path):
        by_label.setdefault(label, []).append(text)
    chance = random.Random(seed)
    return {label: chance.sample(texts, min(PHRASINGS, len(texts))) for label, texts in sorted(by_label.items())}


def scored(index: SearchIndex, asked: list[tuple[str, str]]) -> tuple[float, float]:
    """Top-1 and top-3 in per cent."""
    found = [([one.entry for one in match(text, index, limit=BEST).candidates], label) for text, label in asked]
    first = sum(ranked[:1] == [label] for ranked, label in found)
    among = sum(label in ranked for ranked, label in found)
    return 100 * first / len(found), 100 * among / len(found)


def corrupter(path: Path) -> Callable[[str, int], str]:
    """The `Misspeller` of a module elsewhere, each word it knows misspelt with probability 0.4."""
    spec = importlib.util.spec_from_file_location("misspell", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python module")
    module = importlib.util.module_from_spec(spec)
    sys.modules["misspell"] = module
    spec.loader.exec_module(module)
    misspeller = module.Misspeller()
    return lambda text, seed: str(misspeller.corrupt(text, p=0.4, seed=seed)[0])


def runs(folder: Path, corrupt: Callable[[str, int], str] | None) -> Iterator[str]:
    language = load_language(LANGUAGE)
    for name in ("banking77", "clinc150"):
        asked = rows(folder / name / "test.csv")
        for seed in range(DRAWS):
            phrasings = drawn(folder / name / "train.csv", seed)
            spoken = language.with_speller_from(text for texts in phrasings.values() for text in texts)
            index = SearchIndex.build(phrasings, language=spoken)
            yield f"{name} draw {seed} clean    top-1 {scored(index, asked)[0]:.1f} top-3 {scored(index, asked)[1]:.1f}"
            if corrupt:
                spoilt = [(corrupt(text, seed), label) for text, label in asked]
                first, among = scored(index, spoilt)
                yield f"{name} draw {seed} misspelt top-1 {first:.1f} top-3 {among:.1f}"


def main(folder: str, misspell: str = "") -> None:
    for line in runs(Path(folder), corrupter(Path(misspell)) if misspell else None):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
