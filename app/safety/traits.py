"""What the classifier looks at: numbered traits with weights, from letters to who-does-what. It learns nothing.

Letters, words and frames belong to one place in the sentence, so that a window over a long message is a sum over its
places; what is true of a whole sentence, and what its words mean together, is added apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

import numpy as np
import numpy.typing as npt

from app.safety.sight import Sentence
from app.safety.tokens import Token
from app.text.vectors import WordVectors

SHORTEST_RUN, LONGEST_RUN = 2, 5
REACH = 5
"""Places between two words that still make a pair of who and what."""

WORDS, PAIRS, FRAMES, HITS, ABOUT = 1.0, 0.8, 0.8, 1.0, 1.0
"""How much each kind of trait weighs; the letters of a word weigh 1 together."""
NEARER = [0.0, *(FRAMES / back**0.5 for back in range(1, REACH + 1))]
"""The weight of a pair of who and what by the places between them."""
MEANT, TYPED = 0.65, 0.35
"""Weights of the letters of a mended word and of what was typed."""

Trait = tuple[int, float]
Floats = npt.NDArray[np.float32]


class Traits:
    """Numbers the traits of sentences.

    `kinds` names the kind of a word ("parent" for "mum"); `frame_words` are common words that stand for themselves in
    frames such as PARENT HITS me.
    """

    def __init__(self, kinds: Mapping[str, str], frame_words: Iterable[str], vectors: WordVectors | None) -> None:
        self._vectors = vectors
        self._meanings = [_number(f"m:{place}") for place in range(vectors.width)] if vectors else []
        self._framed = {**{word: word for word in frame_words}, **{word: kind.upper() for word, kind in kinds.items()}}

    def of_letters(self, word: str) -> list[Trait]:
        """Runs of letters inside one word; together they weigh the same for every word."""
        padded = f" {word} "
        runs = [
            padded[start : start + size]
            for size in range(SHORTEST_RUN, LONGEST_RUN + 1)
            for start in range(len(padded) - size + 1)
        ]
        weight = 1.0 / max(1, len(runs)) ** 0.5
        return [(_number(run), weight) for run in runs]

    def of_places(self, tokens: Sequence[Token]) -> list[list[Trait]]:
        """For each place: the word, its pairs with the ones before, and the frames it ends."""
        words = [token.word for token in tokens]
        framed = [self._framed.get(word, "") for word in words]
        return [_word_traits(words, place) + _frame_traits(framed, place) for place in range(len(words))]

    @property
    def meaning_numbers(self) -> list[int]:
        """The traits that `of_meaning` gives, one for each direction of the word vectors."""
        return self._meanings

    def path(self, tokens: Sequence[Token]) -> Floats:
        """Where the words lie, added up: row i for the first i of them. What lies between two rows is a window's."""
        width = len(self._meanings)
        if self._vectors is None or not tokens:
            return np.zeros((len(tokens) + 1, width), np.float32)
        steps = self._vectors.each([token.word for token in tokens])
        return np.concatenate([np.zeros((1, width), np.float32), np.cumsum(steps, axis=0, dtype=np.float32)])

    def of_meaning(self, tokens: Iterable[Token]) -> list[Trait]:
        """Where the words together lie among the word vectors; not shared out over places."""
        if self._vectors is None:
            return []
        place = self._vectors.sentence((token.word, 1.0) for token in tokens)
        return list(zip(self._meanings, place.tolist(), strict=True))

    def of_sentence(self, sentence: Sentence) -> list[Trait]:
        """What is true of it as a whole; these are not shared out over its words."""
        seen = [(_number(f"h:{pattern.id}"), HITS) for pattern in sentence.hits]
        return [*seen, (_number("about"), ABOUT)] if sentence.about else seen


def _word_traits(words: Sequence[str], place: int) -> list[Trait]:
    word, before = words[place], words[place - 1] if place else "^"
    traits = [(_number(f"w:{word}"), WORDS), (_number(f"p:{before} {word}"), PAIRS)]
    if place > 1:
        traits.append((_number(f"t:{words[place - 2]} {before} {word}"), PAIRS))
    return traits


def _frame_traits(framed: Sequence[str], place: int) -> list[Trait]:
    here = framed[place]
    if not here:
        return []
    traits = [(_number(f"f:{here}"), FRAMES)]
    if place < 2:
        traits.append((_number(f"s:{place} {here}"), FRAMES))
    for back in range(1, min(REACH, place) + 1):
        before = framed[place - back]
        if before:
            traits.append((_number(f"{'n' if back == 1 else 'k'}:{before} {here}"), NEARER[back]))
    return traits


def _number(trait: str) -> int:
    return crc32(trait.encode())
