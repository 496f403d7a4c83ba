"""A rough key for how an English word sounds, so that "sosul" and "social" can meet. Only the speller reads it."""

from __future__ import annotations

import re

_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^wh", "w"),
        (r"mb$", "m"),
        (r"ph|gh(?=$|t)", "f"),
        (r"(?:t|s|c|ss)i(?=on|al|an|ou|en)|sh|ch(?=e$)|su(?=r[ea])", "x"),
        (r"tch|ch", "c"),
        (r"dg|j|g(?=[eiy])", "j"),
        (r"ck|q|c(?=[^eiy]|$)|x(?=$)", "k"),
        (r"c(?=[eiy])|z|ps", "s"),
        (r"th|v", "f"),
        (r"[fh](?=t)", ""),
        (r"gh|h", ""),
        (r"(?<=.)[aeiouyw]+", ""),
        (r"^[aeiouy]", "a"),
        (r"(.)\1+", r"\1"),
    )
)


def sound(word: str) -> str:
    """The key: consonants as heard, vowels dropped but for a first one."""
    for pattern, key in _RULES:
        word = pattern.sub(key, word)
    return word
