"""Print the safety net's curve: what it catches at each threshold, and what it raises for nothing, on held-out lines.

    python tools/net_curve.py [--folds 4] [--content content] [--language en]

Each line of `content/safety/<language>/` and each harmless line is judged by a net that learnt from the other folds
only. Two kinds of line that disclose nothing are shown apart: `ordinary` (ways of asking for what is no worry, small
talk, what is off the subject) and `near` (the near misses written beside each worry, much harder than what children
mostly type). The numbers chosen go to `thresholds.yaml` by hand, with the row they were read from.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from app.content.documents import read_grouped_lines
from app.content.library import Library
from app.content.loader import load
from app.content.models import Urgency
from app.conversation.likely_worry import learn_worries
from app.safety.around import Surroundings, surroundings
from app.safety.lexicon import Lexicon, read_lexicon
from app.safety.net import SafetyNet
from app.safety.thresholds import Thresholds
from app.safety.training import Lesson, learn, lessons
from app.search.index import CalibratedIndex
from app.text.language import Language, load_language

SEED = 3
LEVELS = np.arange(-2.0, 2.6, 0.25)

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Judged:
    """One line that was held out, and what the net thought of it."""

    lesson: Lesson
    disclosure: float
    emergency: float
    sure: bool
    danger: bool
    always: bool
    at_once: bool


def main() -> None:
    options = _options()
    language = load_language(options.content / "language" / options.language)
    lexicon = read_lexicon(options.content / "safety" / options.language)
    around = _around(options)
    taught = lessons(lexicon, around)
    judged = list(held_out(lexicon, taught, language, options.folds))
    _print_curve(judged)
    _print_emergencies(judged, lexicon.thresholds)
    _print_concerns(learn_worries(lexicon, around, language.with_speller_from(one.text for one in taught)))


def held_out(lexicon: Lexicon, taught: Sequence[Lesson], language: Language, folds: int) -> Iterator[Judged]:
    """Every judged line with the scores of a net that never saw it."""
    dice = random.Random(SEED)
    fold = [dice.randrange(folds) for _ in taught]
    for left_out in range(folds):
        shown = [one for one, its in zip(taught, fold, strict=True) if its != left_out]
        spoken = language.with_speller_from(one.text for one in shown)
        learnt = learn(lexicon, shown, language=spoken)
        net = SafetyNet.build(lexicon, language=spoken, learnt=learnt)
        for lesson, its in zip(taught, fold, strict=True):
            if its == left_out and lesson.urgency is not None:
                yield _judged(net, lesson, lexicon.thresholds.part)


def _judged(net: SafetyNet, lesson: Lesson, part: float) -> Judged:
    seen = net.look(lesson.text)
    return Judged(
        lesson,
        seen.disclosure(part),
        seen.emergency(part),
        sure=bool(seen.sure),
        danger=seen.danger,
        always=seen.always,
        at_once=seen.at_once,
    )


def _around(options: argparse.Namespace) -> Surroundings:
    library = Library(load(options.content, (options.language,)))
    offtopic = read_grouped_lines(options.content / "offtopic" / f"{options.language}.yaml")
    return surroundings(library, options.language, offtopic)


def _options() -> argparse.Namespace:
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--folds", type=int, default=4)
    reader.add_argument("--content", type=Path, default=Path("content"))
    reader.add_argument("--language", default="en")
    return reader.parse_args()


def _print_curve(judged: Sequence[Judged]) -> None:
    odds = np.array([one.disclosure for one in judged])
    always = np.array([one.always for one in judged])
    sure = np.array([one.sure for one in judged])
    told = np.array([one.lesson.urgency is not Urgency.NONE for one in judged])
    ordinary = np.array([one.lesson.concern is None for one in judged])
    kinds = {"recall": told, "ordinary": ~told & ordinary, "near": ~told & ~ordinary}
    for title, among in (("all lines", sure | True), ("lines with a sure pattern", sure)):
        counts = {f"{name} ({int((which & among).sum())})": which & among for name, which in kinds.items()}
        _print_table(f"Raised, in % of {title}", counts, lambda level: (odds >= level) | always)


def _print_emergencies(judged: Sequence[Judged], at: Thresholds) -> None:
    """As the net calls them: a line must disclose enough as well, unless a pattern calls it one at once."""
    odds = np.array([one.emergency for one in judged])
    danger = np.array([one.danger for one in judged])
    at_once = np.array([one.at_once for one in judged])
    told = np.array([one.disclosure for one in judged]) >= np.where(
        danger, at.emergency_told_with_pattern, at.emergency_told
    )
    urgency = np.array([one.lesson.urgency for one in judged])
    kinds = {
        "emergency": urgency == Urgency.EMERGENCY,
        "support": urgency == Urgency.SUPPORT,
        "em. + pattern": (urgency == Urgency.EMERGENCY) & danger,
        "sup. + pattern": (urgency == Urgency.SUPPORT) & danger,
    }
    _print_table("Called an emergency, in %", kinds, lambda level: ((odds >= level) & told) | at_once)


def _print_table(title: str, kinds: Mapping[str, Flags], raised: Callable[[float], Flags]) -> None:
    print(f"\n{title}\n    at " + " ".join(f"{name:>16}" for name in kinds))
    for level in LEVELS.tolist():
        print(f"{level:6.2f} " + " ".join(f"{_percent(raised(level), which):>16}" for which in kinds.values()))


def _print_concerns(learned: CalibratedIndex) -> None:
    """Each line of a worry by an index that was taught all but this line."""
    likest = np.argsort(-learned.left_out[:, :-1], axis=1)
    first = (likest[:, 0] == learned.owners).mean()
    among = (likest[:, :4] == learned.owners[:, None]).any(axis=1).mean()
    print(f"\nThe worry whose file a line stands in: first {100 * first:.1f} %, among four {100 * among:.1f} %")


def _percent(raised: Flags, which: Flags) -> str:
    return f"{100 * raised[which].mean():.1f}" if which.any() else "-"


if __name__ == "__main__":
    main()
