"""Sure, asking, or not knowing: the thresholds are data, the judgement is here."""

from __future__ import annotations

from collections.abc import Sequence

from app.content.models import Section
from app.conversation.outcomes import Offer, Outcome
from app.conversation.trail import ANY_WORRY
from app.conversation.turn import UNSURE, Knowledge, Turn
from app.search.matcher import Candidate
from app.search.thresholds import Thresholds
from app.text.normalise import words

FEWEST_CHOICES = 2
LEANING_SURE, LEANING_LEAD = 0.75, 0.3
"""The share, and the lead, from which a question that leans on an answer is answered alone."""
LEANING_FLOOR = 0.35
"""How likely the guide must know what a question that leans on an answer asks. Below a half: it asks back."""
CLEARLY_FOUND = 0.5
"""The share from which a worry is a choice for who has just denied one."""
A_GUESS = 0.3
"""The share of the first entry's score below which a worry is only a guess."""


def sure(turn: Turn, knowledge: Knowledge) -> Turn:
    """One answer: the best is high and leads the second clearly, or the question is its phrase word for word."""
    found = above_floor(turn, knowledge)
    if not found:
        return turn
    if word_for_word(found, turn.question) or _sure(found, turn, knowledge.thresholds):
        return turn.ends(Outcome.ANSWER, "sure", Offer(found[0].entry, found[0].score))
    return turn


def _sure(found: tuple[Candidate, ...], turn: Turn, limits: Thresholds) -> bool:
    """Behind an answer it is the share and the lead: what was asked before has taken its part of the sureness."""
    first, second = found[0].score, found[1].score if len(found) > 1 else 0.0
    if turn.lean > 0:
        return first >= LEANING_SURE and first - second >= LEANING_LEAD
    share = turn.ranking.known if turn.ranking else 0.0
    clear = first >= limits.answer * share and first - second >= limits.margin * share
    return clear and share >= limits.sure


def asking(turn: Turn, knowledge: Knowledge) -> Turn:
    """Two to four whole questions to choose from, where the guide knows the thing but not which entry is meant."""
    found = _not_denied(above_floor(turn, knowledge), turn, knowledge)
    limits = knowledge.thresholds
    if not found:
        return turn
    calm = [one for one in found if not _frightening(one, found[0], turn, knowledge)]
    near = near_the_first(calm, found[0], limits)[: limits.most_choices]
    fewest = (calm if len(calm) >= FEWEST_CHOICES else list(found))[:FEWEST_CHOICES]
    chosen = near if len(near) >= FEWEST_CHOICES else fewest
    offers = [Offer(one.entry, one.score) for one in chosen]
    return turn.ends(Outcome.CHOICES if len(offers) >= FEWEST_CHOICES else Outcome.ANSWER, "asking", *offers)


def _not_denied(found: tuple[Candidate, ...], turn: Turn, knowledge: Knowledge) -> tuple[Candidate, ...]:
    """Behind a denial a worry is no choice unless it is clearly found, or the net named one."""
    if not turn.denied or turn.concern is not None:
        return found
    worries = Section.WORRIES
    return tuple(
        one for one in found if one.score >= CLEARLY_FOUND or knowledge.library.entry(one.entry).section is not worries
    )


def near_the_first(found: Sequence[Candidate], first: Candidate, limits: Thresholds) -> list[Candidate]:
    """Those that score enough beside the first to be worth a line."""
    return [one for one in found if one.score >= limits.keep * first.score]


def _frightening(one: Candidate, first: Candidate, turn: Turn, knowledge: Knowledge) -> bool:
    """A worry that nobody told of, as far as one hears, and only a guess: beside an ordinary question it frightens."""
    guessed = one.score < A_GUESS * first.score and not _told(turn)
    return guessed and knowledge.library.entry(one.entry).section is Section.WORRIES


def _told(turn: Turn) -> bool:
    """Harm was told of, or very likely so."""
    return turn.alarm is not None and turn.alarm.raised and not turn.alarm.unsure


def unknowing(turn: Turn, knowledge: Knowledge) -> Turn:
    """The guide does not know and says so; below help raised for good reason stands the entry for being safe."""
    denied = turn.urgency.rank > 0 and turn.denied and knowledge.library.has_entry(UNSURE)
    if denied or _told(turn):
        return turn.ends(Outcome.ANSWER, "unknowing", Offer(UNSURE if denied else ANY_WORRY, 0.0))
    return turn.ends(Outcome.NONE, "unknowing")


def above_floor(turn: Turn, knowledge: Knowledge) -> tuple[Candidate, ...]:
    """The candidates, where the ranking as a whole stands above the floor."""
    ranking = turn.ranking
    floor = LEANING_FLOOR if turn.lean > 0 else knowledge.thresholds.floor
    return ranking.candidates if ranking and ranking.known >= floor else ()


def word_for_word(found: Sequence[Candidate], question: str) -> bool:
    """The question is the first one's way of asking, letter for letter once both are normalised."""
    return words(found[0].phrase) == words(question)
