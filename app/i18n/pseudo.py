"""The test language: English with accents, made longer, so that a word that is not translated stands out."""

from __future__ import annotations

import re

ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åƀçđéƒğħîĵķłḿñóþɋřšŧůṽŵẋýžÅƁÇĐÉƑĞĦÎĴĶŁḾÑÓÞɊŘŠŦŮṼŴẊÝŽ",
)
KEPT = re.compile(r"(%\([a-z_]+\)[sd]|%%|<[^>]*>|&[a-z#0-9]+;|\]\([^)]*\)|\{\{[^}]*\}\}|https?://\S+)")
LONGER = 0.35


def pseudo(text: str) -> str:
    """`text` accented and about a third longer; placeholders, tags, link targets and figures stay as they are."""
    if not text.strip():
        return text
    pieces = KEPT.split(text)
    accented = "".join(piece if number % 2 else piece.translate(ACCENTED) for number, piece in enumerate(pieces))
    words = max(1, round(len(re.findall(r"\w+", text)) * LONGER))
    return accented.rstrip() + " ~" * min(words, 8) + accented[len(accented.rstrip()) :]
