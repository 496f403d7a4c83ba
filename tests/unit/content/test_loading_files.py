"""From files to shapes: every fault is found at once, each with its file, its field and a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from builders import (
    CONTACTS,
    FIVE,
    contact_facts,
    entry_facts,
    entry_words,
    read_content,
    small_files,
    small_library,
    write_content,
)

from app.content.checks import check
from app.content.library import Library
from app.content.models import Section, Urgency
from app.errors import ContentFaulty
from app.i18n.locales import ENGLISH
from app.web.building import read_content as read_to_serve


def faults(folder: Path, **changes: Any) -> list[str]:
    """What the loader finds in the small library with some files changed."""
    return [str(fault) for fault in read_content(write_content(folder, **changes)).faults]


def test_the_small_library_is_without_fault(tmp_path: Path) -> None:
    content = read_content(write_content(tmp_path))
    assert (content.faults, check(content)) == ((), [])


FACTS, WORDS = "faq/big-meeting/entry.yaml", "faq/big-meeting/en.md"
LETTERS = contact_facts("a", phones=[{"display": "0", "dial": "08OO", "note": None}])


def open_on(day: str, span: str) -> dict[str, Any]:
    """A service with one opening time."""
    return contact_facts("a", hours={"status": "sourced", "rule": "weekly", "week": {day: [span]}})


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "unknown-field": ({FACTS: entry_facts("big-meeting", colour="red")}, f"{FACTS}: colour"),
    "unknown-urgency": ({FACTS: entry_facts("big-meeting", urgency="high")}, f"{FACTS}: urgency"),
    "no-source": ({FACTS: entry_facts("big-meeting", sources=[])}, f"{FACTS}: sources"),
    "no-short-answer": ({WORDS: entry_words("big-meeting", short=None)}, f"{WORDS}: short"),
    "too-few-ways-of-asking": ({WORDS: entry_words("big-meeting", ask=["one"])}, f"{WORDS}: ask"),
    "no-head": ({WORDS: "only words"}, f"{WORDS}: file"),
    "unknown-part": ({WORDS: entry_words("big-meeting") + "# why\nx\n"}, f"{WORDS}: why"),
    "broken-yaml": ({"laws.yaml": "a: [b"}, "laws.yaml: file: This is not valid YAML near line"),
    "missing-file": ({"sources.yaml": None}, "sources.yaml: file: This file is missing."),
    "id-used-twice": (
        {"contacts.yaml": [*CONTACTS, contact_facts("childline")]},
        "childline.id: This id is used twice",
    ),
    "letters-in-a-number": ({"contacts.yaml": [LETTERS]}, "contacts.yaml (a): phones.0.dial"),
    "empty-facts": ({FACTS: ""}, f"{FACTS}: file: This is not shaped as it should be"),
    "head-of-plain-text": ({WORDS: "---\nonly words\n---\n# more\nx\n"}, f"{WORDS}: file: This is not shaped"),
    "id-that-is-a-list": ({"laws.yaml": [{"id": ["a"]}]}, "laws.yaml (['a']): file: This is not shaped"),
    "table-that-is-a-number": ({"laws.yaml": "5"}, "laws.yaml: file: This is not shaped"),
    "mapping-that-is-a-list": ({"replies.en.yaml": ["a"]}, "replies.en.yaml: file: This is not shaped"),
    "unknown-day": ({"contacts.yaml": [open_on("monday", "09:00-17:00")]}, "hours.week.monday"),
    "hours-as-spoken": ({"contacts.yaml": [open_on("mon", "9am-5pm")]}, "Hours are written like '09:00-17:00'"),
    "unknown-group": ({"contacts.yaml": [contact_facts("a", group="grief")]}, "contacts.yaml (a): group"),
    "python-in-yaml": ({"laws.yaml": "!!python/object/apply:os.system [echo]"}, "laws.yaml: file"),
}
"""What is wrong, as changes to the small library, and how it is told."""


@pytest.mark.parametrize(("changes", "told"), WRONG.values(), ids=WRONG.keys())
def test_a_fault_is_told_with_its_file_and_field(tmp_path: Path, changes: dict[str, Any], told: str) -> None:
    assert [fault for fault in faults(tmp_path, **changes) if told in fault]


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    many = {**WRONG["no-head"][0], **WRONG["unknown-urgency"][0], **WRONG["missing-file"][0]}
    assert len(faults(tmp_path, **many)) == 3


def test_a_file_that_is_not_text_is_told(tmp_path: Path) -> None:
    write_content(tmp_path)
    (tmp_path / "laws.yaml").write_bytes(b"\xff\xfe\x00")
    assert "laws.yaml: file: This file is not UTF-8 text." in [str(one) for one in read_content(tmp_path).faults]


def test_faulty_content_stops_the_start_with_every_fault(tmp_path: Path) -> None:
    write_content(tmp_path, **WRONG["no-head"][0], **WRONG["missing-file"][0])
    with pytest.raises(ContentFaulty) as stopped:
        read_to_serve(tmp_path, tmp_path / "build", (ENGLISH,))
    told = "\n".join(stopped.value.faults)
    assert "faq/big-meeting/en.md" in told
    assert "sources.yaml" in told


def test_a_library_knows_its_entries_by_section(five: Library) -> None:
    assert [one.id for one in five.entries_in(Section.WHAT_TO_EXPECT)] == ["big-meeting", "who-comes"]
    assert len(five.entries) == len(FIVE)


def test_a_service_on_hold_is_not_there(five: Library) -> None:
    assert not five.has_contact("on-hold")
    assert "on-hold" not in [one.id for one in five.contacts]


def test_a_service_on_hold_is_left_out_of_an_entry(tmp_path: Path) -> None:
    facts = entry_facts("big-meeting", contacts=["on-hold", "childline"])
    library = small_library(write_content(tmp_path, **{"faq/big-meeting/entry.yaml": facts}))
    assert [one.id for one in library.contacts_for("big-meeting")] == ["childline"]


def test_a_service_known_by_its_website_shows_no_number(five: Library) -> None:
    assert five.contact("link-only").numbers == ()
    assert five.contact("check-me-first").numbers


def test_danger_puts_the_emergency_services_before_those_for_the_worry(five: Library) -> None:
    found = five.signposts(Urgency.EMERGENCY, "someone-hits-me")
    assert [one.id for one in found] == ["emergency-999", "childline", "check-me-first"]


def test_a_second_number_to_get_wrong_is_left_out_in_danger_alone(tmp_path: Path) -> None:
    signs = {**small_files()["signposts.yaml"], "not_in_danger": ["check-me-first"]}
    library = small_library(write_content(tmp_path, **{"signposts.yaml": signs}))
    in_danger, otherwise = (library.signposts(one, "someone-hits-me") for one in (Urgency.EMERGENCY, Urgency.SUPPORT))
    assert [one.id for one in in_danger] == ["emergency-999", "childline"]
    assert [one.id for one in otherwise] == ["childline", "check-me-first"]


def test_without_danger_nobody_is_signposted(five: Library) -> None:
    assert five.signposts(Urgency.NONE, "someone-hits-me", before=("someone-hits-me",)) == ()


def test_behind_a_worry_told_before_those_for_any_worry_come_last(tmp_path: Path) -> None:
    signs = {**small_files()["signposts.yaml"], "national": ["childline", "link-only"]}
    library = small_library(write_content(tmp_path, **{"signposts.yaml": signs}))
    found = library.signposts(Urgency.SUPPORT, None, before=("someone-hits-me",))
    assert [one.id for one in found] == ["childline", "check-me-first", "link-only"]


def test_a_language_without_words_of_its_own_reads_english(five: Library) -> None:
    assert not five.speaks("big-meeting", "pl")
    assert five.words_for("big-meeting", "pl").question == "What is the big meeting?"


def test_an_id_nobody_wrote_is_an_error_and_not_a_guess(five: Library) -> None:
    with pytest.raises(KeyError):
        five.entry("no-such-entry")
