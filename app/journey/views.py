"""What the journey answers with: facts and words joined for one reader. Shapes only."""

from __future__ import annotations

from dataclasses import dataclass

from app.journey.models import Choice, Meeting, MeetingWords, Presence, Rule, RuleWords, WayWords
from app.journey.room import Place


@dataclass(frozen=True)
class Rung:
    """If it doesn't happen: whom to tell, the words to say, and a contact id where there is one."""

    whom: str
    say: str
    contact: str | None


@dataclass(frozen=True)
class RuleRow:
    """One rule for advocates, facts and words together."""

    rule: Rule
    words: RuleWords


@dataclass(frozen=True)
class Offered:
    """One choice of "Where am I in this?" with its words."""

    choice: Choice
    text: str


@dataclass(frozen=True)
class Whereabouts:
    """One question of "Where am I in this?" and what may be chosen."""

    id: str
    asks: str
    choices: tuple[Offered, ...]


@dataclass(frozen=True)
class Person:
    """Somebody at a meeting. `presence_words` says "usually there" in the reader's language."""

    role: str
    name: str
    does: str
    why: str
    presence: Presence
    presence_words: str
    place: Place


@dataclass(frozen=True)
class Room:
    """Who is at one meeting. The first place round the table is the child's own: it stands with no person."""

    meeting: Meeting
    words: MeetingWords
    people: tuple[Person, ...]
    supporters: tuple[str, ...]
    ways: tuple[WayWords, ...]
