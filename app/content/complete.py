"""Whether a language is complete enough to be served: danger, contacts and leaving are complete in it.

What else it lacks (an answer, a step, a page of words) is read in English and marked as such. The site, the build and
`guide check` all ask here, so that what is offered and what is told cannot differ.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from app.content.faults import Fault
from app.content.loader import Content, load
from app.content.models import Section
from app.i18n.locales import SOURCE_LANGUAGE, Locale

log = logging.getLogger("guide.start")
NEEDED_FILES = (
    "contacts.{}.yaml",
    "replies.{}.yaml",
    "smalltalk/{}.yaml",
    "followups/{}.yaml",
    "safety/{}/patterns.yaml",
    "safety/{}/thresholds.yaml",
    "pages/hide.{}.md",
)
MISSING = "This file is missing. The language is not served without it."
Untranslated = Callable[[Locale], Collection[str]]
"""The interface words without which a language is not served and that it lacks."""


def lacking(content: Content, folder: Path, locale: Locale, untranslated: Untranslated) -> tuple[Fault, ...]:
    """What a language needs before it is served, by file and field; nothing where it is complete.

    `content` was read from `folder` in this language too. English is the source: what it lacks stops the start.
    """
    code = locale.content
    if code == SOURCE_LANGUAGE:
        return ()
    catalog = f"locales/{locale.code}/LC_MESSAGES/messages.po"
    words = (Fault(catalog, one, "These interface words are not translated.") for one in untranslated(locale))
    found = (
        *_files(content, folder, code),
        *_contacts(content, code),
        *_replies(content, code),
        *shared_words(content, code),
        *words,
    )
    return tuple(sorted(found))


def load_served(
    folder: Path, languages: tuple[Locale, ...], untranslated: Untranslated
) -> tuple[tuple[Locale, ...], Content]:
    """The languages that are complete, and the content in these alone: a language that is begun harms no other."""
    content = load(folder, codes(languages))
    wanting = {one: lacking(content, folder, one, untranslated) for one in languages}
    served = tuple(one for one in languages if not wanting[one])
    for one, faults in wanting.items():
        if faults:
            log.warning("%s is not served: %d things are lacking - run `guide check`", one.code, len(faults))
    return served, content if served == languages else load(folder, codes(served))


def codes(locales: Iterable[Locale]) -> tuple[str, ...]:
    """The languages of content behind these locales, each once."""
    return tuple(dict.fromkeys(one.content for one in locales))


def shared_words(content: Content, code: str) -> Iterator[Fault]:
    """Words that lack in tables which hold all languages in one file."""
    for topic in content.topics.values():
        yield from _in("topics.yaml", f"{topic.id}.words", topic.words, code)
        for group in topic.groups:
            yield from _in("topics.yaml", f"{topic.id}.{group.id}.words", group.words, code)
    for figure in content.figures.values():
        yield from _in("figures.yaml", f"{figure.id}.words", figure.words, code)
    for law in content.laws.values():
        yield from _in("laws.yaml", f"{law.id}.before", law.before, code)
        yield from _in("laws.yaml", f"{law.id}.after", law.after, code)


def _files(content: Content, folder: Path, code: str) -> Iterator[Fault]:
    """Danger: how each worry sounds and what is answered to it. Leaving: the page that says how to hide a visit."""
    worries = sorted(one.id for one in content.entries.values() if one.section is Section.WORRIES)
    heard = [f"safety/{{}}/{one}.yaml" for one in worries if (folder / f"safety/{SOURCE_LANGUAGE}/{one}.yaml").exists()]
    named = content.signposts.by_name.entries if content.signposts else ()
    answered = [f"faq/{one}/{{}}.md" for one in dict.fromkeys((*worries, *named))]
    for name in (file.format(code) for file in (*NEEDED_FILES, *heard, *answered)):
        if not (folder / name).exists():
            yield Fault(name, "file", MISSING)


def _contacts(content: Content, code: str) -> Iterator[Fault]:
    shown = [one.id for one in content.contacts.values() if one.show.may_show]
    yield from _rows(f"contacts.{code}.yaml", shown, content.contact_words.get(code, {}))


def _replies(content: Content, code: str) -> Iterator[Fault]:
    yield from _rows(f"replies.{code}.yaml", content.replies.get(SOURCE_LANGUAGE, {}), content.replies.get(code, {}))


def _rows(file: str, needed: Iterable[str], there: Collection[str]) -> Iterator[Fault]:
    """Rows that lack in a file; a file that is not there is told as such, once."""
    for one in needed if there else ():
        if one not in there:
            yield Fault(file, one, "These words are missing. The language is not served without them.")


def _in(file: str, field: str, words: Collection[str], code: str) -> Iterator[Fault]:
    if code not in words:
        yield Fault(file, f"{field}.{code}", f"The words in this language ('{code}') are missing.")
