"""Read what the words were meant to be, once, for the steps that follow. The net has read them on its own."""

from __future__ import annotations

from dataclasses import replace

from app.conversation.turn import Knowledge, Turn


def reading(turn: Turn, knowledge: Knowledge) -> Turn:
    """The turn with its words mended, texting forms written out: all of them, for a story ends in what is asked."""
    language = knowledge.index.language
    return replace(turn, mended=tuple(language.speller.mend(language.read(turn.question))))
