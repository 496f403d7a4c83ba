"""Learn from the examples which traits tell of harm. Runs at build time; the same examples teach the same."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import numpy.typing as npt

from app.content.models import Urgency
from app.safety.around import Surroundings
from app.safety.heart import ByHeart, Judgement
from app.safety.learnt import Learnt
from app.safety.lexicon import Lexicon
from app.safety.logistic import Fitted, fit
from app.safety.model import Weights
from app.safety.rising import Numbers, found
from app.safety.rows import all_traits, joined
from app.safety.sight import Sentence, Sight
from app.safety.slips import Slips
from app.safety.sparse import Floats, Sparse
from app.safety.stories import stories
from app.safety.traits import Traits
from app.safety.wording import Wording
from app.safety.wording_lessons import learn_wording
from app.text.language import Language
from app.text.speller import Speller

FRAME_WORDS, COMMON_WORDS = 150, 400
RIDGE, STEPS = 0.3, 120
COPIES = 2
"""How often every line is learnt from misspelt."""
USUAL_RARITY = 5.0
"""A rarer trait than this is held small less than `RIDGE` says, a commoner one more."""
FEWEST_TEXTS = 2
"""A trait seen in fewer texts is not learnt from."""

Ranks = npt.NDArray[np.int64]
Shown = tuple["Lesson", Sequence[Sentence]]
Row = tuple[Numbers, npt.NDArray[np.float32]]
"""The traits of one text, rising and without repeats, and how much each counts."""


@dataclass(frozen=True)
class Lesson:
    """One text and what it is; `urgency` is None where nobody judged it."""

    text: str
    urgency: Urgency | None
    concern: str | None


def lessons(lexicon: Lexicon, around: Surroundings) -> list[Lesson]:
    """Everything there is to learn from, in a fixed order."""
    return [
        *(Lesson(example.text, example.urgency, example.concern) for example in lexicon.examples),
        *(Lesson(text, Urgency.NONE, None) for text in around.harmless),
        *(Lesson(text, None, worry) for worry, texts in around.by_worry.items() for text in texts),
    ]


def learn(lexicon: Lexicon, taught: Sequence[Lesson], *, language: Language) -> Learnt:
    """What a net needs beside its patterns; `taught` may leave lessons out, to measure on them."""
    counted = Counter(word for lesson in taught for word in language.read(lesson.text))
    sight = Sight(lexicon.patterns, language)
    plain = Sight(lexicon.patterns, replace(language, speller=Speller.over(())))
    frame_words = tuple(word for word, _ in counted.most_common(FRAME_WORDS))
    pupil = _Pupil(Traits(sight.kinds, frame_words, language.vectors))
    seen = [(one, sight.sentences(one.text)) for one in taught if one.urgency is not None]
    slipped = _slipped(taught, Slips(word for word, _ in counted.most_common(COMMON_WORDS)))
    return Learnt(
        tuple(sorted(word for word, count in counted.items() if count > 1)),
        frame_words,
        pupil.weights(seen, [(one, plain.sentences(one.text)) for one in slipped]),
        _wording(seen),
        _by_heart(lexicon, sight),
    )


def _wording(seen: Sequence[Shown]) -> Wording:
    return learn_wording([joined(text) for _, text in seen], np.array([_level(lesson).rank for lesson, _ in seen]))


def _level(lesson: Lesson) -> Urgency:
    return lesson.urgency or Urgency.NONE


def _by_heart(lexicon: Lexicon, sight: Sight) -> ByHeart:
    """What writers judged line by line; ways of asking and small talk nobody judged."""
    judged = ((sight.words(one.text), Judgement(one.urgency, one.concern)) for one in lexicon.examples)
    return ByHeart.of(judged, lexicon.concerns)


def _slipped(taught: Sequence[Lesson], slips: Slips) -> list[Lesson]:
    """The judged lessons again, misspelt."""
    judged = [lesson for lesson in taught if lesson.urgency is not None]
    lines = [lesson.text for lesson in judged]
    return [
        Lesson(text, lesson.urgency, None)
        for copy in range(COPIES)
        for text, lesson in zip(slips.slipped(lines, copy), judged, strict=True)
    ]


class _Pupil:
    """Goes from texts to weights."""

    def __init__(self, traits: Traits) -> None:
        self._traits = traits
        self._letters = cache(traits.of_letters)

    def weights(self, seen: Sequence[Shown], slipped: Sequence[Shown]) -> Weights:
        """Both levels, from the texts as they are, from stories of them, and misspelt."""
        told = [
            *stories([(_level(lesson), text) for lesson, text in seen]),
            *((_level(lesson), text) for lesson, text in slipped),
        ]
        rows = [self._row(text) for _, text in told]
        columns = _columns(rows[: len(seen)], FEWEST_TEXTS)
        levels = _fit_levels(_table(rows, columns), np.array([urgency.rank for urgency, _ in told]))
        return _stored(columns, levels)

    def _row(self, text: Sequence[Sentence]) -> Row:
        traits = all_traits(self._traits, text, self._letters)
        numbers = np.fromiter((number for number, _ in traits), np.uint32, len(traits))
        counts = np.fromiter((count for _, count in traits), np.float32, len(traits))
        met, places = np.unique(numbers, return_inverse=True)
        return met, np.bincount(places, weights=counts, minlength=len(met)).astype(np.float32)


def _columns(rows: Sequence[Row], fewest: int) -> Numbers:
    """The traits that so many of these texts have, rising; their place here is their column."""
    met, texts = np.unique(np.concatenate([numbers for numbers, _ in rows]), return_counts=True)
    kept: Numbers = met[texts >= fewest]
    return kept


def _table(rows: Iterable[Row], columns: Numbers) -> Sparse:
    """Rows as the regression reads them: the traits that have a column."""
    known = []
    for numbers, counts in rows:
        places, there = found(numbers, columns)
        known.append((places[there], counts[there]))
    return Sparse.of(known, len(columns))


def _fit_levels(data: Sparse, ranks: Ranks) -> list[Fitted]:
    """One regression for a disclosure at all, one for an emergency; log-odds as if both answers were equally common.

    So the thresholds still hold when writers add ways of asking.
    """
    rarity = _rarity(data)
    rows, reached = data.scaled(rarity), _reached(ranks)
    fitted = (fit(rows, labels, ridge=RIDGE, steps=STEPS) for labels in reached)
    weighed = (Fitted(one.weights * rarity, one.bias) for one in fitted)
    return [_evened(one, labels) for one, labels in zip(weighed, reached, strict=True)]


def _rarity(data: Sparse) -> Floats:
    """Of each column: about 1 for one that a hundredth of the rows have."""
    met = np.bincount(data.columns, minlength=data.width)
    rarity: Floats = (np.log((1 + data.height) / (1 + met)) + 1) / USUAL_RARITY
    return rarity


def _reached(ranks: Ranks) -> list[Floats]:
    return [(ranks >= rank).astype(np.float64) for rank in (1, 2)]


def _evened(fitted: Fitted, labels: Floats) -> Fitted:
    told = float(labels.sum())
    return Fitted(fitted.weights, fitted.bias + math.log(max(len(labels) - told, 1.0) / max(told, 1.0)))


def _stored(columns: Numbers, levels: Sequence[Fitted]) -> Weights:
    return Weights(
        numbers=columns,
        levels=np.stack([one.weights for one in levels], axis=1).astype(np.float32),
        level_bias=np.array([one.bias for one in levels], dtype=np.float32),
    )
