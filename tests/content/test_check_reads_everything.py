"""`guide check` reads all of content/ as the site does: what would break a start or a page is told with its file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import typer
from changed_content import Change, changed, held, swapped
from typer.testing import CliRunner, Result

from app.cli import check
from app.cli.everything import Everything
from app.content.loader import Content
from app.content.models import Reply
from app.helpfinder.directory import Directory

GRAMMAR = "followups/en.grammar.yaml"
TODAY = date(2026, 11, 22)
PATTERNS, TALK, FOLLOWUPS = "safety/en/patterns.yaml", "smalltalk/en.yaml", "followups/en.yaml"
BROKEN: dict[str, tuple[str, Change, str]] = {
    "a field of a pattern": (PATTERNS, swapped("    level: ", "    levl: "), f"{PATTERNS}: patterns.0.levl"),
    "the worry of a pattern": (PATTERNS, swapped("    concern: null", "    concern: gone"), "no worry called 'gone'"),
    "a pattern that needs no word": (
        PATTERNS,
        swapped("    any:\n", '    any:\n      - "please?"\n'),
        "needs one word",
    ),
    "a field of examples": ("safety/en/bullying.yaml", swapped("support:", "suport:"), "bullying.yaml: suport"),
    "the worry of examples": (
        "safety/en/gone.yaml",
        lambda _: "{concern: gone, support: [a line that nobody has written down]}",
        "safety/en/gone.yaml: concern: There is no worry called 'gone'",
    ),
    "an entry of second questions": (
        "followups/en.forms.yaml",
        swapped("\nwho-comes-to-the-conference:", "\nwho-came:"),
        "followups/en.forms.yaml: file: There is no entry called 'who-came'",
    ),
    "how a question leans": (FOLLOWUPS, swapped("\nlast:", "\nlst:"), f"{FOLLOWUPS}: lst"),
    "how a meaning is asked": (GRAMMAR, swapped("asks_meaning:", "ask_meaning:"), f"{GRAMMAR}: ask_meaning"),
    "how a harm is denied": ("denials/en.yaml", swapped("\nunless:", "\nunles:"), "denials/en.yaml: unles"),
    "words round a place": (
        "councils/words.en.yaml",
        swapped("before:", "befor:"),
        "councils/words.en.yaml: befor",
    ),
    "texting forms": (
        "language/en/textspeak.yaml",
        swapped("again: [agen]", "again: agen"),
        "language/en/textspeak.yaml: again",
    ),
    "lines off the subject": (
        "offtopic/en.yaml",
        swapped("\nhomework:", "\nnothing:\nhomework:"),
        "offtopic/en.yaml: file: This is not shaped as it should be",
    ),
    "a councils' number": (
        "councils/contacts.csv",
        swapped("01429 284284", "call us"),
        "councils/contacts.csv: line 3: The value 'call us'",
    ),
    "the matcher's numbers": ("thresholds.yaml", swapped("answer:", "anser:"), "thresholds.yaml: file"),
    "a heading that no entry answers": (
        "coverage.yaml",
        lambda text: text + "- [broken",
        "coverage.yaml: file: This is not valid YAML",
    ),
    "an entry that a learnt conversation expects": (
        "followups/en.talks.jsonl",
        lambda text: text.replace('"what-is-this-guide"', '"what-was-this-guide"', 1),
        "followups/en.talks.jsonl: t-",
    ),
    "weights of other features": (
        "followups/weights.yaml",
        lambda text: text.replace("alone", "lone", 1),
        "followups/weights.yaml: file: This is not shaped as it should be",
    ),
}
"""What is spoilt: a file, its change, and how it is told."""


def told(folder: Path, content: Content) -> str:
    return "\n".join(map(str, Everything.read(folder, ("en",), content).faults))


def test_the_content_as_it_stands_is_without_fault(content: Content, content_folder: Path) -> None:
    assert told(content_folder, content) == ""


@pytest.mark.parametrize(("file", "change", "says"), BROKEN.values(), ids=BROKEN.keys())
def test_what_would_break_a_start_is_told(
    tmp_path: Path, content: Content, file: str, change: Change, says: str
) -> None:
    assert says in told(changed(tmp_path, {file: change}), content)


def test_a_kind_of_small_talk_that_is_no_end_of_a_turn_is_told(content: Content, content_folder: Path) -> None:
    talk = content.small_talk["en"]
    assert talk is not None
    slip = talk.model_copy(update={"kinds": {**talk.kinds, "chat-helo": ("hullo",)}})
    found = told(content_folder, replace(content, small_talk={"en": slip}))
    assert "smalltalk/en.yaml: kinds: There is no small talk called 'chat-helo'" in found


def test_an_end_of_a_turn_without_a_reply_is_told(content: Content, content_folder: Path) -> None:
    fewer = {name: reply for name, reply in content.replies["en"].items() if name != "chat-bye"}
    assert "reply to the outcome called 'chat-bye'" in told(content_folder, replace(content, replies={"en": fewer}))


def test_the_reply_of_a_pattern_must_stand_there(content: Content, content_folder: Path) -> None:
    fewer = {name: reply for name, reply in content.replies["en"].items() if name != "emergency-fire"}
    assert "no reply called 'emergency-fire'" in told(content_folder, replace(content, replies={"en": fewer}))


def test_a_reply_that_nothing_asks_for_is_a_slip_of_the_pen(content: Content, content_folder: Path) -> None:
    more = {**content.replies["en"], "emergency-fyre": Reply(message="Get out of there.")}
    found = Everything.read(content_folder, ("en",), replace(content, replies={"en": more})).faults
    assert [(one.field, one.stops) for one in found] == [("emergency-fyre", False)]


def test_what_nobody_looked_at_for_long_is_told_councils_numbers_too(content: Content, content_folder: Path) -> None:
    directory = Directory.load(content_folder / "councils")
    later = TODAY + timedelta(days=400)
    lines = list(check.old(content, directory, 180, later))
    councils = [line for line in lines if line.startswith("councils/contacts.csv: ")]
    assert len(councils) == len(directory.stale(later, 180)) > 300
    assert any(line.startswith("contacts.yaml: childline: last checked ") for line in lines)


def test_an_answer_that_nobody_reviewed_for_long_is_told(content: Content) -> None:
    reviewed = content.entries["bullying"].reviewed
    days = [list(check.old(content, None, 180, reviewed + timedelta(days=one))) for one in (180, 181)]
    told = [[line for line in lines if line.startswith("faq/bullying: ")] for lines in days]
    assert told == [[], [f"faq/bullying: reviewed: last checked {reviewed}, 181 days ago"]]


def guide_check(folder: Path) -> Result:
    app = typer.Typer()
    app.command()(check.run)
    return CliRunner().invoke(app, [], env={"GUIDE_CONTENT": str(folder)})


def test_a_fault_anywhere_ends_the_command_with_one_and_its_file(tmp_path: Path) -> None:
    spoilt = changed(tmp_path, {PATTERNS: BROKEN["a field of a pattern"][1], "faq/bullying/entry.yaml": lambda _: ""})
    result = guide_check(spoilt)
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert f"{PATTERNS}: patterns.0.levl" in result.output
    assert "faq/bullying/entry.yaml: file: This is not shaped as it should be" in result.output


def test_a_service_on_hold_is_told_and_the_command_is_content(tmp_path: Path) -> None:
    result = guide_check(changed(tmp_path, {"contacts.yaml": held("samaritans")}))
    assert (result.exit_code, "The service 'samaritans' is on hold" in result.output) == (0, True)
