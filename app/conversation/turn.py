"""One question on its way through the steps. Frozen: a step returns a new turn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from app.content.library import Library
from app.content.models import Urgency
from app.conversation.following import Following
from app.conversation.leaning import Leaning
from app.conversation.likely_talk import LikelyTalk
from app.conversation.outcomes import Correction, Offer, Outcome
from app.conversation.talk import SmallTalkEar
from app.conversation.trail import Emergency, Told, entries, standing_emergency, standing_worries
from app.safety.alarm import Alarm
from app.safety.denials import Denials
from app.safety.net import SafetyNet
from app.search.index import SearchIndex
from app.search.matcher import Ranking
from app.search.thresholds import Thresholds
from app.text.normalise import normalise
from app.text.speller import Mended

DANGER, FRIEND, UNSURE = "in-danger-now", "worried-about-a-friend", "not-sure-if-it-is-abuse"


@dataclass(frozen=True)
class Knowledge:
    """What the steps may ask: made once at start-up, for one language."""

    language: str
    library: Library
    index: SearchIndex
    thresholds: Thresholds
    net: SafetyNet
    small_talk: SmallTalkEar
    leaning: Leaning
    following: Following
    denials: Denials
    likely_talk: LikelyTalk | None = None
    """None where it could not be read: then small talk is what a known phrase covers."""
    glossary: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Every form of a word of the glossary, normalised, to the entry it belongs to."""
    without: tuple[str, ...] = ()
    """Built files that could not be used. Without index the guide asks back more, without net it raises help
    everywhere. A missing speller was made anew at the start, which took seconds; nothing is poorer for it."""


@dataclass(frozen=True)
class Turn:
    """What was asked and what is known of it so far. Never logged, never stored."""

    question: str
    context: tuple[str, ...] = ()
    """Ids answered so far, oldest first."""
    offered: tuple[str, ...] = ()
    """Ids of the choices shown last, in the order shown."""
    chosen: str | None = None
    """The entry that was tapped: its title is then the question, which nobody typed."""
    mended: tuple[Mended, ...] = ()
    """The question's words, each with what was meant; empty until it is read."""
    correction: Correction | None = None
    emergency: Emergency | None = None
    """One that was raised some turns ago and still stands; None in the turn in which a new one takes its place."""
    told: Told | None = None
    """The worry that was told of last, and still stands."""
    told_before: tuple[Told, ...] = ()
    """Those told of before that one, the newest first: they still stand too."""
    left: str | None = None
    """The question without the harm that it denies, which may be nothing; None where it denies none."""
    calmed: bool = False
    """The emergency that stood was taken down by it."""
    alarm: Alarm | None = None
    ranking: Ranking | None = None
    lean: float = 0.0
    """0 to 1: how much the ranking leans on what stood before the question."""
    outcome: Outcome | None = None
    offers: tuple[Offer, ...] = ()
    decided_by: str = ""
    """The step that ended the turn."""

    @classmethod
    def of(
        cls,
        question: str,
        trail: tuple[str, ...],
        library: Library,
        *,
        offered: tuple[str, ...] = (),
        correction: Correction | None = None,
        chosen: str = "",
    ) -> Turn:
        """A turn as it comes in, with the trail of the conversation so far; `chosen` may be anything."""
        told = standing_worries(trail, library)
        return cls(
            question,
            entries(trail, library),
            offered,
            correction=correction,
            chosen=chosen if library.has_entry(chosen) else None,
            emergency=standing_emergency(trail, library),
            told=told[0] if told else None,
            told_before=told[1:],
        )

    def ends(self, outcome: Outcome, step: str, *offers: Offer) -> Turn:
        """This turn with its outcome; later steps leave it alone."""
        return replace(self, outcome=outcome, offers=offers, decided_by=step)

    @property
    def behind(self) -> str | None:
        """The entry that stood last before this question: the first of the choices shown, or the last answer."""
        return self.offered[0] if self.offered else self.context[-1] if self.context else None

    @property
    def all_told(self) -> tuple[Told, ...]:
        """Everything that was told of before this question and still stands, the newest first."""
        return (self.told, *self.told_before) if self.told else self.told_before

    @property
    def ways(self) -> tuple[str, ...]:
        """The question as typed and, where strange words or texting forms in it were written out, as meant."""
        words = (one.meant if one.strange else (one.typed,) for one in self.mended)
        meant = " ".join(word for parts in words for word in parts)
        return (self.question,) if meant in {"", normalise(self.question)} else (self.question, meant)

    @property
    def denied(self) -> bool:
        """It says that a harm did not happen."""
        return self.left is not None

    @property
    def urgency(self) -> Urgency:
        """What the net raised."""
        return self.alarm.urgency if self.alarm else Urgency.NONE

    @property
    def concern(self) -> str | None:
        """The worry the net heard, or None."""
        return self.alarm.concern if self.alarm else None
