"""The live look-up against a real server on this machine: right answers, and a kind end in under three seconds."""

from __future__ import annotations

import asyncio
import logging
import socket
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from fake_server import BEHAVIOURS, FakePostcodes

from app.helpfinder.answers import places_located
from app.helpfinder.breaker import Breaker
from app.helpfinder.directory import Directory
from app.helpfinder.finder import Finder
from app.helpfinder.lookups import LARGEST, PostcodesIo, client
from app.helpfinder.models import Caveat, Nation, PlaceKind, PlaceOutcome
from app.helpfinder.places import PlaceIndex
from app.helpfinder.ports import NO_ANSWER, Area, Located
from app.helpfinder.postcodes import Postcode

COUNCILS = Path(__file__).parents[2] / "content" / "councils"
NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)
GOOD = {"slow", "flaky"}
BAD = sorted(set(BEHAVIOURS) - GOOD)


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory.load(COUNCILS)


@pytest.fixture(scope="module")
def places(directory: Directory) -> PlaceIndex:
    return PlaceIndex.load(COUNCILS, directory)


@pytest.fixture
def server() -> Iterator[FakePostcodes]:
    with FakePostcodes() as fake:
        yield fake


def ask(url: str, directory: Directory, places: PlaceIndex, *typed: str) -> list[PlaceOutcome]:
    async def talk() -> list[PlaceOutcome]:
        async with client() as http:
            finder = Finder(directory, places, live=PostcodesIo(http, url))
            return [await finder.find(text, NOW) for text in typed]

    return asyncio.run(talk())


def ask_with_names(url: str, directory: Directory, places: PlaceIndex, typed: str) -> PlaceOutcome:
    async def talk() -> PlaceOutcome:
        async with client() as http:
            return await Finder(directory, places, live=PostcodesIo(http, url), ask_names=True).find(typed, NOW)

    return asyncio.run(talk())


def locate(url: str, postcode: Postcode) -> Located:
    async def talk() -> Located:
        async with client() as http:
            return await PostcodesIo(http, url).locate(postcode)

    return asyncio.run(talk())


@pytest.mark.parametrize(
    ("typed", "council"),
    [
        pytest.param("M1 1AD", "Manchester", id="metropolitan"),
        pytest.param("br8 7re", "Kent", id="the county before the district"),
        pytest.param("M1 1A0", None, id="a slip that makes no postcode"),
    ],
)
def test_a_postcode_finds_its_council(
    server: FakePostcodes, directory: Directory, places: PlaceIndex, typed: str, council: str | None
) -> None:
    (outcome,) = ask(server.url, directory, places, typed)
    assert [found.name for found in outcome.councils] == ([council] if council else [])


@pytest.mark.parametrize(
    ("half", "nation"),
    [
        ("JE2", Nation.CHANNEL_ISLANDS),
        ("QQ1", Nation.WALES),
        ("QQ2", Nation.NORTHERN_IRELAND),
        ("QQ3", Nation.ISLE_OF_MAN),
    ],
)
def test_an_answer_from_outside_england_names_the_nation(server: FakePostcodes, half: str, nation: Nation) -> None:
    located = locate(server.url, Postcode(half, "4WD" if half == "JE2" else "1AA"))
    assert located.nation is nation


@pytest.mark.parametrize(("half", "council"), [("QQ4", "North Yorkshire"), ("QQ5", "Sheffield")])
def test_retired_and_new_codes_both_find_the_council(
    server: FakePostcodes, directory: Directory, half: str, council: str
) -> None:
    (area,) = locate(server.url, Postcode(half, "1AA")).areas
    found = directory.authorities(area.district, area.county, NOW.date())
    assert [each.name for each in found] == [council]


def test_a_first_half_across_a_border_offers_each_council(
    server: FakePostcodes, directory: Directory, places: PlaceIndex
) -> None:
    located = locate(server.url, Postcode("QQ6"))
    assert [places.named(area.name, NOW.date())[0].name for area in located.areas] == ["Lambeth", "Kent", "Southwark"]


