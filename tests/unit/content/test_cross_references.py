"""Ids that are named in one file and stand in another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from content_samples import a_contact, a_word, an_entry, some_words, three_entries

from app.content.checks.references import references
from app.content.loader import Content
from app.content.models import ContactWords, GrownUp, Signposts, Urgency


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


@pytest.mark.parametrize(
    "text",
    ["[x](contact:closed)", "Call {{phone closed}}.", "Text {{text closed}}."],
    ids=["link", "number to call", "number to text"],
)
def test_a_service_put_on_hold_at_night_is_told_and_stops_nothing(text: str) -> None:
    content = three_entries(more=text)
    content.contacts["closed"] = a_contact("closed", show="hold")
    content.entries["first"] = an_entry("first", next=["second", "third"], contacts=["closed"])
    found = [one for one in references(content) if one.file != "contacts.yaml"]
    assert [(one.field, one.stops) for one in found] == [("contacts", False), ("more", False)]
    assert "'closed' is on hold" in found[0].says


def test_a_number_that_is_not_sure_is_not_printed_in_an_answer() -> None:
    content = three_entries(more="Call {{phone doubtful}}.")
    content.contacts["doubtful"] = a_contact("doubtful", show="check-first")
    assert "no number that may be printed called 'doubtful'" in says(content)


def a_line_with(said: dict[str, str], **facts: object) -> Content:
    """A helpline with these facts, and words of what its channels ask for first."""
    words = ContactWords(name="A line", does="They listen.", what_happens="Someone answers.", needs=said)
    return replace(
        three_entries(),
        contacts={"line": a_contact("line", **facts)},
        contact_words={"en": {"line": words}},
    )


TWO_NUMBERS = [{"display": "1", "dial": "111", "note": "wales"}, {"display": "2", "dial": "222", "note": "england"}]


def test_a_channel_with_a_condition_passes_where_the_condition_has_words() -> None:
    assert says(a_line_with({"call": "Choose option 2."}, needs=["call"])) == ""


@pytest.mark.parametrize(
    ("facts", "lost"),
    [({"needs": ["call"]}, "call"), ({"phones": TWO_NUMBERS}, "wales")],
    ids=["a way that asks for something", "one number of several"],
)
def test_a_condition_that_no_words_tell_is_found(facts: dict[str, object], lost: str) -> None:
    assert f"line.needs.{lost}" in says(a_line_with({}, **facts))


def test_words_of_a_condition_that_no_fact_knows_are_found() -> None:
    assert "line.needs.call" in says(a_line_with({"call": "Choose option 2."}))


def test_a_condition_of_a_channel_that_is_not_offered_is_found() -> None:
    assert "line.needs.text" in says(a_line_with({"text": "Sign up first."}, needs=["text"]))


def test_a_service_kept_from_emergencies_stands_in_the_content() -> None:
    signs = Signposts(emergency=(), national=(), worries={}, not_in_danger=("no-service",))
    assert "no service called 'no-service'" in says(replace(three_entries(), signposts=signs))


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
    assert "no service called 'no-service'" in found


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
