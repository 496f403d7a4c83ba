"""One list of languages decides direction, addresses, dates and the test language."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.i18n.catalogs import compiled, load, pseudo_catalog, read_catalog
from app.i18n.formatting import clock_time, listed, long_date, weekday_date
from app.i18n.locales import ENGLISH, PSEUDO, Locale, offered
from app.i18n.pseudo import pseudo
from app.settings import ROOT

POLISH = Locale(code="pl", babel="pl", name="Polski", content="pl")
URDU = Locale(code="ur", babel="ur", name="اردو", content="ur")
ARABIC = Locale(code="ar", babel="ar", name="العربية", content="ar")
DAY = date(2026, 11, 24)
ALL = (ENGLISH, POLISH, URDU)


@pytest.mark.parametrize(
    ("locale", "direction"),
    [(ENGLISH, "ltr"), (POLISH, "ltr"), (URDU, "rtl"), (ARABIC, "rtl"), (PSEUDO, "rtl")],
    ids=lambda one: getattr(one, "code", one),
)
def test_direction_follows_the_script(locale: Locale, direction: str) -> None:
    assert locale.direction == direction


@pytest.mark.parametrize(
    ("locale", "path", "address"),
    [(ENGLISH, "/", "/"), (ENGLISH, "/guide", "/guide"), (POLISH, "/", "/pl/"), (POLISH, "/guide/x", "/pl/guide/x")],
)
def test_english_stands_without_a_prefix(locale: Locale, path: Path, address: str) -> None:
    assert locale.address(path) == address


def test_the_test_language_is_offered_only_when_asked_for() -> None:
    assert PSEUDO not in offered(pseudo=False)
    assert PSEUDO in offered(pseudo=True)


KEPT = {
    "placeholder": "%(number)s",
    "tag": '<a href="/x">',
    "figure": "{{conference about}}",
    "link-target": "](entry:early-help)",
    "address": "https://guide.test/x",
    "percent": "%%",
}


@pytest.mark.parametrize("piece", KEPT.values(), ids=KEPT.keys())
def test_the_test_language_keeps_what_is_not_words(piece: str) -> None:
    assert piece in pseudo(f"words before [x{piece} words after")


def test_the_test_language_leaves_no_plain_letter() -> None:
    assert not any(sign.isascii() and sign.isalpha() for sign in pseudo("Every Letter of the Alphabet, Quickly Jumped"))


def test_the_test_language_is_longer() -> None:
    assert len(pseudo("Call Childline")) > len("Call Childline")


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_nothing_stays_nothing(text: str) -> None:
    assert pseudo(text) == text


def test_the_test_language_has_every_message_of_the_catalog() -> None:
    english = read_catalog(ROOT / "locales", ENGLISH)
    made = {message.id for message in pseudo_catalog(english) if message.id}
    assert made == {message.id for message in english if message.id}


def test_placeholders_of_a_message_survive_its_translation() -> None:
    made = [
        message for message in pseudo_catalog(read_catalog(ROOT / "locales", ENGLISH)) if isinstance(message.id, str)
    ]
    named = re.compile(r"%\([a-z_]+\)[sd]")
    assert [one.id for one in made if named.findall(one.id) != named.findall(str(one.string))] == []


def test_a_compiled_catalog_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "qps.mo").write_bytes(compiled(ROOT / "locales", PSEUDO))
    assert load(tmp_path / "qps.mo").gettext("Ask") == pseudo("Ask")


@pytest.mark.parametrize(
    "content", [None, b"", b"not a catalog", b"\xde\x12\x04\x95" + b"\x00" * 3], ids=["gone", "empty", "other", "cut"]
)
def test_a_damaged_catalog_falls_back_to_english(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "x.mo").write_bytes(content)
    assert load(tmp_path / "x.mo").gettext("Ask") == "Ask"


def test_a_day_reads_as_the_language_writes_it() -> None:
    assert long_date(DAY, ENGLISH) == "24 November 2026"
    assert long_date(DAY, POLISH) == "24 listopada 2026"


def test_a_weekday_stands_before_its_day() -> None:
    assert weekday_date(DAY, ENGLISH).startswith("Tuesday")


@pytest.mark.parametrize(
    ("locale", "reads"), [(ENGLISH, "17:05"), (POLISH, "17:05"), (URDU, "5:05 PM"), (PSEUDO, "17:05")]
)
def test_a_time_reads_as_the_language_writes_it(locale: Locale, reads: str) -> None:
    assert clock_time(datetime(2026, 11, 24, 17, 5, tzinfo=UTC), locale).replace("\u202f", " ") == reads


def test_a_list_reads_as_a_sentence() -> None:
    assert listed(["a", "b", "c"], ENGLISH) == "a, b and c"
    assert listed(["a", "b"], ENGLISH, either=True) == "a or b"
