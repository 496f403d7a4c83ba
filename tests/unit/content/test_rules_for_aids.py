"""The tables beside the answers hold together, and answer their questions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from content_samples import a_contact, an_entry, three_entries

from app.content.aids import Aids
from app.content.checks.aids import aids
from app.content.loader import Content
from app.content.models import Entitlement, EntitlementWords, Opener, OpenerWords

SOURCE = {"document": "book", "part": "one", "confidence": "high"}


def with_entitlement(contacts: list[str | None], steps: int = 2) -> Content:
    facts = {"id": "heard", "entry": "first", "strength": "must", "source": SOURCE, "figure": None}
    words = {"expect": "They should listen.", "then": [{"ask": "The worker", "say": "Please listen."}] * steps}
    return replace(
        three_entries(),
        contacts={"line": a_contact("line"), "closed": a_contact("closed", show="hold")},
        entitlements={"heard": Entitlement.model_validate({**facts, "contacts": contacts})},
        entitlement_words={"en": {"heard": EntitlementWords.model_validate(words)}},
    )


def test_a_sound_entitlement_passes() -> None:
    assert list(aids(with_entitlement([None, "line"]))) == []


@pytest.mark.parametrize(
    ("contacts", "steps", "told"),
    [
        ([None, "nowhere"], 2, "called 'nowhere'"),
        ([None, "closed"], 2, "'closed' is on hold"),
        ([None, "line", None], 2, "2 steps here and 3 places"),
    ],
    ids=["unknown service", "service on hold", "steps and places differ"],
)
def test_a_faulty_entitlement_is_told(contacts: list[str | None], steps: int, told: str) -> None:
    assert told in " ".join(map(str, aids(with_entitlement(contacts, steps))))


def test_every_worry_needs_a_way_to_begin() -> None:
    content = three_entries()
    content.entries["hurt"] = an_entry("hurt", section="worries")
    assert "way to begin for the worry called 'hurt'" in " ".join(map(str, aids(content)))


def test_words_without_facts_are_told() -> None:
    words = OpenerWords(say="Help me please.", text="Can we talk?", card="Please read this.")
    content = replace(three_entries(), opener_words={"en": {"lost": words}})
    assert "row in say/openers.yaml called 'lost'" in " ".join(map(str, aids(content)))


def test_rungs_come_in_order_with_their_service() -> None:
    rungs = Aids(with_entitlement([None, "line"]), "en").rungs("heard", "pl")
    assert [rung.contact.id if rung.contact else None for rung in rungs] == [None, "line"]


def test_a_rung_to_a_service_on_hold_is_left_out() -> None:
    content = with_entitlement([None, "closed"])
    assert len(Aids(content, "en").rungs("heard", "en")) == 1
    assert not any(fault.stops for fault in aids(content))


def test_general_ways_to_begin_are_kept_apart() -> None:
    both = {
        "hurt": Opener(id="hurt", kind="worry", entry="hurt"),
        "break": Opener(id="break", kind="general", entry="first"),
    }
    shelf = Aids(replace(three_entries(), openers=both), "en")
    assert [one.id for one in shelf.openers("general")] == ["break"]