def test_an_old_postcode_is_answered_with_a_caveat(
    server: FakePostcodes, directory: Directory, places: PlaceIndex
) -> None:
    (outcome,) = ask(server.url, directory, places, "SE1 9ZZ")
    assert (outcome.kind, outcome.caveats) == (PlaceKind.COUNCIL, (Caveat.OLD_POSTCODE,))


def test_an_old_postcode_with_nobody_near_falls_back_to_its_first_half(
    server: FakePostcodes, directory: Directory, places: PlaceIndex
) -> None:
    server.become("nobody-near")
    (outcome,) = ask(server.url, directory, places, "SE1 9ZZ")
    assert (outcome.councils[0].name, outcome.caveats) == ("Southwark", (Caveat.UNKNOWN_POSTCODE,))


def test_half_a_postcode_finds_its_council(server: FakePostcodes, directory: Directory, places: PlaceIndex) -> None:
    (outcome,) = ask(server.url, directory, places, "SE1")
    assert [council.name for council in outcome.councils] == ["Southwark"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("I live in Porlock", (["Somerset"], None), id="a village our tables lack"),
        pytest.param("Cumnock", ([], Nation.SCOTLAND), id="a town in Scotland"),
        pytest.param("Nowherebury", ([], None), id="no such place"),
    ],
)
def test_a_village_is_asked_of_the_service(
    server: FakePostcodes,
    directory: Directory,
    places: PlaceIndex,
    typed: str,
    expected: tuple[list[str], Nation | None],
) -> None:
    outcome = ask_with_names(server.url, directory, places, typed)
    assert ([council.name for council in outcome.councils], outcome.nation) == expected


@pytest.mark.parametrize(
    "typed", ["my stepdad hits me every night and i am scared", "07700 900123", "Leeds", "jo@home.org"]
)
def test_only_what_looks_like_a_place_leaves_this_machine(
    server: FakePostcodes, directory: Directory, places: PlaceIndex, typed: str
) -> None:
    ask_with_names(server.url, directory, places, typed)
    assert server.asked == []


def test_a_name_in_england_and_wales_says_both() -> None:
    places = [{"name_1": "Hope", "local_type": "Village", "district_borough": "High Peak", "country": "England"}]
    welsh = {"name_1": "Hope", "local_type": "Village", "county_unitary": "Flintshire", "country": "Wales"}
    found = places_located([*places, welsh], "hope")
    assert (found.areas, found.partly) == ((Area(name="High Peak"),), Nation.WALES)


def test_a_postcode_that_never_was_is_not_found(
    server: FakePostcodes, directory: Directory, places: PlaceIndex
) -> None:
    (outcome,) = ask(server.url, directory, places, "M1 9ZZ")
    assert outcome.kind is PlaceKind.NOT_FOUND


def test_a_first_half_is_asked_for_once(server: FakePostcodes, directory: Directory, places: PlaceIndex) -> None:
    ask(server.url, directory, places, "SE1", "SE1", "se1")
    assert server.asked == ["/outcodes/SE1"]


def test_a_remembered_first_half_still_answers_when_the_service_falls_down(
    server: FakePostcodes, directory: Directory, places: PlaceIndex
) -> None:
    async def talk() -> PlaceOutcome:
        async with client() as http:
            finder = Finder(directory, places, live=PostcodesIo(http, server.url))
            await finder.find("SE1", NOW)
            server.become("database-down")
            return await finder.find("SE1 2DL", NOW)

    assert asyncio.run(talk()).councils[0].name == "Southwark"


def test_a_northern_irish_postcode_is_never_sent(
    server: FakePostcodes, directory: Directory, places: PlaceIndex
) -> None:
    (outcome,) = ask(server.url, directory, places, "BT1 5GS")
    assert (outcome.nation, server.asked) == (Nation.NORTHERN_IRELAND, [])


@pytest.mark.parametrize("mode", sorted(GOOD))
def test_a_slow_or_stumbling_service_is_waited_for(directory: Directory, places: PlaceIndex, mode: str) -> None:
    with FakePostcodes(mode) as server:
        (outcome,) = ask(server.url, directory, places, "M1 1AD")
    assert [council.name for council in outcome.councils] == ["Manchester"]


