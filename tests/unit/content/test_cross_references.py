"""Ids that are named in one file and stand in another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from content_samples import a_contact, a_word, an_entry, some_words, three_entries

from app.content.checks.references import references
from app.content.loader import Content
from app.content.models import GrownUp, Signposts, Urgency


def says(content: Content) -> str:
    return " ".join(str(fault) for fault in references(content))


def test_entries_that_name_each_other_pass() -> None:
    assert says(three_entries()) == ""


@pytest.mark.parametrize(
    ("field", "value"),
    [("next", ["second", "nowhere"]), ("contacts", ["nowhere"])],
    ids=["next entry", "contact"],
)
def test_an_unknown_id_in_an_entry_is_named(field: str, value: list[str]) -> None:
    content = three_entries()
    content.entries["first"] = an_entry("first", **{field: value})
    assert "'nowhere'" in says(content)


def test_an_unknown_source_is_named() -> None:
    assert "no source called 'book'" in says(replace(three_entries(), sources={}))


def test_an_entry_must_not_name_itself() -> None:
    content = three_entries()
    content.entries["first"] = an_entry("first", next=["first", "second"])
    assert "never itself" in says(content)


@pytest.mark.parametrize(
    "text",
    ["[x](entry:nowhere)", "[x](word:nowhere)", "[x](contact:nowhere)", "{{nowhere}}", "{{phone nowhere}}"],
)
def test_an_unknown_name_in_prose_is_found(text: str) -> None:
    assert "nowhere" in says(three_entries(more=text))


def test_links_to_other_sites_are_refused() -> None:
    assert "a link to somewhere else" in says(three_entries(more="[x](https://example.org)"))


def test_a_contact_on_hold_is_never_named() -> None:
    content = three_entries(more="[x](contact:closed)")
    content.contacts["closed"] = a_contact("closed", show="hold")
    assert "no service that may be shown called 'closed'" in says(content)


def test_a_number_that_is_not_sure_is_not_printed_in_an_answer() -> None:
    content = three_entries(more="Call {{phone doubtful}}.")
    content.contacts["doubtful"] = a_contact("doubtful", show="check-first")
    assert "no number that may be printed called 'doubtful'" in says(content)


def test_words_of_help_stand_in_the_replies_and_are_for_worries() -> None:
    signs = Signposts(emergency=(), national=(), worries={}, replies={"support-nobody": ("nowhere",)})
    found = says(replace(three_entries(), signposts=signs))
    assert "no reply called 'support-nobody'" in found
    assert "no worry called 'nowhere'" in found


def test_what_grown_ups_are_shown_stands_in_the_content() -> None:
    own = GrownUp(replies={Urgency.SUPPORT: "support-nobody"}, entry="nowhere", contacts=("no-service",))
    found = says(replace(three_entries(), signposts=Signposts(emergency=(), national=(), worries={}, grown_up=own)))
    assert "no reply called 'support-nobody'" in found
    assert "no entry called 'nowhere'" in found
    assert "no service that may be shown called 'no-service'" in found


def test_a_word_may_lead_only_to_an_entry() -> None:
    content = replace(three_entries(), words={"en": {"carer": a_word("carer", entry="nowhere")}})
    assert "carer.entry" in says(content)


def test_every_worry_has_its_signposts() -> None:
    content = three_entries()
    content.entries["hurt"] = an_entry("hurt", section="worries")
    content.entry_words["en"]["hurt"] = some_words("hurt")
    assert "line here for the worry" in says(
        replace(content, signposts=Signposts(emergency=(), national=(), worries={}))
    )


def test_an_entry_without_english_words_is_found() -> None:
    content = three_entries()
    del content.entry_words["en"]["third"]
    assert "no English words" in says(content)
