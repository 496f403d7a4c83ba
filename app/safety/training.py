"""Learn from the examples which traits tell of harm. Runs at build time, in seconds, with the same result every time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from app.content.models import Urgency
from app.safety.learnt import Learnt
from app.safety.lexicon import Lexicon
from app.safety.logistic import Floats, Sparse, fit, sparse
from app.safety.model import Weights
from app.safety.rows import all_traits
from app.safety.sight import Sentence, Sight
from app.safety.stories import stories
from app.safety.traits import Traits
from app.text.language import Language

FRAME_WORDS = 150
RIDGE, STEPS = 0.3, 80
CONCERN_RIDGE, CONCERN_STEPS = 0.3, 25
FEWEST_TEXTS = 2
"""A trait seen in one text only is not learnt from."""


@dataclass(frozen=True)
class Lesson:
    """One text and what it is. `concern` counts only where `urgency` is above none, or unknown (`None`)."""

    text: str
    urgency: Urgency | None
    concern: str | None


@dataclass(frozen=True)
class Surroundings:
    """What children type that is not a disclosure, and worries' own ways of asking, which may be one."""

    harmless: Sequence[str] = ()
    by_worry: Mapping[str, Sequence[str]] = field(default_factory=dict)


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
    vocabulary = {word: float(count) for word, count in sorted(counted.items()) if count > 1}
    sight = Sight(lexicon.patterns, language, vocabulary)
    frame_words = tuple(word for word, _ in counted.most_common(FRAME_WORDS))
    seen = [sight.sentences(lesson.text) for lesson in taught]
    return Learnt(vocabulary, frame_words, _weights(Traits(sight.kinds, frame_words), taught, seen))


def _weights(traits: Traits, taught: Sequence[Lesson], seen: Sequence[Sequence[Sentence]]) -> Weights:
    judged = [(lesson.urgency, text) for lesson, text in zip(taught, seen, strict=True) if lesson.urgency is not None]
    told = stories(judged)
    ranks = np.array([urgency.rank for urgency, _ in told])
    known = [
        (lesson.concern, text)
        for lesson, text in zip(taught, seen, strict=True)
        if lesson.concern is not None and lesson.urgency is not Urgency.NONE
    ]
    rows = [_added_up(all_traits(traits, text)) for text in [*(text for _, text in told), *(text for _, text in known)]]
    columns = _columns(rows)
    data = _table(rows, columns)
    levels = _fit_levels(data.only(np.arange(len(told))), ranks)
    return _stored(columns, levels, _fit_concerns(data.only(np.arange(len(told), len(rows))), [one for one, _ in known]))


def _added_up(traits: Iterable[tuple[int, float]]) -> dict[int, float]:
    total: dict[int, float] = {}
    for number, count in traits:
        total[number] = total.get(number, 0.0) + count
    return total


def _columns(rows: Sequence[Mapping[int, float]]) -> dict[int, int]:
    texts = Counter(number for row in rows for number in row)
    kept = sorted(number for number, count in texts.items() if count >= FEWEST_TEXTS)
    return {number: column for column, number in enumerate(kept)}


def _table(rows: Sequence[Mapping[int, float]], columns: Mapping[int, int]) -> Sparse:
    return sparse(
        [[(columns[number], count) for number, count in row.items() if number in columns] for row in rows], len(columns)
    )


Fitted = list[tuple[Floats, float]]


def _fit_levels(data: Sparse, ranks: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Fitted:
    """One regression for a disclosure at all, one for an emergency."""
    even = np.ones(data.height)
    return [fit(data, (ranks >= rank).astype(np.float64), even, ridge=RIDGE, steps=STEPS) for rank in (1, 2)]


def _fit_concerns(data: Sparse, owners: Sequence[str]) -> tuple[tuple[str, ...], Fitted]:
    """One regression for each concern against all the others."""
    names = tuple(sorted(set(owners)))
    even = np.ones(data.height)
    own = [np.array([owner == name for owner in owners], dtype=np.float64) for name in names]
    return names, [fit(data, labels, even, ridge=CONCERN_RIDGE, steps=CONCERN_STEPS) for labels in own]


def _stored(columns: Mapping[int, int], levels: Fitted, concerns: tuple[tuple[str, ...], Fitted]) -> Weights:
    names, fitted = concerns
    return Weights(
        numbers=np.array(list(columns), dtype=np.uint32),
        levels=np.stack([weights for weights, _ in levels], axis=1).astype(np.float32),
        level_bias=np.array([bias for _, bias in levels], dtype=np.float32),
        concerns=names,
        concern_weights=np.stack([weights for weights, _ in fitted], axis=1).astype(np.float16),
        concern_bias=np.array([bias for _, bias in fitted], dtype=np.float32),
    )
