"""Score a question with what was learnt: as a whole, and the likeliest part of a long one. It decides nothing."""

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
from app.safety.traits import Trait, Traits

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
        tokens = joined(sentences)
        sums = self._running_sums(tokens)
        whole = self._window(tokens, sums, (0, len(tokens)), sentences)
        parts = [
            (self._window(tokens, sums, span, sentences[number : number + 1]), number)
            for number, span in _windows(sentences)
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

    def _window(
        self, tokens: Sequence[Token], sums: Floats, span: tuple[int, int], sentences: Sequence[Sentence]
    ) -> Floats:
        """Both log-odds of the places from the first of `span` up to the last, which belong to these sentences."""
        start, end = span
        placed = (sums[end] - sums[start]) * np.float32(share(end - start))
        once = dict(trait for sentence in sentences for trait in self._traits.of_sentence(sentence))
        known = self._model.known([*once.items(), *self._traits.of_meaning(tokens[start:end])])
        window: Floats = self._model.weights.level_bias + placed + self._model.levels(known)
        return window

    def _running_sums(self, tokens: Sequence[Token]) -> Floats:
        """Row i holds what the first i places add to the two levels."""
        placed = self._traits.of_places(tokens)
        sums = np.zeros((len(tokens) + 1, 2), dtype=np.float32)
        for place, token in enumerate(tokens):
            if token.word == token.typed and token.word in self._letters:
                sums[place + 1] = self._letters[token.word]
            else:
                placed[place].extend(self._strange(token))
        each = self._model.each([trait for traits in placed for trait in traits])
        ends = np.cumsum([len(traits) for traits in placed]) - 1
        added: Floats = np.cumsum(sums, axis=0, dtype=np.float32)
        added[1:] += np.cumsum(each, axis=0)[ends]
        return added

    def _strange(self, token: Token) -> Iterable[Trait]:
        for word, weight in spellings(token):
            yield from ((number, weight * count) for number, count in self._traits.of_letters(word))

    def _letter_sum(self, word: str) -> Floats:
        return self._model.levels(self._model.known(self._traits.of_letters(word)))


def _windows(sentences: Sequence[Sentence]) -> Iterable[tuple[int, tuple[int, int]]]:
    """Sentence number, and first place and end, of each part; none for one short sentence."""
    start = 0
    for number, sentence in enumerate(sentences):
        size = len(sentence.tokens)
        if size > WINDOW + STEP:
            last = start + size - WINDOW
            yield from ((number, (begin, begin + WINDOW)) for begin in [*range(start, last, STEP), last])
        elif len(sentences) > 1 and size > 1:
            yield number, (start, start + size)
        start += size + 1
