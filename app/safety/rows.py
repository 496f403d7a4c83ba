"""What a text is learnt from and weighed by: its places, their shares and spellings. It judges nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from app.safety.sight import Sentence
from app.safety.tokens import Token
from app.safety.traits import MEANT, TYPED, Trait, Traits

BREAK = Token("|", "|")
"""Stands between two sentences, so that words of different sentences are no neighbours."""

Letters = Callable[[str], list[Trait]]

FEWEST, MANY = 3, 16
"""A text of fewer words is weighed as one of `FEWEST`; past `MANY`, more words no longer make it weigh more."""


def joined(sentences: Sequence[Sentence]) -> list[Token]:
    """All tokens of a text in order, sentences parted."""
    tokens: list[Token] = []
    for sentence in sentences:
        tokens.extend([*([BREAK] if tokens else []), *sentence.tokens])
    return tokens


def share(words: int) -> float:
    """The weight of one place in a text of so many words."""
    counted = max(FEWEST, words)
    return float(counted**-0.5 if counted <= MANY else MANY**0.5 / counted)


def all_traits(traits: Traits, sentences: Sequence[Sentence], letters: Letters | None = None) -> list[Trait]:
    """Every trait of a text as it is learnt from; repeated ones are not added up yet.

    `letters` may remember the letters of words it met; only training does, for a child's words are not kept.
    """
    tokens = joined(sentences)
    each = share(len(tokens))
    placed = [
        *(trait for place in traits.of_places(tokens) for trait in place),
        *_letters(letters or traits.of_letters, tokens),
    ]
    whole = dict(trait for sentence in sentences for trait in traits.of_sentence(sentence))
    return [*((number, count * each) for number, count in placed), *whole.items(), *traits.of_meaning(tokens)]


def _letters(letters: Letters, tokens: Iterable[Token]) -> Iterable[Trait]:
    for token in tokens:
        for word, weight in spellings(token):
            for number, count in letters(word):
                yield number, weight * count


def spellings(token: Token) -> tuple[tuple[str, float], ...]:
    """The forms of a token whose letters count, and how much."""
    return ((token.word, 1.0),) if token.word == token.typed else ((token.word, MEANT), (token.typed, TYPED))
