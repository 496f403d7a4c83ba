"""How later questions lean on earlier ones, read from content. Recognises; does not rank."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.content.documents import read_yaml
from app.content.models.base import Shape
from app.text.normalise import normalise, words


class LeaningWords(Shape):
    """The file `content/followups/<lang>.yaml`."""

    ordinals: tuple[tuple[str, ...], ...]
    last: tuple[str, ...]
    other: tuple[str, ...]
    agree: tuple[str, ...]
    onward: tuple[str, ...]
    repair: tuple[str, ...]
    change: tuple[str, ...]
    leaning: tuple[str, ...]
    openings: tuple[str, ...]


@dataclass(frozen=True)
class Leaning:
    """Named questions about how a question leans back."""

    file: LeaningWords

    @classmethod
    def read(cls, path: Path) -> Leaning:
        """From the content file of one language."""
        return cls(LeaningWords.model_validate(read_yaml(path)))

    def place(self, question: str, count: int) -> int | None:
        """Which of `count` things shown last is meant by "the second one"; None where none is."""
        said = normalise(question)
        for number, forms in enumerate(self.file.ordinals):
            if said in forms and number < count:
                return number
        if said in self.file.last and count:
            return count - 1
        return 1 if said in self.file.other and count > 1 else None

    def agrees(self, question: str) -> bool:
        """ "yes", "tell me more"."""
        return normalise(question) in self.file.agree

    def moves_on(self, question: str) -> bool:
        """ "and then?"."""
        return normalise(question) in self.file.onward

    def without_opening(self, question: str) -> tuple[str, bool]:
        """The question without "no i meant" or "different question", and whether one of them stood there."""
        said = normalise(question)
        for opening in sorted((*self.file.repair, *self.file.change), key=len, reverse=True):
            if said.startswith(opening + " "):
                return said[len(opening) + 1 :], True
        return question, False

    def leans(self, question: str) -> float:
        """0 to 1: how much of the question points back (short, pronouns, an opening like "and")."""
        said = words(question)
        if not said:
            return 0.0
        pointing = sum(word in self.file.leaning for word in said) / len(said)
        joined = " ".join(said) + " "
        opens = any(joined.startswith(opening + " ") for opening in self.file.openings)
        short = max(0.0, (9 - len(said)) / 8)
        return min(1.0, 0.45 * short + 0.3 * opens + 1.2 * pointing)
