"""Which worry a disclosure is, told by likeness: the worries are the entries of an index of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.content.models import Urgency
from app.safety.around import Surroundings
from app.safety.lexicon import Lexicon
from app.search.index import CalibratedIndex, SearchIndex, learn
from app.search.matcher import weigh
from app.text.language import Language

LIKEST = 6
"""So many are told of; nobody is shown more than four."""


@dataclass(frozen=True, eq=False)
class LikelyWorry:
    """Made of an index that `learn_worries` made, or that was read back."""

    index: SearchIndex

    def likest(self, text: str) -> Sequence[tuple[str, float]]:
        """The worries that a text is most like, with their scores; they know nothing of whether it tells of one."""
        (weighed,) = weigh([self.index.read(text)], self.index)
        scores = weighed.trained[: len(self.index.entries)]
        best = np.argsort(-scores, kind="stable")[:LIKEST].tolist()
        return [(self.index.entries[place], float(scores[place])) for place in best]


def learn_worries(lexicon: Lexicon, around: Surroundings, language: Language) -> CalibratedIndex:
    """An index over what writers said of each worry and over its ways of asking; takes half a minute."""
    told: dict[str, list[str]] = {worry: [] for worry in sorted({*around.by_worry, *lexicon.concerns})}
    for example in lexicon.examples:
        if example.concern is not None and example.urgency is not Urgency.NONE:
            told[example.concern].append(example.text)
    for worry, texts in around.by_worry.items():
        told[worry].extend(texts)
    return learn({worry: texts for worry, texts in told.items() if texts}, language=language)
