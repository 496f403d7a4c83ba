"""From the contacts to what pages show of a service. No rules of its own, no HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.content.models import Contact, Way
from app.helpfinder.hours import Hours
from app.web.contexts.contacts import ContactView
from app.web.views.texts import words
from app.web.visit import Visit


def contact_view(visit: Visit, one: Contact, *, minute: bool = False) -> ContactView:
    """One service. `minute` says whether it is open this minute, in UK time: never on a page that is stored."""
    kept = visit.today("contact", one.id, lambda: _contact(visit, one))
    state = visit.opening(one.hours if minute else Hours())
    return replace(kept, opening=state.kind.value, opens_at=state.opens_at, closes_at=state.closes_at)


def _contact(visit: Visit, one: Contact) -> ContactView:
    said = visit.site.library.contact_words(one.id, visit.language)
    show, writer = visit.named, visit.writer()
    what_happens = writer.line(words(visit, show.resolve(said.what_happens)))
    return ContactView(
        id=one.id,
        name=words(visit, said.name),
        does=words(visit, said.does),
        what_happens=what_happens + writer.definitions,
        private=words(visit, show.resolve(said.private or "")),
        caveat=words(visit, show.resolve(said.caveat or "")),
        unsure=one.show.needs_caveat,
        phones=one.numbers,
        texts=one.texts if one.show.may_show_number else (),
        online=one.online,
        website=one.website or "",
        needs=_by_channel(visit, said.needs),
        notes=_by_channel(visit, said.ways),
        here=one.here or "",
        free=one.cost == "free",
        hidden_on_bill=one.hidden_on_bill == "yes",
        quiet=one.quiet,
        for_=one.for_,
        ages=(one.ages.from_, one.ages.to),
        always_open=one.hours.may_print and one.hours.rule == "always",
        opening="unknown",
        opens_at=None,
        closes_at=None,
        checked=one.checked,
    )


def _by_channel(visit: Visit, said: Mapping[Way, str] | Mapping[str, str]) -> dict[str, str]:
    """Words about single ways of getting in touch."""
    return {str(channel): words(visit, visit.named.resolve(text)) for channel, text in said.items()}
