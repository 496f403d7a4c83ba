"""Fit the layer for questions that lean on an answer: `python tools/fit_follow_ups.py [LANGUAGE]`, some minutes.

Where numpy runs several threads, set OPENBLAS_NUM_THREADS=1: it is three times as fast.

Plays the conversations of `content/followups/<language>.talks.jsonl` with the built index, as a program does and as the
pages do, and teaches the layer which entry each later turn asks for. Writes `content/followups/weights.yaml`; a part
of the conversations is kept aside to say how well it does. Begins at the weights that stand there.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from app.content.library import Library
from app.content.loader import load
from app.conversation.follow_up_model import WEIGHTS_FILE, FollowUpModel
from app.conversation.following import FEATURES, evidence
from app.conversation.knowledge import Folders, make_knowledge
from app.conversation.outcomes import Outcome
from app.conversation.pipeline import run
from app.conversation.steps.matching import leaning_back, reading_of
from app.conversation.steps.reading import reading
from app.conversation.turn import Knowledge, Turn
from app.evaluation.lines import Conversation, conversations
from app.text.features import Floats

ROOT = Path(__file__).parents[1]
FOLLOW_UPS = ROOT / "content" / "followups"
HEAD = "# Written by tools/fit_follow_ups.py; app/conversation/following.py says what the features are.\n"
HIDDEN, ROUNDS, BATCH, SEED = 32, 30, 64, 0
FASTEST, DECAY, DROPPED, WARMING = 1e-2, 3e-2, 0.2, 0.3
WORTH = (1.0, 0.7, 0.5)
"""How much the first, second and third entry that would serve are worth."""
OTHERS, DEEPEST = 4, 3
"""Conversations that a first question is put behind, and how far into them."""
NEWTON, STIFF, EVEN = 40, 1e-2, 0.5
LIKELIER = 4.0
"""How many times likelier a question behind an answer is one of this guide than not."""
KEYWORDS, LONGEST_KEYWORD = 3, 3
"""Ways of asking of each entry that are put behind something else, and their words at most."""
KEPT_ASIDE = 10
"""One conversation in so many says how well the others taught it; at the end all teach."""


@dataclass(frozen=True)
class Lesson:
    """One later turn: a row of features an entry, and what each is worth as its answer; all nought where none is."""

    given: Floats
    wanted: Floats


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    told.add_argument("language", nargs="?", default="en")
    code = told.parse_args().language
    library, folders = Library(load(ROOT / "content", (code,))), Folders(ROOT / "content", ROOT / "build")
    known = make_knowledge(library, folders, (code,))[code]
    talks = list(conversations(FOLLOW_UPS / f"{code}.talks.jsonl"))
    lessons = [list(keywords(talks, known))] + [
        [*played(talk, known), *changed_subject(talk, [talks[number - step] for step in range(1, 1 + OTHERS)], known)]
        for number, talk in enumerate(talks)
    ]
    aside = [lesson for number, found in enumerate(lessons) if number % KEPT_ASIDE == 1 for lesson in found]
    taught = [lesson for number, found in enumerate(lessons) if number % KEPT_ASIDE != 1 for lesson in found]
    judged = f"{len(taught)} lessons teach, {len(aside)} kept aside: {figures(teach(taught), aside)}"
    print(judged)
    write(teach([*taught, *aside]), f"{len(talks)} conversations. {judged}")


def changed_subject(talk: Conversation, others: Sequence[Conversation], known: Knowledge) -> Iterator[Lesson]:
    """The first question of one conversation behind what others asked: it must not be drawn towards that."""
    for other in others:
        trail = tuple(line.expect[0] for line in other.turns[:DEEPEST] if line.expect)
        if trail:
            yield from lesson(Turn(talk.turns[0].q, trail), talk.turns[0].expect, known)


def keywords(talks: Sequence[Conversation], known: Knowledge) -> Iterator[Lesson]:
    """Short ways of asking behind something of another topic: "ofsted" behind a review is a subject of its own."""
    chance = random.Random(SEED)
    topic = {entry: known.library.topic_of(entry).id for entry in known.index.entries}
    for entry, phrasings in known.library.phrasings(known.language).items():
        short = [phrase for phrase in phrasings if len(phrase.split()) <= LONGEST_KEYWORD]
        for phrase in chance.sample(short, min(KEYWORDS, len(short))):
            trail = tuple(line.expect[0] for line in chance.choice(talks).turns[:DEEPEST] if line.expect)
            if trail and topic[trail[-1]] != topic[entry]:
                yield from lesson(Turn(phrase, trail), (entry,), known)


def played(talk: Conversation, known: Knowledge) -> Iterator[Lesson]:
    """Each later turn that leans, twice: behind ids alone, and behind the choices that a page showed."""
    for pages in (False, True):
        context: tuple[str, ...] = ()
        offered: tuple[str, ...] = ()
        for line in talk.turns:
            turn = Turn(line.q, context, offered)
            yield from lesson(turn, line.expect, known)
            ended = run(turn, known)
            ids = tuple(offer.entry for offer in ended.offers)
            shown = pages and ended.outcome is Outcome.CHOICES
            context = (*context, *offered[:1], *(() if shown else ids[:1]))
            offered = ids if shown else ()


def lesson(turn: Turn, expected: Sequence[str], known: Knowledge) -> Iterator[Lesson]:
    """What one turn teaches; nothing where it leans on nothing."""
    turn = reading(turn, known)
    question, behind = leaning_back(turn, known)
    wanted = worth(expected, known)
    if behind is not None:
        given = known.following.features(behind, reading_of(question, turn, known), known.index)[1]
        yield Lesson(given, wanted / max(float(wanted.sum()), 1.0))


def worth(expected: Sequence[str], known: Knowledge) -> Floats:
    """A number an entry of the index; noughts where the guide has no answer."""
    wanted = np.zeros(len(known.index.entries), np.float32)
    for entry, value in zip(expected, WORTH, strict=False):
        if entry in known.index.entries:
            wanted[known.index.entries.index(entry)] = value
    return wanted


def teach(lessons: Sequence[Lesson]) -> FollowUpModel:
    """Both parts: which entry is asked for, and whether any is. Same lessons, same weights."""
    ranking = _ranking([lesson for lesson in lessons if lesson.wanted.any()])
    return replace(ranking, known_weights=_known(lessons))


def _known(lessons: Sequence[Lesson]) -> Floats:
    """Logistic regression by Newton's method; each side weighs what it should, however many lessons it has."""
    rows = np.stack([[*evidence(lesson.given), 1] for lesson in lessons]).astype(np.float64)
    asked = np.array([lesson.wanted.any() for lesson in lessons])
    weights = np.where(asked, LIKELIER / asked.mean(), 1 / (1 - asked.mean())) / (LIKELIER + 1)
    found = np.zeros(rows.shape[1])
    for _ in range(NEWTON):
        likely = 1 / (1 + np.exp(-np.clip(rows @ found, -30, 30)))
        bend = (rows * (weights * likely * (1 - likely))[:, None]).T @ rows + STIFF * np.eye(len(found))
        found += np.linalg.solve(bend, rows.T @ (weights * (asked - likely)) - STIFF * found)
    return found.astype(np.float32)


