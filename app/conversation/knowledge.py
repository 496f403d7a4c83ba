"""Makes what the steps ask, from content and built files. Without a built file it is made poorer, and more careful."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from app.content.documents import read_grouped_lines
from app.content.library import Library
from app.conversation.follow_up_model import WEIGHTS_FILE, FollowUpModel
from app.conversation.following import FEATURES, Following
from app.conversation.leaning import Leaning
from app.conversation.likely_talk import LikelyTalk, learn_talk
from app.conversation.likely_worry import LikelyWorry, learn_worries
from app.conversation.neighbours import Neighbours
from app.conversation.sayings import speller_fingerprint, with_built_speller, with_new_speller
from app.conversation.talk import SmallTalkEar
from app.conversation.turn import Knowledge
from app.errors import BuildMissing
from app.safety.denials import Denials, DenialWords
from app.safety.lexicon import read_lexicon
from app.safety.net import SafetyNet
from app.safety.schooling import Schooling
from app.search.index import CalibratedIndex, SearchIndex, learn, untaught
from app.search.thresholds import doubting, read_thresholds
from app.text.language import Language, load_language
from app.text.normalise import normalise

T = TypeVar("T")
log = logging.getLogger("guide.start")


@dataclass(frozen=True)
class Folders:
    """Where content and built files stand."""

    content: Path
    build: Path

    def index(self, code: str) -> Path:
        """The search index of one language."""
        return self.build / code / "index.npz"

    def speller(self, code: str) -> Path:
        """The speller of one language."""
        return self.build / code / "speller.npz"

    def net(self, code: str) -> Path:
        """What the safety net of one language learnt."""
        return self.build / code / "net.npz"

    def worries(self, code: str) -> Path:
        """The index over the worries of one language."""
        return self.build / code / "worries.npz"

    def talk(self, code: str) -> Path:
        """The index over the kinds of small talk of one language."""
        return self.build / code / "talk.npz"

    def thresholds(self, code: str) -> Path:
        """The thresholds fitted by the last build; those kept with the content where nothing was built."""
        built = self.build / code / "thresholds.yaml"
        return built if built.exists() else self.content / "thresholds.yaml"


def fingerprint(library: Library, code: str, content: Path) -> str:
    """Of everything an index is made from in one language: an index made from anything else is refused.

    Its texts are the speller's too; which of them belongs to which entry, the speller does not know.
    """
    digest = hashlib.sha256(speller_fingerprint(library, code, content).encode())
    for entry, phrasings in library.phrasings(code).items():
        digest.update(f"{entry} {len(phrasings)}\n".encode())
    return digest.hexdigest()[:16]


def learn_index(library: Library, language: Language, content: Path) -> CalibratedIndex:
    """The index made from content, and the evidence the thresholds are fitted on; takes some seconds."""
    phrasings = library.phrasings(language.code)
    return learn(phrasings, language=language, offtopic=_off_the_subject(content, language))


def learn_talk_index(library: Library, language: Language, content: Path) -> SearchIndex:
    """The index over the kinds of small talk; its mark is the speller's, which is made of the same texts and more."""
    asked = [text for texts in library.phrasings(language.code).values() for text in texts]
    off = _off_the_subject(content, language)
    return learn_talk(library.small_talk(language.code), asked, off, language).without_texts()


def learn_worries_index(schooling: Schooling) -> SearchIndex:
    """The index over the worries; it is made from what the net is made from, and bears the net's mark."""
    return learn_worries(schooling.lexicon, schooling.around, schooling.language).index.without_texts()


def _off_the_subject(content: Path, language: Language) -> list[str]:
    return read_grouped_lines(content / "offtopic" / f"{language.code}.yaml")


def _usable(part: str, without: str, load: Callable[[], T]) -> T | None:
    """A built file as it is loaded; None, and a line in the log, where it is missing, damaged or of other content."""
    try:
        return load()
    except (BuildMissing, OSError) as error:
        log.warning("no usable %s (%s); %s - run `guide build`", part, type(error).__name__, without)
        return None


