"""Makes what the steps ask, from content and built files. Without a built file it is made poorer, and more careful."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.content.documents import read_grouped_lines
from app.content.library import Library
from app.conversation.leaning import Leaning
from app.conversation.likely_talk import LikelyTalk, learn_talk
from app.conversation.sayings import speller_fingerprint, with_built_speller, with_new_speller
from app.conversation.talk import SmallTalkEar
from app.conversation.turn import Knowledge
from app.errors import BuildMissing
from app.safety.net import SafetyNet
from app.safety.schooling import Schooling
from app.search.index import CalibratedIndex, SearchIndex, learn, untaught
from app.search.thresholds import doubting, read_thresholds
from app.text.language import Language, load_language
from app.text.normalise import normalise

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
    off_the_subject = read_grouped_lines(content / "offtopic" / f"{language.code}.yaml")
    return learn(library.phrasings(language.code), language=language, offtopic=off_the_subject)


def learn_talk_index(library: Library, language: Language, content: Path) -> SearchIndex:
    """The index over the kinds of small talk; its mark is the speller's, which is made of the same texts and more."""
    asked = [text for texts in library.phrasings(language.code).values() for text in texts]
    off_the_subject = read_grouped_lines(content / "offtopic" / f"{language.code}.yaml")
    return learn_talk(library.small_talk(language.code), asked, off_the_subject, language)


def load_language_and_speller(library: Library, folders: Folders, code: str) -> Language | None:
    """One language with its speller as it was built; None where that is missing, damaged or of other content."""
    language = load_language(folders.content / "language" / code)
    try:
        return with_built_speller(library, language, folders.content, folders.speller(code))
    except (BuildMissing, OSError) as error:
        log.warning("no usable speller (%s); making it anew - run `guide build`", type(error).__name__)
        return None


def load_index(library: Library, language: Language, folders: Folders) -> SearchIndex | None:
    """The built index; None where the file is missing, damaged or of other content."""
    mark = fingerprint(library, language.code, folders.content)
    try:
        return SearchIndex.load(folders.index(language.code), language=language, fingerprint=mark)
    except (BuildMissing, OSError) as error:
        log.warning("no usable search index (%s); asking back instead - run `guide build`", type(error).__name__)
        return None


def load_talk(library: Library, language: Language, folders: Folders) -> LikelyTalk | None:
    """Small talk by likeness as it was built; None where the file is missing, damaged or of other content."""
    mark = speller_fingerprint(library, language.code, folders.content)
    try:
        return LikelyTalk(SearchIndex.load(folders.talk(language.code), language=language, fingerprint=mark))
    except (BuildMissing, OSError) as error:
        log.warning("no usable index of small talk (%s) - run `guide build`", type(error).__name__)
        return None


def load_net(schooling: Schooling, path: Path) -> SafetyNet | None:
    """The net with what it learnt at the build; None where that cannot be used."""
    try:
        return schooling.net(schooling.learnt(path))
    except (BuildMissing, OSError) as error:
        log.warning(
            "no usable safety net (%s); help stands above every answer - run `guide build`", type(error).__name__
        )
        return None


def make_knowledge(library: Library, folders: Folders, codes: tuple[str, ...]) -> Mapping[str, Knowledge]:
    """What the conversation may ask, by language. Learning takes minutes and gigabytes, so a start never does it."""
    return {code: _one(library, folders, code) for code in codes}


def _one(library: Library, folders: Folders, code: str) -> Knowledge:
    built = load_language_and_speller(library, folders, code)
    language = built or with_new_speller(library, load_language(folders.content / "language" / code), folders.content)
    schooling = Schooling.over(folders.content, library, language)
    index, net = load_index(library, language, folders), load_net(schooling, folders.net(code))
    talk = load_talk(library, language, folders)
    thresholds = read_thresholds(folders.thresholds(code))
    return Knowledge(
        language=code,
        library=library,
        index=index or _untaught(library, language, folders.content),
        thresholds=thresholds if index and index.taught else doubting(thresholds),
        net=net or schooling.wary_net(),
        small_talk=SmallTalkEar(library.small_talk(code), language),
        leaning=Leaning.read(folders.content / "followups", code),
        likely_talk=talk,
        glossary=_glossary(library, code),
        without=_missing(index=index, net=net, speller=built, talk=talk),
    )


def _missing(**parts: object) -> tuple[str, ...]:
    return tuple(name for name, part in parts.items() if part is None)


def _glossary(library: Library, code: str) -> Mapping[str, str]:
    words = [word for word in library.words(code) if word.entry is not None]
    return {normalise(form): str(word.entry) for word in words for form in (word.term, *word.also)}


def _untaught(library: Library, language: Language, content: Path) -> SearchIndex:
    lines = read_grouped_lines(content / "offtopic" / f"{language.code}.yaml")
    return untaught(library.phrasings(language.code), language=language, offtopic=lines)