def _ranking(lessons: Sequence[Lesson]) -> FollowUpModel:
    """Softmax regression with one hidden layer, by Adam with decaying weights."""
    given = np.stack([lesson.given for lesson in lessons])
    wanted = np.stack([lesson.wanted for lesson in lessons])
    flat = given.reshape(-1, given.shape[2])
    middle, spread = flat.mean(axis=0), flat.std(axis=0) + np.float32(1e-6)
    given = (given - middle) / spread
    chance = np.random.default_rng(SEED)
    size = given.shape[2]
    parts = {
        "straight": np.zeros(size),
        "inner": chance.normal(0, size**-0.5, (HIDDEN, size)),
        "bias": np.zeros(HIDDEN),
        "outer": chance.normal(0, HIDDEN**-0.5, HIDDEN),
    }
    parts = {name: value.astype(np.float32) for name, value in parts.items()}
    _descend(parts, given, wanted, chance)
    inner = parts["inner"] / spread
    straight, bias = parts["straight"] / spread, parts["bias"] - inner @ middle
    return FollowUpModel(straight, inner, bias, parts["outer"], np.zeros(0, np.float32))


def _descend(parts: dict[str, Floats], given: Floats, wanted: Floats, chance: np.random.Generator) -> None:
    """Change the parts in place; the pace rises for a while and falls to nothing."""
    slow = {name: np.zeros_like(value) for name, value in parts.items()}
    fast = {name: np.zeros_like(value) for name, value in parts.items()}
    steps = ROUNDS * -(-len(given) // BATCH)
    step = 0
    for _ in range(ROUNDS):
        for some in np.array_split(chance.permutation(len(given)), steps // ROUNDS):
            step += 1
            pace = FASTEST * _pace(step / steps)
            for name, slope in _slopes(parts, given[some], wanted[some], chance).items():
                slow[name] = 0.9 * slow[name] + 0.1 * slope
                fast[name] = 0.999 * fast[name] + 0.001 * slope**2
                moved = (slow[name] / (1 - 0.9**step)) / (np.sqrt(fast[name] / (1 - 0.999**step)) + 1e-8)
                parts[name] -= np.float32(pace) * (moved + np.float32(DECAY) * parts[name])


def _pace(done: float) -> float:
    share = done / WARMING if done < WARMING else 1 - (done - WARMING) / (1 - WARMING)
    return float(0.5 - 0.5 * np.cos(np.pi * share))


def _slopes(parts: dict[str, Floats], given: Floats, wanted: Floats, chance: np.random.Generator) -> dict[str, Floats]:
    """Of the surprise, for a batch; some hidden units are left out of each entry, so that none is relied on alone."""
    hidden = np.maximum(given @ parts["inner"].T + parts["bias"], 0)
    hidden *= (chance.random(hidden.shape, np.float32) > DROPPED) / np.float32(1 - DROPPED)
    scores = given @ parts["straight"] + hidden @ parts["outer"]
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    off = (grown / grown.sum(axis=1, keepdims=True) - wanted) / np.float32(len(given))
    rows, units, wrong = given.reshape(-1, given.shape[2]), hidden.reshape(-1, HIDDEN), off.reshape(-1)
    back = wrong[:, None] * parts["outer"] * (units > 0) / np.float32(1 - DROPPED)
    return {"straight": wrong @ rows, "inner": back.T @ rows, "bias": back.sum(axis=0), "outer": wrong @ units}


def figures(model: FollowUpModel, lessons: Sequence[Lesson]) -> str:
    """Of questions: first right, right among four, taken for none. Of what the guide does not know: taken for none."""
    asked = [lesson for lesson in lessons if lesson.wanted.any()]
    ranks = [np.argsort(-model.shares(lesson.given))[:4] for lesson in asked]
    first = np.mean([bool(lesson.wanted[rank[0]]) for lesson, rank in zip(asked, ranks, strict=True)])
    four = np.mean([bool(lesson.wanted[rank].any()) for lesson, rank in zip(asked, ranks, strict=True)])
    none = {
        kind: np.mean([model.known(evidence(one.given)) < EVEN for one in some])
        for kind, some in (("asked", asked), ("unknown", [one for one in lessons if not one.wanted.any()]))
    }
    return (
        f"first right {first:.1%}, among four {four:.1%}, taken for none {none['asked']:.1%}; "
        f"what is not known, taken for none {none['unknown']:.1%}"
    )


def write(model: FollowUpModel, judged: str) -> None:
    """The weights, and the run that set them."""
    names = {"straight": "straight", "inner": "inner", "bias": "bias", "outer": "outer", "known": "known_weights"}
    numbers = {name: _rounded(getattr(model, part).tolist()) for name, part in names.items()}
    stored = {"run": judged, "features": list(FEATURES), **numbers}
    text = yaml.safe_dump(stored, sort_keys=False, width=118, default_flow_style=None)
    (FOLLOW_UPS / WEIGHTS_FILE).write_text(HEAD + text, "utf-8")


def _rounded(numbers: list[Any]) -> list[Any]:
    return [_rounded(one) if isinstance(one, list) else round(one, 4) for one in numbers]


if __name__ == "__main__":
    main()
