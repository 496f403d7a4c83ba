"""Score a question's sentences with what was learnt: as a whole, and the likeliest part of a long one. It decides nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.safety.learnt import Learnt
from app.safety.model import Model
from app.safety.rows import all_traits, joined, share, spellings
from app.safety.sight import Sentence
from app.safety.tokens import Token
from app.safety.traits import Traits

Floats = npt.NDArray[np.float32]

WINDOW, STEP = 14, 5
"""Words in a part of a long sentence, and words from one part to the next."""


@dataclass(frozen=True)
class Scores:
    """Log-odds of a disclosure and of an emergency: of the whole text, and of its likeliest part."""

    disclosure: float
    emergency: float
    part_disclosure: float
    part_emergency: float
    part: int
    """The sentence the likeliest part stands in, the first being 1."""


class Weigher:
    """Reads weights only; safe to share."""

    def __init__(self, learnt: Learnt, traits: Traits) -> None:
        self._model = Model(learnt.weights)
        self._traits = traits
        self._letters = {word: self._letter_sum(word) for word in learnt.vocabulary}

    def scores(self, sentences: Sequence[Sentence]) -> Scores:
        """Log-odds for a text of at least one sentence."""
        bias = self._model.weights.level_bias
        sums = self._running_sums(joined(sentences))
        own = [self._model.levels(self._model.known(self._traits.of_sentence(one))) for one in sentences]
        whole = bias + self._window(sums, 0, len(sums) - 1) + self._seen_once(sentences)
        parts = [
            (bias + self._window(sums, start, end) + own[number], number)
            for number, start, end in _windows(sentences)
        ]
        best, where = max(parts, key=lambda part: float(part[0][0]), default=(whole, 0))
        most = max((float(part[0][1]) for part in parts), default=float(whole[1]))
        return Scores(float(whole[0]), float(whole[1]), float(best[0]), most, where + 1)

    def concerns(self, sentences: Sequence[Sentence]) -> list[tuple[str, float]]:
        """Every concern with its log-odds, the likeliest first."""
        known = self._model.known(all_traits(self._traits, sentences))
        scored = self._model.concerns([(known, 1.0)])
        order = np.argsort(-scored, kind="stable")
        return [(self._model.weights.concerns[place], float(scored[place])) for place in order.tolist()]

    def _seen_once(self, sentences: Sequence[Sentence]) -> Floats:
        seen = dict(trait for sentence in sentences for trait in self._traits.of_sentence(sentence))
        return self._model.levels(self._model.known(list(seen.items())))

    @staticmethod
    def _window(sums: Floats, start: int, end: int) -> Floats:
        window: Floats = (sums[end] - sums[start]) * np.float32(share(end - start))
        return window

    def _running_sums(self, tokens: Sequence[Token]) -> Floats:
        """Row i holds what the first i places add to the two levels."""
        placed = self._traits.of_places(tokens)
        flat = [trait for place in placed for trait in place]
        added = np.zeros((len(tokens) + 1, 2), dtype=np.float32)
        each = self._model.each(flat)
        ends = np.cumsum([len(place) for place in placed])
        sums = np.concatenate([np.zeros((1, 2), dtype=np.float32), np.cumsum(each, axis=0)])
        added[1:] = sums[ends]
        added[1:] += np.cumsum([self._spelt(token) for token in tokens], axis=0)
        return added

    def _spelt(self, token: Token) -> Floats:
        known = self._letters.get(token.word)
        if known is not None and token.word == token.typed:
            return known
        parts = [weight * self._letter_sum(word) for word, weight in spellings(token)]
        return np.sum(parts, axis=0, dtype=np.float32)

    def _letter_sum(self, word: str) -> Floats:
        return self._model.levels(self._model.known(self._traits.of_letters(word)))


def _windows(sentences: Sequence[Sentence]) -> Iterable[tuple[int, int, int]]:
    """Sentence number, first place and end of each part; none for one short sentence."""
    start = 0
    for number, sentence in enumerate(sentences):
        size = len(sentence.tokens)
        if size > WINDOW + STEP:
            last = start + size - WINDOW
            yield from ((number, begin, begin + WINDOW) for begin in [*range(start, last, STEP), last])
        elif len(sentences) > 1 and size > 1:
            yield number, start, start + size
        start += size + 1
