"""Read one question and say whether help must stand above the answer. It never answers, and keeps nothing it read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import inf

from app.content.models import Urgency
from app.safety.alarm import MOST_RUNNERS_UP, QUIET, Alarm, Whom, gravest
from app.safety.heart import ByHeart, Judgement
from app.safety.learnt import Learnt
from app.safety.lexicon import Lexicon
from app.safety.naming import Naming
from app.safety.patterns import Pattern
from app.safety.pieces import pieces
from app.safety.sight import Sentence, Sight
from app.safety.thresholds import Thresholds
from app.safety.traits import Traits
from app.safety.weigher import Scores, Weigher
from app.text.language import Language

LIKELY = 0.1
"""Likeness that a pattern adds to its own concern."""
CERTAIN = 0.25
"""Likeness that a pattern with words of its own adds on top."""
TOO_UNLIKE = 0.3
"""A runner-up stands at most this far behind the first."""


@dataclass(frozen=True)
class Seen:
    """What the net found in one question."""

    sentences: Sequence[Sentence]
    sure: Sequence[Pattern]
    scores: Scores | None

    @property
    def always(self) -> bool:
        """True where help is raised whatever else was found."""
        return any(pattern.always for pattern in self.sure)

    @property
    def grown_up(self) -> bool:
        """A grown-up wrote it about a child."""
        return any(sentence.grown_up for sentence in self.sentences)

    @property
    def whom(self) -> frozenset[Whom]:
        """Whom any of the sentences speaks of."""
        return frozenset(whom for sentence in self.sentences for whom in sentence.whom)

    @property
    def friend(self) -> bool:
        """A child wrote it about a friend, and of nothing that was done to the writer."""
        return Whom.FRIEND in self.whom and not self.grown_up and not self.whom & {Whom.ME, Whom.ARMED, Whom.MYSELF}

    @property
    def danger(self) -> bool:
        """A sure pattern of danger was found."""
        return any(pattern.level is Urgency.EMERGENCY for pattern in self.sure)

    @property
    def at_once(self) -> bool:
        """One of them makes an emergency whatever the numbers say."""
        return any(pattern.always and pattern.level is Urgency.EMERGENCY for pattern in self.sure)

    def disclosure(self, part: float) -> float:
        """Log-odds of the whole, or of its likeliest part less `part`; as low as can be where nothing was learnt."""
        return -inf if self.scores is None else max(self.scores.disclosure, self.scores.part_disclosure - part)

    def emergency(self, part: float) -> float:
        """The same for an emergency."""
        return -inf if self.scores is None else max(self.scores.emergency, self.scores.part_emergency - part)


@dataclass(frozen=True)
class Guess:
    """The worry that is named, or None; others it may be, the likest first; and how alike the likest is."""

    concern: str | None
    others: tuple[str, ...]
    alike: float


class SafetyNet:
    """Made once by `build`; safe to share between threads."""

    def __init__(
        self,
        sight: Sight,
        weigher: Weigher | None,
        by_heart: ByHeart | None,
        thresholds: Thresholds,
        *,
        naming: Naming | None,
        least: Urgency,
        about_a_friend: str | None,
    ) -> None:
        self._sight = sight
        self._by_heart = by_heart
        self._least = least
        self._weigher = weigher
        self._naming = naming
        self._thresholds = thresholds
        self._about_a_friend = about_a_friend

    @classmethod
    def build(
        cls,
        lexicon: Lexicon,
        *,
        language: Language | None = None,
        learnt: Learnt | None = None,
        naming: Naming | None = None,
        least: Urgency = Urgency.NONE,
    ) -> SafetyNet:
        """A net from a lexicon and what was learnt from it; without the latter it hears patterns alone.

        `language` must be the one the examples were read with. Without `naming` it names the worries of patterns alone.
        `least` is raised on every question.
        """
        spoken = language or Language(lexicon.locale)
        sight = Sight(lexicon.patterns, spoken)
        weigher = Weigher(learnt, Traits(sight.kinds, learnt.frame_words, spoken.vectors)) if learnt else None
        friend = lexicon.patterns.friend
        return cls(
            sight,
            weigher,
            learnt.by_heart if learnt else None,
            lexicon.thresholds,
            naming=naming,
            least=least,
            about_a_friend=friend.concern if friend else None,
        )

    def read(self, question: str) -> Alarm:
        """The alarm for one question; quiet for an empty one. A long story is heard piece by piece as well."""
        return gravest([self._heard(question), *map(self._heard, pieces(question))])

    def _heard(self, question: str) -> Alarm:
        """The alarm for one text. A laugh at its end makes it no less."""
        alarm = self._read(question)
        plain = self._sight.without_laughter(question)
        if plain == question or alarm.urgency is Urgency.EMERGENCY or self._judged(question):
            return alarm
        unlaughed = self._read(plain)
        return unlaughed if unlaughed.urgency.rank > alarm.urgency.rank and not unlaughed.doubtful else alarm

    def _judged(self, question: str) -> Judgement | None:
        return self._by_heart.judgement(self._sight.words(question)) if self._by_heart else None

    def _read(self, question: str) -> Alarm:
        seen = self.look(question)
        if not seen.sentences:
            return QUIET
        judged = self._judged(question)
        urgency = max(judged.urgency if judged else self._urgency(seen), self._least, key=lambda level: level.rank)
        evidence = (*(("known by heart",) if judged else ()), *_evidence(seen))
        if urgency is Urgency.NONE:
            return Alarm(urgency, grown_up=seen.grown_up, whom=seen.whom, evidence=evidence)
        reply = next((hit.reply for hit in seen.sure if hit.reply), None) if urgency is Urgency.EMERGENCY else None
        doubtful = judged is None and self._doubts(seen)
        guess = self._guess(question, seen, judged, doubtful=doubtful)
        told = judged is not None or guess.concern in {hit.concern for hit in seen.sure if hit.concern}
        alarm = Alarm(
            urgency,
            guess.concern,
            guess.others[:MOST_RUNNERS_UP],
            reply,
            told=told,
            certain=told or guess.alike >= self._thresholds.certain,
            grown_up=seen.grown_up,
            whom=seen.whom,
            doubtful=doubtful,
            evidence=evidence,
        )
        return self._of_a_friend(alarm) if seen.friend else alarm

    def _of_a_friend(self, alarm: Alarm) -> Alarm:
        """The same for who writes about a friend: that is the worry, and the friend's own stands behind it."""
        named = self._about_a_friend
        if named is None or (alarm.concern is None and not alarm.runners_up):
            return alarm
        return replace(alarm.led_by(named), friend=True)

    def _doubts(self, seen: Seen) -> bool:
        """Nothing but a little likeness speaks for harm."""
        if seen.scores is None or seen.sure or self._least is not Urgency.NONE:
            return False
        return seen.disclosure(self._thresholds.part) < self._thresholds.doubtful

    def _guess(self, question: str, seen: Seen, judged: Judgement | None, *, doubtful: bool) -> Guess:
        """Which worry it is, as a writer or what was found says; no worry is named where all are guesses."""
        concerns, alike = self.concerns(question, seen)
        if judged is not None and judged.concern is not None:
            return Guess(judged.concern, tuple(one for one in concerns if one != judged.concern), alike)
        if not concerns or alike < (self._thresholds.named_in_doubt if doubtful else self._thresholds.named):
            return Guess(None, tuple(concerns), alike)
        return Guess(concerns[0], tuple(concerns[1:]), alike)

    def look(self, question: str) -> Seen:
        """What stands in the question, before anything is decided."""
        sentences = self._sight.sentences(question)
        sure = [hit for sentence in sentences if not sentence.about for hit in sentence.hits if hit.sure]
        return Seen(sentences, sure, self._weigher.scores(sentences) if self._weigher and sentences else None)

    def concerns(self, question: str, seen: Seen) -> tuple[list[str], float]:
        """Worries it may be, the likest first, and how alike that is; none where only a plea was heard."""
        named = {hit.concern for sentence in seen.sentences for hit in sentence.hits if hit.concern is not None}
        marked = {hit.concern for hit in seen.sure if hit.reply}
        if self._naming is None or seen.scores is None:
            return sorted(named), inf
        if not named and seen.always and seen.scores.disclosure < self._thresholds.support:
            return [], inf
        scored = [
            (alike + (LIKELY if concern in named else 0.0) + (CERTAIN if concern in marked else 0.0), concern)
            for concern, alike in self._naming.likest(question)
        ]
        scored.sort(key=lambda one: -one[0])
        return [concern for alike, concern in scored if alike > scored[0][0] - TOO_UNLIKE], scored[0][0]

    def _urgency(self, seen: Seen) -> Urgency:
        if seen.scores is None:
            return max((hit.level for hit in seen.sure), key=lambda level: level.rank, default=Urgency.NONE)
        if seen.at_once:
            return Urgency.EMERGENCY
        at, hit = self._thresholds, seen.danger
        disclosed = seen.disclosure(at.part)
        endangered = seen.emergency(at.part) >= (at.emergency_with_pattern if hit else at.emergency)
        if endangered and disclosed >= (at.emergency_told_with_pattern if hit else at.emergency_told):
            return Urgency.EMERGENCY
        told = disclosed >= (at.support_with_pattern if seen.sure else at.support)
        return Urgency.SUPPORT if told or seen.always else Urgency.NONE


def _evidence(seen: Seen) -> Iterable[str]:
    for number, sentence in enumerate(seen.sentences, start=1):
        for hit in sentence.hits:
            yield f"sentence {number}: {'' if hit.sure else 'hint of '}{hit.id}"
        if sentence.about:
            yield f"sentence {number}: about something, not told of oneself"
    if seen.scores is not None:
        yield f"disclosure {seen.scores.disclosure:+.2f}, emergency {seen.scores.emergency:+.2f}"
        if seen.scores.part_disclosure > seen.scores.disclosure:
            yield f"likeliest part {seen.scores.part_disclosure:+.2f}, in sentence {seen.scores.part}"
