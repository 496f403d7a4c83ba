"""Score a question with what was learnt: as a whole, and the likeliest part of a long one. It decides nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.safety.learnt import Learnt
from app.safety.model import DISCLOSURE, EMERGENCY, Model
from app.safety.rows import joined, share, spellings
from app.safety.sight import Sentence
from app.safety.tokens import Token
from app.safety.traits import Trait, Traits

Floats = npt.NDArray[np.float32]
Spans = npt.NDArray[np.int64]
"""A row a part: its first place and the one behind its last."""

SECOND_OPINION = 2.0
"""How much the second opinion, between -1 and 1, counts in log-odds."""
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
        self._wording = learnt.wording
        self._traits = traits
        self._rows = {word: row for row, word in enumerate(learnt.vocabulary)}
        self._letter_sums = np.array([self._letter_sum(word) for word in learnt.vocabulary], np.float32).reshape(-1, 2)
        self._meaning = self._model.each([(number, 1.0) for number in traits.meaning_numbers])

    def scores(self, sentences: Sequence[Sentence]) -> Scores:
        """Log-odds for a text of at least one sentence."""
        tokens = joined(sentences)
        windows = list(_windows(sentences))
        spans = np.array([(0, len(tokens)), *(span for _, span in windows)])
        odds = self._placed(tokens, spans) + self._meant(tokens, spans) + self._model.weights.level_bias
        odds += SECOND_OPINION * self._wording.spans(tokens, spans)
        odds += self._once(sentences, [number for number, _ in windows])
        whole, parts = odds[0], odds[1:] if windows else odds
        best = int(parts[:, DISCLOSURE].argmax())
        part = windows[best][0] + 1 if windows else 1
        return Scores(
            float(whole[DISCLOSURE]),
            float(whole[EMERGENCY]),
            float(parts[best, DISCLOSURE]),
            float(parts[:, EMERGENCY].max()),
            part,
        )

    def _placed(self, tokens: Sequence[Token], spans: Spans) -> Floats:
        """What the words, their pairs and frames add in each span."""
        sums = self._running_sums(tokens)
        shares = np.array([share(end - start) for start, end in spans.tolist()], np.float32)
        placed: Floats = (sums[spans[:, 1]] - sums[spans[:, 0]]) * shares[:, None]
        return placed

    def _meant(self, tokens: Sequence[Token], spans: Spans) -> Floats:
        """What the meaning of all words of each span together adds."""
        path = self._traits.path(tokens)
        moved = path[spans[:, 1]] - path[spans[:, 0]]
        lengths = np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), np.float32(1e-6))
        meant: Floats = (moved / lengths) @ self._meaning
        return meant

    def _once(self, sentences: Sequence[Sentence], numbers: Sequence[int]) -> Floats:
        """What is true of whole sentences adds: of all of them first, then of the one each part stands in."""
        each = [self._traits.of_sentence(sentence) for sentence in sentences]
        if not any(each):
            return np.zeros((1 + len(numbers), 2), np.float32)
        together = list(dict(trait for traits in each for trait in traits).items())
        return np.stack([self._added(traits) for traits in (together, *(each[number] for number in numbers))])

    def _added(self, traits: Sequence[Trait]) -> Floats:
        return self._model.levels(traits)

    def _running_sums(self, tokens: Sequence[Token]) -> Floats:
        """Row i holds what the first i places add to the two levels."""
        placed = self._traits.of_places(tokens)
        sums = np.zeros((len(tokens) + 1, 2), dtype=np.float32)
        for place, token in enumerate(tokens):
            for word, weight in spellings(token):
                if word in self._rows:
                    sums[place + 1] += np.float32(weight) * self._letter_sums[self._rows[word]]
                else:
                    placed[place].extend((number, weight * count) for number, count in self._traits.of_letters(word))
        each = self._model.each([trait for traits in placed for trait in traits])
        ends = np.cumsum([len(traits) for traits in placed]) - 1
        added: Floats = np.cumsum(sums, axis=0, dtype=np.float32)
        added[1:] += np.cumsum(each, axis=0)[ends]
        return added

    def _letter_sum(self, word: str) -> Floats:
        return self._added(self._traits.of_letters(word))


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
