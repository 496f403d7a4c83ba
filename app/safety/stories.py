"""Make long texts out of short ones, so that length alone teaches nothing. The same texts give the same stories."""

from __future__ import annotations

import random
from collections.abc import Sequence

from app.content.models import Urgency
from app.safety.sight import Sentence

SEED = 11
LONGEST_PART = 16
TELLING, HARMLESS = 900, 1400
"""How many stories are made around a disclosure, and of harmless lines alone."""

Judged = tuple[Urgency, Sequence[Sentence]]


def stories(judged: Sequence[Judged]) -> list[Judged]:
    """The texts as they are, and stories made of them: a disclosure between harmless lines, or harmless lines alone."""
    dice = random.Random(SEED)
    harmless = [text for urgency, text in judged if urgency is Urgency.NONE and _words(text) <= LONGEST_PART]
    telling = [one for one in judged if one[0] is not Urgency.NONE and _words(one[1]) <= 1.5 * LONGEST_PART]
    if len(harmless) < 5:
        return list(judged)
    chosen = dice.sample(telling, min(TELLING, len(telling)))
    plain = dice.sample(harmless, min(HARMLESS, len(harmless)))
    return [
        *judged,
        *((urgency, _between(text, harmless, dice)) for urgency, text in chosen),
        *((Urgency.NONE, _between(text, harmless, dice)) for text in plain),
    ]


def _between(text: Sequence[Sentence], harmless: Sequence[Sequence[Sentence]], dice: random.Random) -> list[Sentence]:
    others = [list(other) for other in dice.sample(harmless, dice.choice((2, 3, 4)))]
    others.insert(dice.randrange(len(others) + 1), list(text))
    return [sentence for part in others for sentence in part]


def _words(text: Sequence[Sentence]) -> int:
    return sum(len(sentence.tokens) for sentence in text)
