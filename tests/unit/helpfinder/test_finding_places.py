"""From what a child types to an outcome: the order of index, service and name, and what each must add."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import ContentFaulty
from app.helpfinder.directory import Directory
from app.helpfinder.finder import Finder
from app.helpfinder.models import Caveat, Nation, PlaceKind, PlaceOutcome, Why
from app.helpfinder.places import PlaceIndex
from app.helpfinder.ports import Area, CouncilLookup, Located, PostcodeState
from app.helpfinder.postcodes import Postcode

COUNCILS = Path(__file__).parents[3] / "content" / "councils"
TODAY = datetime(2026, 11, 22, 3, tzinfo=UTC)
AFTER_THE_SPLIT = datetime(2027, 4, 1, 0, 30, tzinfo=UTC)
Find = Callable[..., PlaceOutcome]


class Told:
    """A look-up that always says the same."""

    def __init__(self, located: Located) -> None:
        self._located = located
        self.asked = 0

    async def locate(self, postcode: Postcode) -> Located:
        self.asked += 1
        return self._located

    async def named(self, name: str) -> Located:
        return self._located


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory.load(COUNCILS)


@pytest.fixture(scope="module")
def places(directory: Directory) -> PlaceIndex:
    return PlaceIndex.load(COUNCILS, directory)


@pytest.fixture
def find(directory: Directory, places: PlaceIndex) -> Find:
    def found(typed: str, live: CouncilLookup | None = None, when: datetime = TODAY) -> PlaceOutcome:
        return asyncio.run(Finder(directory, places, live=live).find(typed, when))

    return found


def test_a_whole_address_gives_the_town_and_not_the_street(find: Find) -> None:
    assert [council.name for council in find("12 Leeds Road, Bradford").councils] == ["Bradford"]


def test_a_shared_name_offers_each_council(find: Find) -> None:
    outcome = find("Richmond")
    assert {match.council.name for match in outcome.matches} == {"Richmond upon Thames", "North Yorkshire"}


def test_a_county_tells_two_towns_apart(find: Find) -> None:
    assert [council.name for council in find("Richmond, North Yorkshire").councils] == ["North Yorkshire"]


def test_a_name_that_is_in_wales_too_says_so(find: Find) -> None:
    outcome = find("Newport")
    assert (outcome.kind, outcome.nation) == (PlaceKind.CHOICES, Nation.WALES)


def test_a_near_miss_is_marked_as_one(find: Find) -> None:
    outcome = find("hudersfield")
    assert (outcome.matches[0].why, outcome.caveats) == (Why.NEAR_MISS, (Caveat.NEAR_MISS,))


def test_a_region_lists_more_than_four(find: Find) -> None:
    assert find("London").many


@pytest.mark.parametrize(
    ("typed", "slug"), [("Guildford", "west-surrey"), ("Epsom", "east-surrey"), ("Elmbridge", "east-surrey")]
)
def test_a_town_leads_to_the_council_of_the_day(find: Find, typed: str, slug: str) -> None:
    before, after = find(typed), find(typed, when=AFTER_THE_SPLIT)
    assert ([c.slug for c in before.councils], [c.slug for c in after.councils]) == (["surrey"], [slug])


def test_surrey_itself_becomes_a_choice(find: Find) -> None:
    assert find("Surrey", when=AFTER_THE_SPLIT).kind is PlaceKind.CHOICES


def test_the_day_changes_at_midnight_in_england(find: Find) -> None:
    last = datetime(2027, 3, 31, 22, 59, tzinfo=UTC)
    assert [council.slug for council in find("Surrey", when=last).councils] == ["surrey"]


def test_a_postcode_at_the_end_of_all_that_may_be_typed_is_read(find: Find) -> None:
    typed = ("flat 3 the old mill house " * 40)[: 500 - 9] + " CF10 1EP"
    assert find(typed).kind is not PlaceKind.NOT_FOUND


def test_a_postcode_nobody_can_look_up_is_unavailable(find: Find) -> None:
    assert find("M1 1AD").kind is PlaceKind.UNAVAILABLE


@pytest.mark.parametrize("typed", ["", "   ", "?", "😀", "x" * 5000, "\x00", "M" * 300])
def test_nonsense_is_not_found(find: Find, typed: str) -> None:
    assert find(typed).kind is PlaceKind.NOT_FOUND


@settings(deadline=None, max_examples=60)
@given(typed=st.text(max_size=60))
def test_whatever_is_typed_ends_in_an_outcome(directory: Directory, places: PlaceIndex, typed: str) -> None:
    outcome = asyncio.run(Finder(directory, places).find(typed, TODAY))
    assert isinstance(outcome.kind, PlaceKind)


def test_a_forces_address_is_not_called_invalid(find: Find) -> None:
    assert find("BF1 2AT").nation is Nation.FORCES


def test_a_welsh_edge_is_asked_for_before_it_is_believed(find: Find) -> None:
    live = Told(Located(PostcodeState.LIVE, (Area("E06000019"),)))
    assert [council.name for council in find("LD8 2AA", live).councils] == ["Herefordshire"]


def test_a_border_street_offers_both_councils(find: Find) -> None:
    live = Told(Located(PostcodeState.LIVE, (Area("E07000107", "E10000016"), Area("E09000004")), border=True))
    outcome = find("DA5 2BD", live)
    assert ([c.name for c in outcome.councils], outcome.caveats) == (["Kent", "Bexley"], (Caveat.BORDER,))


def test_councils_next_door_are_one_tap_away(find: Find) -> None:
    live = Told(Located(PostcodeState.LIVE, (Area("E09000028"),), nearby=(Area("E09000022"),)))
    assert [council.name for council in find("SE1 2DL", live).others] == ["Lambeth"]


def test_a_half_that_is_partly_welsh_says_so(find: Find) -> None:
    live = Told(Located(PostcodeState.HALF, (Area("E06000019"), Area("W06000023")), partly=Nation.WALES))
    outcome = find("HR5", live)
    assert (outcome.kind, outcome.nation) == (PlaceKind.COUNCIL, Nation.WALES)


def test_a_postcode_reaches_no_log_and_no_outcome(find: Find, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    outcome = find("5 Oak Lane, Bolton ZE9X 9ZX, M1 9ZX")
    assert "9ZX" not in f"{caplog.text}{outcome!r}".upper()


def test_a_table_of_names_with_an_unknown_nation_is_refused(tmp_path: Path, directory: Directory) -> None:
    for name in ("aliases.csv", "ambiguous.csv", "former.csv"):
        (tmp_path / name).write_bytes((COUNCILS / name).read_bytes())
    (tmp_path / "elsewhere.csv").write_text("name,nation,wide\nAtlantis,atlantis,no\n", encoding="utf-8")
    with pytest.raises(ContentFaulty, match="line 2"):
        PlaceIndex.load(tmp_path, directory)
