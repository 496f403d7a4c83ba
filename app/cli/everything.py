"""Every file of content/ that the rules about entries do not reach, read by the loaders that the site itself uses.

A start would fail on most of these faults, one at a time; here they are told together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from app.content.checks.services import unknown
from app.content.coverage import coverage_report
from app.content.documents import read_grouped_lines, read_yaml
from app.content.faults import Fault, FaultList, Severity
from app.content.loader import Content
from app.content.models import Section
from app.conversation.follow_up_model import WEIGHTS_FILE, FollowUpModel
from app.conversation.following import FEATURES
from app.conversation.grammar import GrammarWords
from app.conversation.leaning import LeaningWords
from app.conversation.outcomes import Kind, Outcome
from app.errors import ContentFaulty, GuideError
from app.evaluation.lines import conversations
from app.helpfinder.directory import Directory
from app.helpfinder.places import PlaceIndex
from app.i18n.locales import SOURCE_LANGUAGE
from app.safety.denials import Denials, DenialWords
from app.safety.lexicon import PATTERNS_FILE, Lexicon, read_lexicon
from app.safety.sight import Sight
from app.safety.thresholds import THRESHOLDS_FILE
from app.search.thresholds import read_thresholds
from app.text.language import TEXTSPEAK_FILE, Language, load_language

T = TypeVar("T")
FORMS: TypeAdapter[dict[str, list[str]]] = TypeAdapter(dict[str, list[str]])
TEXTSPEAK: TypeAdapter[dict[Any, list[Any]]] = TypeAdapter(dict[Any, list[Any]])
REPLIES = "replies.en.yaml"


@dataclass
class Everything:
    """What was read, and the faults met on the way. `directory` is None where the councils cannot be read."""

    folder: Path
    content: Content
    found: FaultList = field(default_factory=FaultList)
    directory: Directory | None = None
    lexicons: dict[str, Lexicon] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path, codes: tuple[str, ...], content: Content) -> Everything:
        """All of it, in these languages; `content` is what the loader made of the same folder."""
        whole = cls(folder, content)
        whole._councils(codes)
        for code in codes:
            whole._language(code)
        whole._of("thresholds.yaml", lambda: read_thresholds(folder / "thresholds.yaml"))
        weights = folder / "followups" / WEIGHTS_FILE
        whole._of(f"followups/{WEIGHTS_FILE}", lambda: FollowUpModel.read(weights, FEATURES))
        whole.found.faults += [*coverage_report(folder, content).faults, *whole._replies()]
        return whole

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Every fault, sorted by file."""
        return tuple(sorted(self.found.faults))

    def _of(self, file: str, read: Callable[[], T]) -> T | None:
        """What a loader makes of it; None, and its faults told, where it can make nothing."""
        try:
            with self.found.reading(file):
                return read()
        except ContentFaulty as faulty:
            self.found.faults += map(_fault, faulty.faults)
        except GuideError as error:
            self.found.add(file, "file", f"This file cannot be used: {error}.")
        return None

    def _councils(self, codes: tuple[str, ...]) -> None:
        folder = self.folder / "councils"
        directory = self.directory = self._of("councils", lambda: Directory.load(folder))
        if directory is not None:
            self._of("councils", lambda: PlaceIndex.load(folder, directory, codes))

    def _language(self, code: str) -> None:
        """How one language is read, leant on, chatted in, and how disclosures sound in it."""
        followups = self.folder / "followups"
        self._of(f"offtopic/{code}.yaml", lambda: read_grouped_lines(self.folder / "offtopic" / f"{code}.yaml"))
        leaning = followups / f"{code}.yaml"
        if self._has(code, f"followups/{code}.yaml"):
            self._of(f"followups/{code}.yaml", lambda: LeaningWords.model_validate(read_yaml(leaning)))
        self._forms(followups / f"{code}.forms.yaml")
        self._talks(followups / f"{code}.talks.jsonl")
        self._grammar(code)
        self._kinds(code)
        language = self._read(code)
        if self._has(code, f"safety/{code}/{PATTERNS_FILE}", f"safety/{code}/{THRESHOLDS_FILE}"):
            self._net(code, language)

    def _net(self, code: str, language: Language | None) -> None:
        lexicon = self._of(f"safety/{code}", lambda: read_lexicon(self.folder / "safety" / code))
        if lexicon is not None:
            self.lexicons[code] = lexicon
            self.found.faults += self._concerns(lexicon)
            self._of(f"safety/{code}/patterns.yaml", lambda: Sight(lexicon.patterns, language or Language(code)))
            self._denials(code, lexicon, language or Language(code))

    def _denials(self, code: str, lexicon: Lexicon, language: Language) -> None:
        """Another language may do without, and English may not."""
        file = f"denials/{code}.yaml"
        words = self._of(
            file, lambda: DenialWords.model_validate(read_yaml(self.folder / file)) if self._has(code, file) else None
        )
        if words is not None:
            self._of(file, lambda: Denials(words, lexicon.patterns, language))

    def _has(self, code: str, *files: str) -> bool:
        """False where another language than English lacks one of them: `complete.py` tells what keeps it away."""
        return code == SOURCE_LANGUAGE or all((self.folder / one).exists() for one in files)

    def _read(self, code: str) -> Language | None:
        folder = self.folder / "language" / code
        textspeak, named = folder / TEXTSPEAK_FILE, f"language/{code}/{TEXTSPEAK_FILE}"
        count = len(self.found.faults)
        if textspeak.exists():
            self._of(named, lambda: TEXTSPEAK.validate_python(read_yaml(textspeak) or {}))
        sound = len(self.found.faults) == count
        return self._of(f"language/{code}", lambda: load_language(folder)) if sound else None

    def _forms(self, path: Path) -> None:
        file = f"followups/{path.name}"
        forms = self._of(file, lambda: FORMS.validate_python(read_yaml(path) or {})) if path.exists() else None
        self.found.faults += unknown(file, "file", forms or (), self.content.entries, "entry")

    def _talks(self, path: Path) -> None:
        """The conversations that follow-ups are learnt from: each must expect entries that there are."""
        file = f"followups/{path.name}"
        talks = self._of(file, lambda: list(conversations(path))) if path.exists() else None
        for talk in talks or ():
            expected = {entry for turn in talk.turns for entry in turn.expect}
            self.found.faults += unknown(file, talk.id, expected, self.content.entries, "entry")

    def _grammar(self, code: str) -> None:
        """What another language may do without, and English may not."""
        around, grammar = f"councils/words.{code}.yaml", f"followups/{code}.grammar.yaml"
        if code == SOURCE_LANGUAGE and not (self.folder / around).exists():
            self.found.add(around, "file", "This file is missing.")
        if self._has(code, grammar):
            self._of(grammar, lambda: GrammarWords.model_validate(read_yaml(self.folder / grammar)))

    def _kinds(self, code: str) -> None:
        talk = self.content.small_talk.get(code)
        chats = [one.value for one in Outcome if one.kind is Kind.CHAT]
        self.found.faults += unknown(f"smalltalk/{code}.yaml", "kinds", talk.kinds if talk else (), chats, "small talk")

    def _concerns(self, lexicon: Lexicon) -> Iterator[Fault]:
        worries = {one.id for one in self.content.entries.values() if one.section is Section.WORRIES}
        replies = self.content.replies.get("en", {})
        for concern in lexicon.concerns:
            yield from unknown(f"safety/{lexicon.locale}/{concern}.yaml", "concern", [concern], worries, "worry")
        file = f"safety/{lexicon.locale}/patterns.yaml"
        for one in lexicon.patterns.patterns:
            yield from unknown(file, f"{one.id}.concern", filter(None, [one.concern]), worries, "worry")
            yield from unknown(file, f"{one.id}.reply", filter(None, [one.reply]), replies, "reply")
        if friend := lexicon.patterns.friend:
            yield from unknown(file, "friend.concern", [friend.concern], worries, "worry")

    def _replies(self) -> Iterator[Fault]:
        """A reply for every end of a turn, and an end, a page or a worry for every reply."""
        replies, asked = self.content.replies.get("en", {}), {one.value for one in Outcome}
        yield from unknown(REPLIES, "file", sorted(asked), replies, "reply to the outcome")
        if signs := self.content.signposts:
            own = signs.grown_up.replies.values() if signs.grown_up else ()
            asked |= {*signs.replies, *signs.by_name.replies, *signs.firm, *own}
        patterns = [one for lexicon in self.lexicons.values() for one in lexicon.patterns.patterns]
        asked |= {one.reply for one in patterns if one.reply}
        asked |= {one.replace("emergency", "minutes", 1) for one in asked}
        for reply in sorted(set(replies) - asked) if self.lexicons else ():
            says = "Nothing asks for this reply. Look for a slip of the pen, or take it out."
            yield Fault(REPLIES, reply, says, Severity.WARNING)


def _fault(line: str) -> Fault:
    """A fault as `ContentFaulty` tells it."""
    file, _, rest = line.partition(": ")
    where, _, says = rest.partition(": ")
    return Fault(file, where, says or where)
