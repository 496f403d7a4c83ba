"""Who can help, and help right now. What is open changes by the minute, so these pages are made anew."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from app.content.models import Contact
from app.helpfinder.hours import by_reach
from app.web.contexts.contacts import ContactPage, ContactView, HelpPage, UrgentPage, WorryContacts
from app.web.views import answers, texts
from app.web.views.contacts import contact_view
from app.web.visit import Visit, Visiting

router = APIRouter()


@router.get("/help")
def who_can_help(visit: Visiting) -> Response:
    """Services: those to start with, quiet ways, by worry, by kind."""
    library = visit.site.library
    reached = by_reach(
        library.contacts,
        visit.now,
        hours_of=lambda one: one.hours,
        is_quiet=lambda one: one.quiet,
    )
    views = {one.id: contact_view(visit, one, minute=True) for one in reached}
    for_children = [view for view in views.values() if view.for_ != "adults"]
    return visit.page(
        HelpPage(
            first=tuple(views[one.id] for one in library.national_contacts()),
            quiet=tuple(view for view in for_children if view.quiet),
            groups=_groups(reached, views),
            worries=_worries(visit, views),
        )
    )


def _groups(
    reached: Sequence[Contact], views: dict[str, ContactView]
) -> tuple[tuple[str, tuple[ContactView, ...]], ...]:
    names = dict.fromkeys(one.group for one in reached)
    return tuple((name, tuple(views[one.id] for one in reached if one.group == name)) for name in names)


def _worries(visit: Visit, views: dict[str, ContactView]) -> tuple[WorryContacts, ...]:
    library = visit.site.library
    return tuple(
        WorryContacts(one.id, answers.link(visit, one.id).title, tuple(views[own.id] for own in found))
        for one in library.worries
        for found in [library.signposts(one.urgency, one.id) or library.contacts_for(one.id)]
    )


@router.get("/help/{contact}")
def one_service(contact: str, visit: Visiting) -> Response:
    """What happens when you contact one service."""
    if not visit.site.library.has_contact(contact):
        raise HTTPException(404)
    return visit.page(ContactPage(contact_view(visit, visit.site.library.contact(contact), minute=True)))


@router.get("/urgent")
def urgent(visit: Visiting) -> Response:
    """Help right now."""
    library = visit.site.library
    minutes = library.reply("minutes", visit.language)
    return visit.stored(
        lambda: UrgentPage(
            contacts=tuple(contact_view(visit, one) for one in library.urgent_contacts()),
            minutes=texts.lines(visit, minutes.more),
            minutes_title=texts.words(visit, minutes.message),
        )
    )
