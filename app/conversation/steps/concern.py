"""The net heard a worry: its entry is the answer, or one of the choices where the matcher found something else."""

from __future__ import annotations

from collections.abc import Sequence

from app.content.models import Section, Urgency
from app.conversation.outcomes import Offer, Outcome
from app.conversation.steps.deciding import above_floor, near_the_first, word_for_word
from app.conversation.turn import DANGER, Knowledge, Turn
from app.search.matcher import Candidate

SOMEWHAT = 0.02
"""The share below which the first entry says nothing against the worry."""
AGREED, AGREED_LEAD = 0.5, 0.2
"""The share of what is known, and the lead, from which a worry that the matcher found too is answered alone."""
BEFORE_A_GUESS = 2
"""Entries that the matcher found which stand before a worry that the net only guesses."""
CLEARLY = 0.4
"""The share from which the question is taken to be after the first entry, where that is no worry."""


def concerned(turn: Turn, knowledge: Knowledge) -> Turn:
    """Ends the turn where the net heard a worry that has an entry, or worries it could not tell apart.

    An alarm that is doubtful and names none leaves the answer to the steps behind: a list of guesses only frightens.
    """
    if turn.alarm is None or not turn.alarm.raised or turn.alarm.unsure:
        return turn
    found, concern = _near(above_floor(turn, knowledge), knowledge), turn.concern
    if concern is not None and knowledge.library.has_entry(concern):
        shown = _beside(_shown(concern, found, turn, knowledge), turn, knowledge)
    elif concern is None and turn.alarm.runners_up:
        shown = _guesses(turn.alarm.runners_up, found)
    else:
        return turn
    shown = _with_danger(shown, turn, knowledge)
    scores = {one.entry: one.score for one in found}
    shown = shown[: knowledge.thresholds.most_choices]
    offers = [Offer(entry, scores.get(entry, 0.0)) for entry in shown]
    return turn.ends(Outcome.CHOICES if len(offers) > 1 else Outcome.ANSWER, "concerned", *offers)


def _near(found: Sequence[Candidate], knowledge: Knowledge) -> Sequence[Candidate]:
    return near_the_first(found, found[0], knowledge.thresholds) if found else ()


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


def _beside(shown: list[str], turn: Turn, knowledge: Knowledge) -> list[str]:
    """Behind the first the entry on who looks into it, where it is about somebody whose work is with children."""
    staff = knowledge.library.about_staff if turn.alarm and turn.alarm.about_staff else None
    return [shown[0], staff, *(one for one in shown[1:] if one != staff)] if staff and shown[0] != staff else shown


def _with_danger(shown: list[str], turn: Turn, knowledge: Knowledge) -> list[str]:
    """Behind the first, in an emergency, what to do in danger; but behind an entry that is for emergencies itself."""
    if turn.urgency is not Urgency.EMERGENCY or DANGER in shown or not knowledge.library.has_entry(DANGER):
        return shown
    for_emergencies = knowledge.library.entry(shown[0]).urgency is Urgency.EMERGENCY
    return shown if for_emergencies else [shown[0], DANGER, *shown[1:]]


def _guesses(worries: Sequence[str], found: Sequence[Candidate]) -> list[str]:
    """What the matcher found, and the likeliest of the worries; where it found nothing, all of them."""
    entries = [one.entry for one in found]
    if not entries:
        return list(worries)
    first = next((one for one in worries if one not in entries[:BEFORE_A_GUESS]), None)
    return [*entries[:BEFORE_A_GUESS], *([first] if first else []), *entries[BEFORE_A_GUESS:]]


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
