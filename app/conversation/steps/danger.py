"""The safety net runs on every question, first and apart from everything else. It never ends a turn: it adds to it."""

from __future__ import annotations

from dataclasses import replace

from app.conversation.turn import Knowledge, Turn


def danger(turn: Turn, knowledge: Knowledge) -> Turn:
    """Let the net read the question."""
    return replace(turn, alarm=knowledge.net.read(turn.question))
