"""Sure, asking, or not knowing: the thresholds are data, the judgement is here."""

from __future__ import annotations

from app.content.models import Section
from app.conversation.outcomes import Offer, Outcome
from app.conversation.turn import Knowledge, Turn
from app.search.matcher import Candidate
from app.search.thresholds import Thresholds
from app.text.normalise import words

FEWEST_CHOICES = 2
SOMEWHAT = 0.02
"""The share below which the first entry says nothing against a worry that the net heard."""
LEANING_SURE, LEANING_LEAD = 0.7, 0.3
"""The share, and the lead, from which a question that leans on an answer is answered alone."""
LOWER = 0.4
"""How much lower the floor lies for a question that leans altogether: it was asked of this guide a moment ago."""
A_GUESS = 0.3
"""The share of the first entry's score below which a worry is only a guess."""
AGREED, AGREED_LEAD = 0.5, 0.2
"""The share of what is known, and the lead, from which the worry that the net heard too is answered alone."""
CLEARLY = 0.4
"""The share from which a question under a raised net is taken to be after an entry that is no worry: that one is
offered first, the worry behind it."""


def concerned(turn: Turn, knowledge: Knowledge) -> Turn:
    """Where the net heard a worry, its entry is the answer; the first of some choices where the matcher disagrees."""
    concern = turn.concern
    heard = turn.urgency.rank and concern is not None and knowledge.library.has_entry(concern)
    if turn.outcome is not None or not heard or concern is None:
        return turn
    found = _known(turn, knowledge)
    offer = Offer(concern, _score(concern, found))
    grown_up = _for_grown_ups(turn, knowledge)
    if grown_up and (not found or found[0].score < CLEARLY or found[0].entry in {concern, grown_up}):
        others = [Offer(one.entry, one.score) for one in found if one.entry not in {concern, grown_up}]
        told = Offer(grown_up, _score(grown_up, found))
        return turn.ends(Outcome.CHOICES, "concerned", offer, told, *others[: knowledge.thresholds.most_choices - 2])
    if turn.correction is None and not found and turn.alarm and turn.alarm.runners_up:
        likely = [Offer(entry, 0.0) for entry in turn.alarm.runners_up]
        return turn.ends(Outcome.CHOICES, "concerned", offer, *likely[: knowledge.thresholds.most_choices - 1])
    if turn.correction is not None or not found or _undisputed(concern, found, turn):
        return turn.ends(Outcome.ANSWER, "concerned", offer)
    worry = knowledge.library.entry(found[0].entry).section is Section.WORRIES
    others = [Offer(one.entry, one.score) for one in found if one.entry != concern]
    if found[0].score >= CLEARLY and not worry and not (turn.alarm and turn.alarm.told):
        others.insert(1, offer)
        return turn.ends(Outcome.CHOICES, "concerned", *others[: knowledge.thresholds.most_choices])
    return turn.ends(Outcome.CHOICES, "concerned", offer, *others[: knowledge.thresholds.most_choices - 1])


def _for_grown_ups(turn: Turn, knowledge: Knowledge) -> str | None:
    """The entry that is offered beside the worry where a grown-up writes about a child."""
    own = knowledge.library.for_grown_ups if turn.alarm and turn.alarm.grown_up and turn.correction is None else None
    return own.entry if own and knowledge.library.has_entry(own.entry) else None


def _undisputed(concern: str, found: tuple[Candidate, ...], turn: Turn) -> bool:
    """The matcher found next to nothing, or the net's worry too, and no other as near."""
    first, second = found[0].score, found[1].score if len(found) > 1 else 0.0
    if first < SOMEWHAT or found[0].entry != concern:
        return first < SOMEWHAT
    known = turn.ranking.known if turn.ranking else 0.0
    return _word_for_word(found, turn) or (first >= AGREED * known and first - second >= AGREED_LEAD * known)


def _word_for_word(found: tuple[Candidate, ...], turn: Turn) -> bool:
    return words(found[0].phrase) == words(turn.question)


def sure(turn: Turn, knowledge: Knowledge) -> Turn:
    """One answer: the best is high and leads the second clearly, or the question is its phrase word for word."""
    found = _known(turn, knowledge)
    if turn.outcome is not None or not found:
        return turn
    if _word_for_word(found, turn) or _sure(found, turn, knowledge.thresholds):
        return turn.ends(Outcome.ANSWER, "sure", Offer(found[0].entry, found[0].score))
    return turn


def _sure(found: tuple[Candidate, ...], turn: Turn, limits: Thresholds) -> bool:
    """Behind an answer it is the share and the lead: what was asked before has taken its part of the sureness."""
    first, second = found[0].score, found[1].score if len(found) > 1 else 0.0
    if turn.lean > 0:
        return first >= LEANING_SURE and first - second >= LEANING_LEAD
    known = turn.ranking.known if turn.ranking else 0.0
    clear = first >= limits.answer * known and first - second >= limits.margin * known
    return clear and known >= limits.sure


def asking(turn: Turn, knowledge: Knowledge) -> Turn:
    """Two to four whole questions to choose from, where the guide knows the thing but not which entry is meant."""
    found = _known(turn, knowledge)
    limits = knowledge.thresholds
    if turn.outcome is not None or not found:
        return turn
    calm = [one for one in found if not _frightening(one, found[0], turn, knowledge)]
    near = [one for one in calm if one.score >= limits.keep * found[0].score][: limits.most_choices]
    fewest = (calm if len(calm) >= FEWEST_CHOICES else list(found))[:FEWEST_CHOICES]
    chosen = near if len(near) >= FEWEST_CHOICES else fewest
    offers = [Offer(one.entry, one.score) for one in chosen]
    return turn.ends(Outcome.CHOICES if len(offers) >= FEWEST_CHOICES else Outcome.ANSWER, "asking", *offers)


def _frightening(one: Candidate, first: Candidate, turn: Turn, knowledge: Knowledge) -> bool:
    """A worry that nobody told of and that is only a guess: beside an ordinary question it frightens."""
    guessed = one.score < A_GUESS * first.score and not turn.urgency.rank
    return guessed and knowledge.library.entry(one.entry).section is Section.WORRIES


def unknowing(turn: Turn, knowledge: Knowledge) -> Turn:
    """The guide does not know and says so; under a raised net the entry for being safe stands below the help."""
    if turn.outcome is not None:
        return turn
    if turn.urgency.rank:
        return turn.ends(Outcome.ANSWER, "unknowing", Offer("who-can-i-talk-to", 0.0))
    return turn.ends(Outcome.NONE, "unknowing")


def _known(turn: Turn, knowledge: Knowledge) -> tuple[Candidate, ...]:
    """The candidates, where the ranking as a whole stands above the floor."""
    ranking = turn.ranking
    floor = knowledge.thresholds.floor * (1.0 - LOWER * turn.lean)
    return ranking.candidates if ranking and ranking.known >= floor else ()


def _score(entry: str, found: tuple[Candidate, ...]) -> float:
    return next((one.score for one in found if one.entry == entry), 0.0)
