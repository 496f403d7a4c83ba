"""A service on hold leads nowhere: the sentences that lead to it are left out, and nothing else is lost with them."""

from __future__ import annotations

from datetime import date

import pytest
from content_samples import a_contact, three_entries

from app.content.figures import Named
from app.content.holding import leads_to, without_held

LEFT = {
    "its number": ("It is hard. Call {{phone closed}}, free. You can wait.", "It is hard. You can wait."),
    "a link to it": ("Tell a teacher. [They](contact:closed) help too.", "Tell a teacher."),
    "its number for texts": ("Text {{text closed}}.", ""),
    "a point of a list": ("- Rest.\n- Call {{phone closed}}. They listen.\n- Eat.", "- Rest.\n- They listen.\n- Eat."),
    "a point that says no more": ("- Rest.\n- Call {{phone closed}}.\n- Eat.", "- Rest.\n- Eat."),
    "a paragraph": ("One.\n\nCall {{phone closed}}.\n\nTwo.", "One.\n\nTwo."),
    "a point without a full stop": ("**Who:**\n\n- This\n- [That](contact:closed), free", "**Who:**\n\n- This"),
    "a heading stays": ("## Calls\nCall {{phone closed}}. Wait.", "## Calls\nWait."),
    "nothing of it": ("Call {{phone open}}. Wait.", "Call {{phone open}}. Wait."),
}


@pytest.mark.parametrize(("text", "left"), LEFT.values(), ids=LEFT.keys())
def test_a_sentence_that_leads_there_goes(text: str, left: str) -> None:
    assert without_held(text, {"closed"}) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Call {{phone open}}, or text {{text closed}}.", "Call {{phone open}}, or text …."),
        ("Ask [one](contact:closed) or [two](contact:open).", "Ask one or [two](contact:open)."),
    ],
    ids=["number", "link"],
)
def test_a_sentence_that_leads_elsewhere_too_stays_without_the_way_there(text: str, left: str) -> None:
    assert without_held(text, {"closed"}) == left


def test_what_a_text_leads_to_is_known() -> None:
    assert leads_to("[x](contact:a) {{phone b}} {{text c}} {{assessment}} [y](entry:d)") == {"a", "b", "c"}


def test_reading_a_text_out_leaves_out_what_is_on_hold() -> None:
    services = {"open": a_contact("open"), "closed": a_contact("closed", show="hold")}
    named = Named({}, {}, services, "en", date(2026, 11, 22))
    assert named.resolve("Call {{phone open}}. Call {{phone closed}}.") == "Call [0800 1111](tel:08001111)."


def test_a_number_on_hold_is_not_a_name_that_nobody_knows() -> None:
    content = three_entries()
    content.contacts["closed"] = a_contact("closed", show="hold")
    named = Named({}, {}, content.contacts, "en", date.min)
    assert named.unknown_names("{{phone closed}} {{phone nowhere}}") == ["phone nowhere"]
