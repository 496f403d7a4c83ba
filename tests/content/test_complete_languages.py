"""A language is served when danger, contacts and leaving are complete in it; `guide check` names what it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from changed_content import Change
from second_language import MADE_UP, write_second_language

from app.cli.check import lacking_in, read_all
from app.content.complete import NEEDED_FILES, load_served
from app.content.loader import Content, load
from app.i18n.catalogs import fresh
from app.i18n.locales import ENGLISH
from app.settings import Settings
from app.web.interface import untranslated

BOTH = (ENGLISH, MADE_UP)
CATALOG = "locales/xx/LC_MESSAGES/messages.po"


def catalog(settings: Settings) -> Path:
    return settings.locales / "xx/LC_MESSAGES/messages.po"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    content, locales = write_second_language(tmp_path_factory.mktemp("begun"))
    return Settings(content=content, locales=locales)


@pytest.fixture(scope="module")
def read(begun: Settings) -> Content:
    return load(begun.content, ("en", "xx"))


@contextmanager
def without(path: Path) -> Iterator[None]:
    """While a file is away."""
    away = path.with_name(path.name + ".away")
    path.rename(away)
    try:
        yield
    finally:
        away.rename(path)


@contextmanager
def rewritten(path: Path, change: Change) -> Iterator[None]:
    """While a file reads otherwise."""
    before = path.read_text("utf-8")
    path.write_text(change(before), "utf-8")
    try:
        yield
    finally:
        path.write_text(before, "utf-8")


def told(settings: Settings, content: Content | None = None) -> list[tuple[str, str]]:
    """What keeps the language away: files with their fields."""
    content = content or load(settings.content, ("en", "xx"))
    return [(fault.file, fault.field) for fault in lacking_in(settings, content, MADE_UP)]


def served(settings: Settings) -> tuple[str, ...]:
    locales, _ = load_served(settings.content, BOTH, lambda one: untranslated(fresh(settings.locales, one)))
    return tuple(one.code for one in locales)


def test_what_is_complete_is_served(begun: Settings, read: Content) -> None:
    assert told(begun, read) == []
    assert served(begun) == ("en", "xx")


def test_english_is_the_source_and_needs_no_leave(begun: Settings, read: Content) -> None:
    assert lacking_in(begun, replace(read, replies={}), ENGLISH) == ()


@pytest.mark.parametrize(
    "file",
    [
        *(name.format("xx") for name in NEEDED_FILES),
        "safety/xx/self-harm.yaml",
        "faq/self-harm/xx.md",
        "faq/what-is-an-advocate/xx.md",
    ],
)
def test_without_a_file_it_needs_it_is_told_and_not_served(begun: Settings, file: str) -> None:
    with without(begun.content / file):
        assert told(begun) == [(file, "file")]
        assert served(begun) == ("en",)


def own_files(content: Path) -> list[str]:
    """The files that were written for the language alone."""
    names = [path.relative_to(content).as_posix() for path in content.rglob("*") if path.is_file()]
    return [name for name in names if re.search(r"(^|[./])xx[./]", name)]


def test_every_file_that_was_written_for_it_is_needed(begun: Settings, read: Content) -> None:
    spare = []
    for name in (found := own_files(begun.content)):
        with without(begun.content / name):
            spare += [name] if told(begun, read) != [(name, "file")] else []
    assert (len(found) > 90, spare) == (True, [])


def test_guide_check_stops_at_a_language_that_is_not_complete(begun: Settings) -> None:
    with without(begun.content / "contacts.xx.yaml"):
        stops = [str(fault) for fault in read_all(begun, BOTH)[2] if fault.stops]
    assert stops == ["contacts.xx.yaml: file: This file is missing. The language is not served without it."]


def without_row(name: str) -> Change:
    """A file of words that lacks one row."""

    def change(text: str) -> str:
        rows = yaml.safe_load(text)
        rows.pop(name)
        return yaml.safe_dump(rows)

    return change


def without_words(field: str) -> Change:
    """A table of all languages whose first row lacks the words of this one."""

    def change(text: str) -> str:
        rows = yaml.safe_load(text)
        rows[0][field].pop("xx")
        return yaml.safe_dump(rows)

    return change


@pytest.mark.parametrize(
    ("file", "change", "field"),
    [
        ("contacts.xx.yaml", without_row("childline"), "childline"),
        ("replies.xx.yaml", without_row("emergency-suicidal"), "emergency-suicidal"),
        ("topics.yaml", without_words("words"), "worried.words.xx"),
        ("figures.yaml", without_words("words"), "referral-decision.words.xx"),
        ("laws.yaml", without_words("before"), ".before.xx"),
    ],
    ids=["contact", "reply", "topic", "figure", "law"],
)
def test_a_row_without_its_words_is_told_by_its_name(begun: Settings, file: str, change: Change, field: str) -> None:
    with rewritten(begun.content / file, change):
        [(named, where)] = told(begun)
        assert (named, where.endswith(field)) == (file, True)
        assert served(begun) == ("en",)


def test_a_figure_without_the_words_of_a_language_is_not_taken_for_an_unknown_one(begun: Settings) -> None:
    with rewritten(begun.content / "figures.yaml", without_words("words")):
        assert [str(one) for one in read_all(begun, BOTH)[2] if "stands nowhere" in str(one)] == []


def untold(sentence: str) -> Change:
    """A catalog without a translation of this sentence."""
    return lambda text: re.sub(rf'(msgid "{sentence}"\nmsgstr )".*"', r'\1""', text)


def test_without_the_words_by_which_it_is_left_it_is_not_served(begun: Settings) -> None:
    with rewritten(catalog(begun), untold("Leave this site")):
        assert told(begun) == [(CATALOG, "Leave this site")]
        assert served(begun) == ("en",)


def test_without_a_catalog_it_is_not_served(begun: Settings) -> None:
    with without(catalog(begun)):
        assert (CATALOG, "Leave this site") in told(begun)
        assert served(begun) == ("en",)


def test_other_interface_words_may_be_english_and_are_told(begun: Settings) -> None:
    with rewritten(catalog(begun), untold("Sunny")):
        assert served(begun) == ("en", "xx")
        found = [one for one in read_all(begun, BOTH)[2] if one.file == CATALOG]
        assert [(one.field, one.stops) for one in found] == [("Sunny", False)]


def test_a_language_that_is_begun_harms_no_other_not_even_by_a_file_that_cannot_be_read(begun: Settings) -> None:
    content = begun.content
    with without(content / "pages/hide.xx.md"), rewritten(content / "faq/self-harm/xx.md", lambda _: "no head"):
        _, found = load_served(content, BOTH, lambda one: untranslated(fresh(begun.locales, one)))
    assert found.faults == ()
