"""Small talk that no known phrase covers, told by likeness: its kinds are the entries of an index of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.content.models import SmallTalk
from app.search.index import SearchIndex
from app.search.matcher import weigh
from app.text.language import Language
from app.text.reading import Reading

SURE = 0.985
"""How likely a line must be small talk: of 1,420 lines kept aside that came so far, six were, none of them a question
that the guide answers otherwise."""
FEWEST_WORDS, MOST_WORDS = 2, 12
"""A word alone is a phrase or none; who writes more has something to say."""
QUESTIONS, OFF_THE_SUBJECT = 500, 1500
"""Lines that teach what is no small talk: ways of asking, and lines off the subject, taken evenly from all."""


@dataclass(frozen=True, eq=False)
class LikelyTalk:
    """Made by `learn_talk`, or of an index that was read back."""

    index: SearchIndex

    def kind(self, reading: Reading) -> str | None:
        """The kind that a line, as it was read, very likely is; None of any other line."""
        if not FEWEST_WORDS <= len(reading.words) <= MOST_WORDS:
            return None
        (weighed,) = weigh([reading], self.index)
        return self.index.entries[int(weighed.shares.argmax())] if weighed.known >= SURE else None


def learn_talk(talk: SmallTalk, asked: Sequence[str], off: Sequence[str], language: Language) -> SearchIndex:
    """An index over the kinds; signs alone are no words and are left out. Takes some seconds."""
    kinds = {kind: [phrase for phrase in phrases if language.read(phrase)] for kind, phrases in talk.kinds.items()}
    others = [*_evenly(asked, QUESTIONS), *_evenly(off, OFF_THE_SUBJECT)]
    return SearchIndex.build({kind: said for kind, said in kinds.items() if said}, language=language, offtopic=others)


def _evenly(texts: Sequence[str], most: int) -> Sequence[str]:
    return texts[:: max(1, len(texts) // most)][:most]
