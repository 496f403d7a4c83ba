"""`make` and `guide build` agree about which files a build is made from."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from changed_content import Change, changed, held, swapped
from second_language import MADE_UP, write_second_language

from app.cli.build import SOURCES, mark_of_sources, marks_of, outdated
from app.cli.served import taught_in
from app.cli.taught import write_taught
from app.content.library import Library
from app.content.loader import load
from app.i18n.locales import ENGLISH
from app.settings import ROOT, Settings

FOUND = re.search(r"^FIND := find (.*?) -type f", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_both_name_the_same_files() -> None:
    assert FOUND is not None
    assert FOUND[1].split() == list(SOURCES)


def listed(folder: Path) -> str:
    """The sources as `make` lists them there."""
    subprocess.run(["make", "-f", str(ROOT / "Makefile"), "build/sources"], cwd=folder, check=True, capture_output=True)
    return (folder / "build" / "sources").read_text("utf-8")


def test_make_notices_a_source_that_goes_away_and_is_quiet_where_none_does(tmp_path: Path) -> None:
    for source in SOURCES:
        (tmp_path / source).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / source).touch()
    before = listed(tmp_path)
    written = (tmp_path / "build" / "sources").stat().st_mtime_ns
    assert listed(tmp_path) == before
    assert (tmp_path / "build" / "sources").stat().st_mtime_ns == written
    (tmp_path / "app" / "storage.py").unlink()
    (tmp_path / "app" / "storage.py").mkdir()
    assert "app/storage.py" not in listed(tmp_path)


@pytest.mark.parametrize("source", SOURCES)
def test_every_source_is_there(source: str) -> None:
    assert (ROOT / source).exists()


@pytest.mark.parametrize("package", ["app/content", "app/journey"])
def test_what_reads_and_checks_the_content_is_a_source(package: str) -> None:
    assert package in SOURCES


@pytest.fixture(scope="module")
def as_it_stands() -> str:
    return mark_of_sources(Settings())


UNTAUGHT: dict[str, tuple[str, Change]] = {
    "a conversation that follow-ups are learnt from": (
        "followups/en.talks.jsonl",
        lambda text: text + '{"id": "t-more", "turns": []}\n',
    ),
    "a number that changed at night": ("contacts.yaml", held("samaritans")),
    "a reply": ("replies.en.yaml", swapped("message: ", "message: Well. ")),
    "a council's number": ("councils/contacts.csv", swapped("01429 284284", "01429 284285")),
    "a heading of topics": ("topics.yaml", swapped("title: ", "title: My ")),
    "a sentence of an answer": ("faq/bullying/en.md", lambda text: text + " It can stop."),
    "the day an answer was reviewed": ("faq/bullying/entry.yaml", swapped("reviewed: 20", "reviewed: 19")),
}
TAUGHT: dict[str, tuple[str, Change]] = {
    "a way of asking": ("faq/bullying/en.md", swapped("ask:\n", "ask:\n  - they took my bag again and again\n")),
    "a way of asking, heard": ("faq/bullying/en.heard.yaml", lambda text: text + "\n- they hid my bag again\n"),
    "what a disclosure sounds like": ("safety/en/bullying.yaml", lambda text: text + "\n# one line more\n"),
    "a line off the subject": ("offtopic/en.yaml", lambda text: text + "\nmore: [how tall is a giraffe]\n"),
    "what is a worry": ("faq/bullying/entry.yaml", swapped("section: worries", "section: about")),
}


def reduced(content: Path, folder: Path) -> dict[str, bytes]:
    """The files of what can be learnt of a content folder."""
    write_taught(content, folder, ["en"])
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("file", "change"), UNTAUGHT.values(), ids=UNTAUGHT.keys())
def test_what_nothing_is_taught_is_left_out_of_what_an_image_learns_from(
    tmp_path: Path, file: str, change: Change
) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    assert reduced(changed(tmp_path, {file: change}), after) == reduced(ROOT / "content", before)


@pytest.mark.parametrize(("file", "change"), TAUGHT.values(), ids=TAUGHT.keys())
def test_what_is_taught_is_in_it(tmp_path: Path, file: str, change: Change) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    assert reduced(changed(tmp_path, {file: change}), after) != reduced(ROOT / "content", before)


@pytest.fixture(scope="module")
def two_languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_second_language(tmp_path_factory.mktemp("two"))[0]


@pytest.mark.parametrize("codes", [("en",), ("en", "xx")])
def test_an_image_learns_the_languages_that_are_served(
    two_languages: Path, tmp_path: Path, codes: tuple[str, ...]
) -> None:
    write_taught(two_languages, tmp_path / "taught", codes)
    assert taught_in(tmp_path / "taught", (ENGLISH, MADE_UP)) == codes


@pytest.mark.parametrize("code", ["en", "xx"])
def test_what_is_learnt_from_what_is_taught_fits_the_whole_content(
    two_languages: Path, tmp_path: Path, code: str
) -> None:
    write_taught(two_languages, tmp_path / "taught", ("en", "xx"))
    taught, whole = (Library(load(one, ("en", "xx"))) for one in (tmp_path / "taught", two_languages))
    assert marks_of(tmp_path / "taught", taught, code) == marks_of(two_languages, whole, code)


@pytest.mark.parametrize(("file", "change"), UNTAUGHT.values(), ids=UNTAUGHT.keys())
def test_what_nothing_is_taught_makes_no_build_stale(
    tmp_path: Path, as_it_stands: str, file: str, change: Change
) -> None:
    assert mark_of_sources(Settings(content=changed(tmp_path, {file: change}))) == as_it_stands


@pytest.mark.parametrize(("file", "change"), TAUGHT.values(), ids=TAUGHT.keys())
def test_what_is_taught_makes_the_build_stale(tmp_path: Path, as_it_stands: str, file: str, change: Change) -> None:
    assert mark_of_sources(Settings(content=changed(tmp_path, {file: change}))) != as_it_stands


def test_without_a_build_every_built_file_is_named(tmp_path: Path) -> None:
    library = Library(load(ROOT / "content", ("en",)))
    found = outdated(Settings(build=tmp_path), library, ("en",))
    assert found == ("en/speller.npz", "en/index.npz", "en/net.npz", "en/talk.npz", "en/worries.npz")
