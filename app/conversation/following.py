"""Rank entries for a question that leans on what was answered before. Decides nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from app.conversation.follow_up_model import FollowUpModel
from app.conversation.leaning import Forms
from app.conversation.neighbours import GROUP, KINDS, NEXT, SAME, Neighbours
from app.search.index import SearchIndex
from app.search.matcher import Ranking, Weighed, ranked, weigh
from app.text.features import Floats
from app.text.reading import Reading

FEATURES = (
    "alone", "together", "with_the_one_before", "alone_share", "together_share", "form", *KINDS,
    "before_same", "before_next", "before_group", "older", "older_next", "shown", "led_to",
    "lean", "known", "known_together", "words", "short", "depth",
)  # fmt: skip
"""What is known of each entry; from `lean` on, of the question, the same for all."""
FORM_FLOOR = 0.45
"""Likeness below which a form says nothing."""
SHOWN = 8
LEANS_WHOLLY = 0.1
"""How much a question leans from which it is ranked as a follow-up alone; below, as one by itself too."""
NEVER = 0.01
"""What is added to a likelihood on both sides, so that none is beyond all doubt."""
FEW, MANY, DEEP = 3, 12, 4
"""Words of a short question; words, and answers before it, from which more make no difference."""


@dataclass(frozen=True)
class Behind:
    """A question and what it stands behind."""

    question: str
    ways: tuple[str, ...]
    """The question as typed, and as meant."""
    trail: tuple[str, ...]
    """The entries before it, the oldest first, one at least."""
    titles: tuple[str, ...]
    """What the last two of them answer, the last one first."""
    shown: tuple[str, ...]
    """Choices that were shown last, without the first, which stands in the trail."""
    lean: float


@dataclass(frozen=True, eq=False)
class Following:
    """What ranks such a question: made once for one language."""

    model: FollowUpModel
    neighbours: Neighbours
    forms: Forms
    _titles: dict[str, Reading] = field(default_factory=dict)

    def rank(self, behind: Behind, reading: Reading, index: SearchIndex) -> Ranking:
        """The ranking of a question; what is left over is how likely it is none of them."""
        alone, given = self.features(behind, reading, index)
        following = np.float32(min(1.0, behind.lean / LEANS_WHOLLY))
        by_itself = alone.shares / np.float32(max(alone.known, 1e-6))
        shares = following * self.model.shares(given) + (1 - following) * by_itself
        return ranked(alone, shares * np.float32(self.model.known(evidence(given))), index, limit=SHOWN)

    def features(self, behind: Behind, reading: Reading, index: SearchIndex) -> tuple[Weighed, Floats]:
        """The question weighed alone, and a row of `FEATURES` for every entry of the index."""
        led = [_behind(self._read(title, index), reading) for title in behind.titles]
        alone, together, *further = weigh([reading, *led], index)
        before = further[0] if further else together
        columns = [
            alone.trained[:-1],
            together.trained[:-1],
            before.trained[:-1],
            np.log(alone.shares + np.float32(1e-3)),
            np.log(together.shares + np.float32(1e-3)),
            self._forms(behind, index),
            *self._standing(behind),
            *(np.full(len(index.entries), value, np.float32) for value in _of_all(behind, alone, together)),
        ]
        return alone, np.stack(columns, axis=1).astype(np.float32)

    def _read(self, title: str, index: SearchIndex) -> Reading:
        """A title as it is read; kept, for titles are content and there are as many as entries."""
        if title not in self._titles:
            self._titles[title] = index.read(title)
        return self._titles[title]

    def _forms(self, behind: Behind, index: SearchIndex) -> Floats:
        likenesses = self.forms.likeness((behind.question, *behind.ways))
        alike = np.array([likenesses.get(entry, 0.0) for entry in index.entries], np.float32)
        form: Floats = (np.maximum(alike - FORM_FLOOR, 0) / np.float32(1 - FORM_FLOOR)) ** 2
        return form

    def _standing(self, behind: Behind) -> list[Floats]:
        """How each entry stands to the last answer, to the one before it, and to those before that."""
        *older, last = behind.trail
        before = self.neighbours.of(older.pop()) if older else np.zeros_like(self.neighbours.of(last))
        nexts = [self.neighbours.of(one)[:, NEXT] for one in older]
        return [
            *self.neighbours.of(last).T,
            *before[:, [SAME, NEXT, GROUP]].T,
            self.neighbours.only(*older),
            np.max([np.zeros_like(self.neighbours.led_to), *nexts], axis=0),
            self.neighbours.only(*behind.shown),
            self.neighbours.led_to,
        ]


def _behind(title: Reading, question: Reading) -> Reading:
    """The question as if it stood behind the title in one text."""
    return Reading(
        title.words + question.words, title.weighted + question.weighted, title.corrections + question.corrections
    )


def evidence(given: Floats) -> Floats:
    """What speaks for the question being one of this guide: alone, behind the answer, how it leans, its form."""
    alone, together = (_odds(float(given[0, FEATURES.index(one)])) for one in ("known", "known_together"))
    lean, form = given[0, FEATURES.index("lean")], given[:, FEATURES.index("form")].max()
    return np.array([alone, together, lean, form], np.float32)


def _odds(known: float) -> float:
    return float(np.log((known + NEVER) / (1 + NEVER - known)))


def _of_all(behind: Behind, alone: Weighed, together: Weighed) -> list[float]:
    words = len(behind.question.split())
    return [
        behind.lean,
        alone.known,
        together.known,
        min(words, MANY) / MANY,
        float(words <= FEW),
        min(len(behind.trail), DEEP) / DEEP,
    ]
