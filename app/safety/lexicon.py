"""Read what disclosures sound like in one language from `content/safety/<locale>/`. It judges no question.

Every fault is collected with its file and field, and told at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from app.content.documents import read_yaml
from app.content.faults import FaultList
from app.content.models import Urgency
from app.content.models.base import Shape
from app.errors import ContentFaulty
from app.safety.thresholds import THRESHOLDS_FILE, Thresholds

PATTERNS_FILE = "patterns.yaml"


class Examples(Shape):
    """One file: ways in which children tell of one worry, and its near misses. No worry where all are near misses."""

    concern: str | None
    support: tuple[str, ...] = ()
    emergency: tuple[str, ...] = ()
    none: tuple[str, ...] = ()


class PatternText(Shape):
    """One pattern as a writer typed it; `patterns.yaml` explains the signs."""

    id: str
    concern: str | None
    level: Urgency
    sure: bool = False
    always: bool = False
    reply: str | None = None
    """The words to stand above the answer where this raised an emergency: a fit wants others than a fight."""
    any: tuple[str, ...] = Field(min_length=1)
    unless: tuple[str, ...] = ()


class FriendFrames(Shape):
    """How a child speaks of a friend's worry, and of what a friend does to the writer."""

    concern: str
    """The worry that is named then, in place of the friend's own."""
    any: tuple[str, ...] = Field(min_length=1)
    unless: tuple[str, ...] = Field(min_length=1)
    """What is told happens to the writer."""
    armed: tuple[str, ...] = ()
    """A weapon: the writer may be in danger too, unless a friend was spoken of before."""
    them: tuple[str, ...] = ()
    """He, she, they: behind a friend, that is the friend still."""
    own: tuple[str, ...] = ()
    """The writer's family: behind a friend, a new worry."""
    given: tuple[str, ...] = ()
    """Somebody gave, showed or told the writer something: behind a friend, no harm that is done to the writer."""
    not_me: tuple[str, ...] = ()
    """The writer says that it was about a friend after all."""
    myself: tuple[str, ...] = ()
    """The writer says that it was about themselves after all."""


class StaffFrames(Shape):
    """How a child speaks of what somebody did whose work is with children, and of telling such a person."""

    any: tuple[str, ...] = Field(min_length=1)
    unless: tuple[str, ...] = Field(min_length=1)


class PatternFile(Shape):
    """All of `patterns.yaml`."""

    signs: dict[str, str]
    words: dict[str, str]
    mask: tuple[str, ...]
    negation: tuple[str, ...]
    about: tuple[str, ...]
    laughs: tuple[str, ...] = ()
    """Words at the end of a line that never make less of it, several in a text; "_" stands for a blank."""
    grown_up: tuple[str, ...] = ()
    """Frames in which only grown-ups write of a child: a pupil of mine, my grandson, I am her foster carer."""
    friend: FriendFrames | None = None
    staff: StaffFrames | None = None
    patterns: tuple[PatternText, ...]


@dataclass(frozen=True)
class Example:
    """One line the net learns from. `concern` is the worry whose file it stands in, also for a near miss."""

    text: str
    urgency: Urgency
    concern: str | None


@dataclass(frozen=True)
class Lexicon:
    """Everything `content/safety/<locale>/` holds."""

    locale: str
    examples: tuple[Example, ...]
    patterns: PatternFile
    thresholds: Thresholds

    @property
    def concerns(self) -> tuple[str, ...]:
        """The worries there are examples of, sorted."""
        return tuple(sorted({example.concern for example in self.examples if example.concern is not None}))


def read_lexicon(folder: Path, *, examples: bool = True) -> Lexicon:
    """The lexicon of the language the folder is named by; raises `ContentFaulty` with every fault in it.

    A net that has learnt already needs no examples; leaving them unread saves half a second.
    """
    found = FaultList()
    files: dict[str, Examples] = {}
    for path in sorted(folder.glob("*.yaml")) if examples else ():
        if path.name not in (PATTERNS_FILE, THRESHOLDS_FILE):
            with found.reading(_named(path)):
                files[_named(path)] = Examples.model_validate(read_yaml(path))
    rules: list[tuple[PatternFile, Thresholds]] = []
    with found.reading(_named(folder / PATTERNS_FILE)):
        patterns = PatternFile.model_validate(read_yaml(folder / PATTERNS_FILE))
        with found.reading(_named(folder / THRESHOLDS_FILE)):
            rules.append((patterns, Thresholds.model_validate(read_yaml(folder / THRESHOLDS_FILE))))
    _check(files, found)
    if found.faults:
        raise ContentFaulty([str(fault) for fault in found.faults])
    return Lexicon(folder.name, _flat(files), *rules[0])


def _named(path: Path) -> str:
    return f"safety/{path.parent.name}/{path.name}"


def _check(files: Mapping[str, Examples], found: FaultList) -> None:
    seen: dict[str, str] = {}
    for file, examples in files.items():
        if examples.concern is not None and Path(file).stem != examples.concern:
            found.add(file, "concern", "The file is named after its worry; these two differ.")
        if examples.concern is None and (examples.support or examples.emergency):
            found.add(file, "concern", "A file of no worry may hold near misses only, below `none`.")
        for level in ("support", "emergency", "none"):
            for number, line in enumerate(getattr(examples, level)):
                if line in seen:
                    found.add(file, f"{level}.{number}", f"This line stands in {seen[line]} too; keep one of them.")
                seen[line] = file


def _flat(files: Mapping[str, Examples]) -> tuple[Example, ...]:
    return tuple(
        Example(line, level, examples.concern)
        for examples in files.values()
        for level, lines in (
            (Urgency.SUPPORT, examples.support),
            (Urgency.EMERGENCY, examples.emergency),
            (Urgency.NONE, examples.none),
        )
        for line in lines
    )
