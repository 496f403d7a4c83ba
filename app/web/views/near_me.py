"""From councils and outcomes to what pages and the API show of them."""

from __future__ import annotations

from collections.abc import Iterable

from app.content.models import Contact
from app.helpfinder.hours import by_reach
from app.helpfinder.models import ContactKind, Council, LocalContact, Nation, PlaceKind, PlaceOutcome
from app.helpfinder.reach import local_by_reach, office_hours
from app.web.contexts.contacts import ContactView
from app.web.contexts.near_me import CouncilPage, CouncilView, LocalView, NearMePage
from app.web.views.contacts import contact_view
from app.web.visit import Visit

NATIONS = {
    Nation.WALES: "wales",
    Nation.SCOTLAND: "scotland",
    Nation.NORTHERN_IRELAND: "northern-ireland",
}
"""Nations whose own services are among the contacts, by the group they stand in."""
ISLANDS = frozenset({Nation.ISLE_OF_MAN, Nation.JERSEY, Nation.GUERNSEY, Nation.CHANNEL_ISLANDS})


def council_view(visit: Visit, council: Council, why: str = "") -> CouncilView:
    """One council as it stands today; what is open this minute comes first."""
    directory, today = visit.site.directory, visit.now.date()
    found = directory.contacts_of(council, today)
    phones = [one for one in found if one.is_phone and one.kind is not ContactKind.ADVOCACY]
    night = any(one.kind in {ContactKind.NIGHT, ContactKind.ALL_HOURS} for one in phones)
    return CouncilView(
        slug=council.slug,
        name=council.name,
        website=council.website,
        partnership=council.partnership,
        why=why,
        phones=tuple(local_view(visit, one) for one in local_by_reach(phones, visit.now)),
        pages=tuple(local_view(visit, one) for one in found if one.kind is ContactKind.PAGE),
        advocacy=tuple(local_view(visit, one) for one in found if one.kind is ContactKind.ADVOCACY),
        maybe_shut=not (night or visit.timeless or office_hours(visit.now)),
        ends=council.ends,
        successors=() if council.in_force(today) else directory.successors(council, today),
    )


def local_view(visit: Visit, one: LocalContact) -> LocalView:
    """One number or page, with where and when it was seen."""
    state = visit.opening(one.hours)
    return LocalView(
        kind=one.kind.value,
        value=one.value,
        dial=one.dial,
        source=one.source,
        seen=one.last_seen,
        live=one.checked is not None,
        inherited=one.inherited,
        opening=state.kind.value,
        opens_at=state.opens_at,
        closes_at=state.closes_at,
    )


def near_me_page(visit: Visit, outcome: PlaceOutcome | None = None, error: str = "") -> NearMePage:
    """The page for what became of a place; before any place `outcome` is None."""
    matches = () if outcome is None or outcome.many else outcome.matches
    nation = outcome.nation if outcome else None
    return NearMePage(
        kind=outcome.kind if outcome else None,
        councils=tuple(council_view(visit, match.council, match.why.value) for match in matches),
        names=outcome.councils if outcome and outcome.many else outcome.others if outcome else (),
        nation=nation,
        caveats=outcome.caveats if outcome else (),
        error=error,
        national=_always_there(visit, outcome),
        nation_contacts=_reachable_first(visit, of_nation(visit, nation)) if nation else (),
        regions=visit.site.directory.by_region(visit.now.date()),
    )


def council_page(visit: Visit, council: Council, *, can_speak: bool) -> CouncilPage:
    """A council's permalink; quiet ways lead where the child says they can't speak."""
    return CouncilPage(
        council=council_view(visit, council),
        national=national(visit, quiet_first=not can_speak),
        advocacy=_views(visit, visit.site.library.contacts_for_speaking_up()),
        can_speak=can_speak,
    )


def national(visit: Visit, *, quiet_first: bool = False, minute: bool = True) -> tuple[ContactView, ...]:
    """The national services, those open this minute first; `minute` says so beside each (never on a stored page)."""
    reached = by_reach(
        visit.site.library.national_contacts(),
        visit.now,
        hours_of=lambda one: one.hours,
        is_quiet=lambda one: one.quiet,
        quiet_first=quiet_first,
    )
    return _views(visit, reached, minute=minute)


def _always_there(visit: Visit, outcome: PlaceOutcome | None) -> tuple[ContactView, ...]:
    """Who is there whatever became of a place: what was checked for England alone is not for a child outside it."""
    if outcome is None or outcome.kind is not PlaceKind.OUTSIDE_ENGLAND:
        return national(visit, minute=outcome is not None)
    return _views(visit, visit.site.library.national_contacts("islands" if outcome.nation in ISLANDS else "anywhere"))


def of_nation(visit: Visit, nation: Nation) -> list[Contact]:
    """The services of another nation that may be shown."""
    group = NATIONS.get(nation)
    return [one for one in visit.site.library.contacts if one.group == group]


def _reachable_first(visit: Visit, contacts: Iterable[Contact]) -> tuple[ContactView, ...]:
    """What a child can call now leads; what is for grown-ups stands last, even while it is open."""
    found = _views(visit, contacts)
    return tuple(sorted(found, key=lambda one: (one.for_ == "adults", one.opening == "shut", not one.phones)))


def _views(visit: Visit, contacts: Iterable[Contact], *, minute: bool = True) -> tuple[ContactView, ...]:
    return tuple(contact_view(visit, one, minute=minute) for one in contacts)
