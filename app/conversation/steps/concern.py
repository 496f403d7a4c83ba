"""The net heard a worry: its entry is the answer, or one of the choices where the matcher found something else."""

from __future__ import annotations

from collections.abc import Sequence

from app.content.models import Section
from app.conversation.outcomes import Offer, Outcome
from app.conversation.steps.deciding import above_floor, word_for_word
from app.conversation.turn import Knowledge, Turn
from app.search.matcher import Candidate

SOMEWHAT = 0.02
"""The share below which the first entry says nothing against the worry."""
AGREED, AGREED_LEAD = 0.5, 0.2
"""The share of what is known, and the lead, from which a worry that the matcher found too is answered alone."""
CLEARLY = 0.4
"""The share from which the question is taken to be after the first entry, where that is no worry."""


def concerned(turn: Turn, knowledge: Knowledge) -> Turn:
    """Ends the turn where the net heard a worry that has an entry."""
    concern = turn.concern
    if turn.outcome is not None or not turn.urgency.rank or concern is None or not knowledge.library.has_entry(concern):
        return turn
    found = above_floor(turn, knowledge)
    scores = {one.entry: one.score for one in found}
    shown = _shown(concern, found, turn, knowledge)[: knowledge.thresholds.most_choices]
    offers = [Offer(entry, scores.get(entry, 0.0)) for entry in shown]
    return turn.ends(Outcome.CHOICES if len(offers) > 1 else Outcome.ANSWER, "concerned", *offers)


def _shown(concern: str, found: Sequence[Candidate], turn: Turn, knowledge: Knowledge) -> list[str]:
    """Entries in the order they are offered; one alone is the answer."""
    others = [one.entry for one in found if one.entry != concern]
    own = _for_grown_ups(turn, knowledge)
    elsewhere = _elsewhere(concern, found, knowledge)
    if own and (not elsewhere or found[0].entry == own):
        return [concern, own, *(entry for entry in others if entry != own)]
    if turn.correction is not None or (found and _undisputed(concern, found, turn)):
        return [concern]
    if not found:
        return [concern, *(turn.alarm.runners_up if turn.alarm else ())]
    if elsewhere and not (turn.alarm and turn.alarm.told):
        return [others[0], concern, *others[1:]]
    return [concern, *others]


def _elsewhere(concern: str, found: Sequence[Candidate], knowledge: Knowledge) -> bool:
    """The matcher is sure of another entry, and that is no worry."""
    if not found or found[0].entry == concern or found[0].score < CLEARLY:
        return False
    return knowledge.library.entry(found[0].entry).section is not Section.WORRIES


def _for_grown_ups(turn: Turn, knowledge: Knowledge) -> str | None:
    """The entry that is offered beside the worry where a grown-up writes about a child."""
    own = knowledge.library.for_grown_ups if turn.alarm and turn.alarm.grown_up and turn.correction is None else None
    return own.entry if own and knowledge.library.has_entry(own.entry) else None


def _undisputed(concern: str, found: Sequence[Candidate], turn: Turn) -> bool:
    """The matcher found next to nothing, or the same worry and no other as near."""
    first, second = found[0].score, found[1].score if len(found) > 1 else 0.0
    if first < SOMEWHAT or found[0].entry != concern:
        return first < SOMEWHAT
    share = turn.ranking.known if turn.ranking else 0.0
    return word_for_word(found, turn.question) or (first >= AGREED * share and first - second >= AGREED_LEAD * share)
