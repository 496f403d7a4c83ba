"""Rules about words and sentences: blame, promises, official words, method detail, length. English only, for now.

What stands in quotation marks is what somebody says, and is spared by the rule about phrases; method detail never is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from app.content.checks.passages import Passage, longest_reading, passages
from app.content.checks.wording import BANNED, JARGON, MARKS, METHODS, SHORT_FORMS
from app.content.faults import Fault, Severity
from app.content.loader import Content
from app.i18n.locales import SOURCE_LANGUAGE
from app.text.readability import sentences

LONGEST_SENTENCE = 24
"""Words. Longer ones are a warning; above half as many again an error, but for pages, some of which are for adults."""

QUOTED = re.compile(r"[\"“][^\"”]*[\"”]|(?<!\w)'[^']{3,}'(?!\w)")
EXPLAINED = re.compile(r"\*\*?[^*]+\*\*?|\([^)]*\)|\[[^\]]*\]\([^)]*\)")
HEADING = re.compile(r"^##+ ", re.MULTILINE)
ANY_BANNED = re.compile("|".join(pattern for pattern, _ in BANNED))
DOUBT = re.compile(
    r"(?:nobody|no one|can.t|cannot|can not|not|never)\b[^.]*\bpromise|isn.t|is not|not true|don.t have to",
    re.IGNORECASE,
)


def words(content: Content) -> Iterator[Fault]:
    """Faults of wording in everything that is shown in English."""
    for passage in passages(content):
        yield from passage_wording(content, passage)
    yield from _short_forms(content)
    yield from _asked_methods(content)


def passage_wording(content: Content, passage: Passage) -> Iterator[Fault]:
    """Faults of wording in one piece of text; none where it is not in English."""
    if passage.language == SOURCE_LANGUAGE:
        yield from chain(_banned(passage), _marks(passage), _jargon(passage), _methods(passage))
        yield from _long_sentences(content, passage)


def _fault(passage: Passage, says: str, severity: Severity = Severity.ERROR) -> Fault:
    return Fault(passage.file, passage.field, says, severity)


def _banned(passage: Passage) -> Iterator[Fault]:
    text = QUOTED.sub(" ", passage.text).lower()
    for sentence in sentences(text) if ANY_BANNED.search(text) else ():
        for pattern, advice in BANNED:
            found = re.search(pattern, sentence)
            if found and not DOUBT.search(sentence):
                yield _fault(passage, f"'{found[0]}' must not stand here. {advice}")


def _marks(passage: Passage) -> Iterator[Fault]:
    text = HEADING.sub("", passage.text) if passage.of_a_page else passage.text
    for pattern, advice in MARKS:
        if re.search(pattern, text, re.MULTILINE):
            yield _fault(passage, advice)


def _jargon(passage: Passage) -> Iterator[Fault]:
    bare = EXPLAINED.sub(" ", QUOTED.sub(" ", passage.text))
    for pattern, plain_name in JARGON:
        if found := re.search(pattern, bare):
            yield _fault(passage, f"'{found[0]}' is an official word. A child's word for it: {plain_name}.")


def _methods(passage: Passage) -> Iterator[Fault]:
    yield from (
        _fault(passage, f"'{found}' tells how harm is done. Leave it out.") for found in _found_methods(passage.text)
    )


def _asked_methods(content: Content) -> Iterator[Fault]:
    for entry, own in content.entry_words.get(SOURCE_LANGUAGE, {}).items():
        for found in _found_methods(" / ".join(own.ask)):
            says = f"'{found}' tells how harm is done, and ways of asking are shown. Leave it out."
            yield Fault(f"faq/{entry}/{SOURCE_LANGUAGE}.md", "ask", says)


def _found_methods(text: str) -> list[str]:
    lowered = text.lower()
    found = (re.search(pattern, lowered) for pattern in METHODS)
    return [one[0] for one in found if one]


def _short_forms(content: Content) -> Iterator[Fault]:
    for entry, own in content.entry_words.get(SOURCE_LANGUAGE, {}).items():
        text = " ".join((own.question, own.short, own.more, own.now, own.next, own.if_not))
        for form, sign in SHORT_FORMS.items():
            explained = rf"\[{form}s?\]\(word:|{sign}"
            if re.search(rf"\b{form}s?\b", text) and not re.search(explained, text, re.IGNORECASE):
                yield Fault(f"faq/{entry}/{SOURCE_LANGUAGE}.md", "more", f"{form} stands here without what it means.")


def _long_sentences(content: Content, passage: Passage) -> Iterator[Fault]:
    for sentence in sentences(longest_reading(content, passage.language, passage.text)):
        count = len(sentence.split())
        if count > LONGEST_SENTENCE:
            far_too_long = count > LONGEST_SENTENCE * 1.5 and not passage.of_a_page
            severity = Severity.ERROR if far_too_long else Severity.WARNING
            begins = " ".join(sentence.split()[:6])
            yield _fault(passage, f"The sentence '{begins} ...' has {count} words. Make two of it.", severity)
