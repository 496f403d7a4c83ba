"""Examples known by heart: a message that is one of them, word for word, is heard as its writer judged it.

Only numbers made of the words are kept, so that the file holds no line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from app.content.models import Urgency

LEVELS = (Urgency.NONE, Urgency.SUPPORT, Urgency.EMERGENCY)
NO_WORRY = -1


@dataclass(frozen=True)
class Judgement:
    """What a writer said of one line. `concern` is the worry it was written for: near misses have one too.

    What `ByHeart.judgement` gives back names it only where the line tells of harm.
    """

    urgency: Urgency
    concern: str | None


@dataclass(frozen=True, eq=False)
class ByHeart:
    """Numbers of lines, rising, and beside each its level and worry: places in `LEVELS` and `worries`."""

    numbers: npt.NDArray[np.uint64]
    levels: npt.NDArray[np.int8]
    worry_places: npt.NDArray[np.int16]
    worries: tuple[str, ...]

    @classmethod
    def of(cls, judged: Iterable[tuple[Sequence[str], Judgement]], worries: Sequence[str]) -> ByHeart:
        """From the words of each line. Of lines with the same words the gravest counts."""
        rows: dict[int, Judgement] = {}
        for words, judgement in judged:
            known = rows.setdefault(_number(words), judgement)
            if judgement.urgency.rank > known.urgency.rank:
                rows[_number(words)] = judgement
        places = {worry: place for place, worry in enumerate(worries)}
        ordered = sorted(rows)
        return cls(
            np.array(ordered, np.uint64),
            np.array([rows[number].urgency.rank for number in ordered], np.int8),
            np.array([places.get(rows[number].concern or "", NO_WORRY) for number in ordered], np.int16),
            tuple(worries),
        )

    def judgement(self, words: Sequence[str]) -> Judgement | None:
        """What was said of these very words; None for any others."""
        number = np.uint64(_number(words))
        place = int(np.searchsorted(self.numbers, number))
        if not words or place == len(self.numbers) or self.numbers[place] != number:
            return None
        level, worry = LEVELS[self.levels[place]], int(self.worry_places[place])
        told = level is not Urgency.NONE and worry != NO_WORRY
        return Judgement(level, self.worries[worry] if told else None)


def _number(words: Sequence[str]) -> int:
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=8).digest())