@pytest.mark.parametrize("mode", BAD)
def test_a_service_in_trouble_ends_kindly_in_under_three_seconds(
    directory: Directory, places: PlaceIndex, mode: str
) -> None:
    start = time.monotonic()
    with FakePostcodes(mode) as server:
        (outcome,) = ask(server.url, directory, places, "M1 1AD")
    assert (outcome.kind in {PlaceKind.UNAVAILABLE, PlaceKind.NOT_FOUND}, time.monotonic() - start < 3) == (True, True)


def test_a_refused_connection_ends_kindly(directory: Directory, places: PlaceIndex) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        (outcome,) = ask(f"http://127.0.0.1:{closed.getsockname()[1]}", directory, places, "M1 1AD")
    assert outcome.kind is PlaceKind.UNAVAILABLE


def test_with_the_service_down_the_town_of_an_address_still_answers(directory: Directory, places: PlaceIndex) -> None:
    with FakePostcodes("database-down") as server:
        (outcome,) = ask(server.url, directory, places, "5 Oak Lane, Bolton BL1 1AA")
    assert (outcome.councils[0].name, outcome.caveats) == ("Bolton", (Caveat.FROM_NAME,))


def test_a_service_that_keeps_failing_is_left_alone(directory: Directory, places: PlaceIndex) -> None:
    with FakePostcodes("database-down") as server:
        ask(server.url, directory, places, *["M1 1AD"] * 10)
        assert len(server.asked) == 4


def test_a_rested_service_is_tried_once_more() -> None:
    now = [0.0]
    breaker = Breaker(failures=1, rest=30, clock=lambda: now[0])
    breaker.failed()
    now[0] = 31
    assert (breaker.allows(), breaker.allows()) == (True, False)


@pytest.mark.parametrize("mode", ["well", "database-down", "garbage", "truncated", "redirect"])
def test_a_postcode_reaches_no_log_and_no_memory(
    directory: Directory, places: PlaceIndex, mode: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("httpx", "httpcore", "asyncio"):
        caplog.set_level(logging.DEBUG, logger=name)

    async def talk(url: str) -> tuple[PlaceOutcome, PostcodesIo]:
        async with client() as http:
            live = PostcodesIo(http, url)
            return await Finder(directory, places, live=live).find("my home ZE9X 9ZZ, M1 9ZX", NOW), live

    with FakePostcodes(mode) as server:
        outcome, live = asyncio.run(talk(server.url))
    seen = f"{caplog.text} {outcome!r} {vars(live)!r}"
    assert not [form for form in ("9ZX", "9zx", "M1%20", "M1 9") if form in seen]


def test_a_postcode_that_was_found_is_remembered_nowhere(
    server: FakePostcodes, directory: Directory, places: PlaceIndex
) -> None:
    async def talk() -> tuple[PlaceOutcome, PostcodesIo]:
        async with client() as http:
            live = PostcodesIo(http, server.url)
            await Finder(directory, places, live=live).find("M1 1AD", NOW)
            return await Finder(directory, places, live=live).find("M1 1AD", NOW), live

    outcome, live = asyncio.run(talk())
    assert [council.name for council in outcome.councils] == ["Manchester"]
    assert not [form for form in ("1AD", "1ad") if form in f"{outcome!r} {vars(live)!r}"]
    assert server.asked == ["/postcodes/M1%201AD"] * 2


def test_no_more_is_read_than_a_right_answer_could_be_long() -> None:
    sent: list[int] = []

    async def endless() -> AsyncIterator[bytes]:
        while len(sent) < 1000:
            sent.append(1000)
            yield b" " * 1000

    async def talk() -> Located:
        async with client(httpx.MockTransport(lambda _: httpx.Response(200, content=endless()))) as http:
            return await PostcodesIo(http, "http://endless.test").locate(Postcode("M1", "1AD"))

    assert asyncio.run(talk()) is NO_ANSWER
    assert sum(sent) <= 2 * (LARGEST + 1000), "an answer is asked for twice"