def load_language_and_speller(library: Library, folders: Folders, code: str) -> Language | None:
    """One language with its speller as it was built; None where that is missing, damaged or of other content."""
    bare, path = load_language(folders.content / "language" / code), folders.speller(code)
    return _usable("speller", "making it anew", lambda: with_built_speller(library, bare, folders.content, path))


def load_index(library: Library, language: Language, folders: Folders) -> SearchIndex | None:
    """The built index; None where the file is missing, damaged or of other content."""
    mark, path = fingerprint(library, language.code, folders.content), folders.index(language.code)
    return _usable(
        "search index", "asking back instead", lambda: SearchIndex.load(path, language=language, fingerprint=mark)
    )


def load_talk(language: Language, path: Path) -> LikelyTalk | None:
    """Small talk by likeness as it was built with this language's speller; None where that cannot be used."""
    mark = language.speller.fingerprint
    return _usable(
        "index of small talk",
        "hearing known phrases alone",
        lambda: LikelyTalk(SearchIndex.load(path, language=language, fingerprint=mark)),
    )


def load_worries(schooling: Schooling, path: Path) -> LikelyWorry | None:
    """What tells worries apart, as it was built; None where that cannot be used."""
    return _usable(
        "index of worries",
        "naming few worries",
        lambda: LikelyWorry(SearchIndex.load(path, language=schooling.language, fingerprint=schooling.fingerprint)),
    )


def load_net(schooling: Schooling, path: Path, worries: LikelyWorry | None) -> SafetyNet | None:
    """The net with what it learnt at the build; None where that cannot be used."""
    return _usable(
        "safety net", "help stands above every answer", lambda: schooling.net(schooling.learnt(path), worries)
    )


def make_knowledge(library: Library, folders: Folders, codes: tuple[str, ...]) -> Mapping[str, Knowledge]:
    """What the conversation may ask, by language. Learning takes minutes and gigabytes, so a start never does it."""
    return {code: _one(library, folders, code) for code in codes}


def _one(library: Library, folders: Folders, code: str) -> Knowledge:
    built = load_language_and_speller(library, folders, code)
    language = built or with_new_speller(library, load_language(folders.content / "language" / code), folders.content)
    schooling = Schooling.over(folders.content, library, language)
    worries = load_worries(schooling, folders.worries(code))
    index, net = load_index(library, language, folders), load_net(schooling, folders.net(code), worries)
    talk = load_talk(language, folders.talk(code))
    thresholds = read_thresholds(folders.thresholds(code))
    searched = index or _untaught(library, language, folders.content)
    leaning = Leaning.read(folders.content / "followups", code)
    return Knowledge(
        language=code,
        library=library,
        index=searched,
        thresholds=thresholds if index and index.taught else doubting(thresholds),
        net=net or schooling.wary_net(),
        small_talk=SmallTalkEar(library.small_talk(code), language),
        leaning=leaning,
        denials=_denials(schooling, folders.content, trusted=net is not None),
        following=_following(library, searched, leaning, folders.content),
        likely_talk=talk,
        glossary=_glossary(library, code),
        without=_missing(index=index, net=net, speller=built, talk=talk, worries=worries),
    )


def _denials(schooling: Schooling, content: Path, *, trusted: bool) -> Denials:
    """How harm is denied; nothing takes help down while the net is without what it learnt."""
    patterns, language = read_lexicon(schooling.folder, examples=False).patterns, schooling.language
    return Denials.read_from(content, patterns, language) if trusted else Denials(DenialWords(), patterns, language)


def _following(library: Library, index: SearchIndex, leaning: Leaning, content: Path) -> Following:
    model = FollowUpModel.read(content / "followups" / WEIGHTS_FILE, FEATURES)
    return Following(model, Neighbours(library, index.entries), leaning.forms)


def _missing(**parts: object) -> tuple[str, ...]:
    return tuple(name for name, part in parts.items() if part is None)


def _glossary(library: Library, code: str) -> Mapping[str, str]:
    words = [word for word in library.words(code) if word.entry is not None]
    return {normalise(form): str(word.entry) for word in words for form in (word.term, *word.also)}


def _untaught(library: Library, language: Language, content: Path) -> SearchIndex:
    phrasings = library.phrasings(language.code)
    return untaught(phrasings, language=language, offtopic=_off_the_subject(content, language))
