"""Bring what was typed to one plain form, so that two ways of typing the same words compare equal.

It must not guess: no spelling, no word lists, no meaning. Both content and questions pass through here.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 20_000
"""Characters read of one text; what stands behind is cut off. Questions are far shorter, bodies of entries too."""

MOST_MARKS = 2
"""Combining marks kept on one letter. More are decoration, and thousands would make Unicode sorting slow."""

_APOSTROPHES = re.compile("['’‘ʼ`´ʹ＇]")
_NOT_PLAIN = re.compile(r"[^a-z0-9@$]+")
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_LATIN_MARKS = re.compile("([a-z])[̀-ͯ]+")
_LATIN_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})
_LEET = str.maketrans("013457@$", "oieastas")
_LEET_WORD = re.compile(
    r"(?=[a-z013457@$]*[a-z])(?:[@$]?[a-z]+[013457@$]+[a-z]|[@$][a-z]{2}|5[a-z]+[013457]+[a-z])[a-z013457@$]*"
)
_NOT_LEET = re.compile(r"(?:some|any|every|no|b4|l8|in2|on2|s47|y\d|p45)")
_SPELT_OUT = re.compile(r"\b[a-z](?: [a-z]){3,}\b")
_SYMBOLS = re.compile(r"[@$]")


def normalise(text: str) -> str:
    """Lower-case words with single spaces: `"Wh’y can't\\tHE h1t ME??"` becomes `"why cant he hit me"`.

    Accents go from Latin letters only; other scripts keep their marks. A letter typed three times or more stands twice
    afterwards ("heeelp" is "heelp"): which of "help" and "heelp" was meant is for the speller. Digits stand in for
    letters only inside a word, so that "999", "b4" and "16yo" stay. Four single letters or more are one word spelt out
    ("h e l p").
    """
    text = text[:LONGEST]
    plain = text.casefold() if text.isascii() else _plain_letters(text)
    plain = _APOSTROPHES.sub("", plain)
    plain = _NOT_PLAIN.sub(" ", plain) if plain.isascii() else _letters_only(plain)
    plain = _STRETCHED.sub(r"\1\1", plain)
    joined = " ".join(_unleet(word) for word in plain.split())
    return _SPELT_OUT.sub(lambda letters: letters[0].replace(" ", ""), joined)


def words(text: str) -> list[str]:
    """The words of `normalise(text)`, in order."""
    return normalise(text).split()


def _plain_letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", _tame(text)).casefold().translate(_LATIN_LETTERS)
    return unicodedata.normalize("NFC", _LATIN_MARKS.sub(r"\1", unicodedata.normalize("NFD", folded)))


def _tame(text: str) -> str:
    """Drop invisible characters, turn control characters to spaces, keep at most `MOST_MARKS` marks in a row."""
    kept: list[str] = []
    run = 0
    for char in text:
        category = unicodedata.category(char)
        run = run + 1 if category[0] == "M" else 0
        if category == "Cf" or run > MOST_MARKS:
            continue
        kept.append(" " if category == "Cc" else char)
    return "".join(kept)


def _letters_only(text: str) -> str:
    return "".join(char if char in "@$" or unicodedata.category(char)[0] in "LNM" else " " for char in text)


def _unleet(word: str) -> str:
    if word.isalpha():
        return word
    if _LEET_WORD.fullmatch(word) and not _NOT_LEET.match(word):
        word = word.translate(_LEET)
    return " ".join(_SYMBOLS.sub(" ", word).split())
