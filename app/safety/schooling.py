"""Make what the net learns from content, or read back what `guide build` left. It keeps nothing between calls."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.content.documents import read_grouped_lines
from app.content.library import Library
from app.content.models import Urgency
from app.safety.around import Surroundings, fingerprint, surroundings
from app.safety.learnt import Learnt
from app.safety.lexicon import Lexicon, read_lexicon
from app.safety.naming import Naming
from app.safety.net import SafetyNet
from app.safety.training import learn, lessons
from app.text.language import Language


@dataclass(frozen=True)
class Schooling:
    """Everything one language's net is made from."""

    folder: Path
    around: Surroundings
    language: Language

    @classmethod
    def over(cls, content: Path, library: Library, language: Language) -> Schooling:
        """From the content folder; lines off the subject are left out where the language has none."""
        offtopic = read_grouped_lines(content / "offtopic" / f"{language.code}.yaml")
        return cls(content / "safety" / language.code, surroundings(library, language.code, offtopic), language)

    @property
    def fingerprint(self) -> str:
        """Of the examples and patterns and of the surroundings; only the mark of the speller tells of their words."""
        return fingerprint(self.around, self.language.speller.fingerprint)

    @property
    def lexicon(self) -> Lexicon:
        """Patterns and examples, read anew."""
        return read_lexicon(self.folder)

    def learn(self) -> Learnt:
        """Learn it all anew; takes minutes."""
        lexicon = self.lexicon
        return learn(lexicon, lessons(lexicon, self.around), language=self.language)

    def learnt(self, path: Path) -> Learnt:
        """What was built; `BuildCorrupt` where it is gone, damaged, or made from other content."""
        return Learnt.load(path, fingerprint=self.fingerprint)

    def net(self, learnt: Learnt, naming: Naming | None) -> SafetyNet:
        """The net itself; without `naming` it names few worries."""
        lexicon = read_lexicon(self.folder, examples=False)
        return SafetyNet.build(lexicon, language=self.language, learnt=learnt, naming=naming)

    def wary_net(self) -> SafetyNet:
        """A net that has learnt nothing: patterns alone, and help above every answer, for it misses what they miss."""
        lexicon = read_lexicon(self.folder, examples=False)
        return SafetyNet.build(lexicon, language=self.language, least=Urgency.SUPPORT)
