"""The right council for a code and a day, and only what may be shown of it."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from app.errors import ContentFaulty
from app.helpfinder.directory import Directory
from app.helpfinder.models import ContactKind

COUNCILS = Path(__file__).parents[3] / "content" / "councils"
TODAY = date(2026, 11, 22)
SPLIT = date(2027, 4, 1)


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory.load(COUNCILS)


@pytest.mark.parametrize(("day", "count"), [(TODAY, 153), (date(2027, 3, 31), 153), (SPLIT, 154)])
def test_every_council_of_the_day_is_there(directory: Directory, day: date, count: int) -> None:
    assert len(directory.councils(day)) == count


@pytest.mark.parametrize(
    ("district", "county", "day", "names"),
    [
        pytest.param("E08000003", "E99999999", TODAY, ["Manchester"], id="one tier"),
        pytest.param("E07000111", "E10000016", TODAY, ["Kent"], id="the county before the district"),
        pytest.param("E07000111", None, TODAY, ["Kent"], id="a district alone"),
        pytest.param("E07000163", "E10000023", TODAY, ["North Yorkshire"], id="both retired"),
        pytest.param(
            "E07000026", "E10000006", TODAY, ["Cumberland"], id="a county with two heirs: the district decides"
        ),
        pytest.param(
            None, "E10000006", TODAY, ["Cumberland", "Westmorland and Furness"], id="two heirs and no district"
        ),
        pytest.param("E08000019", None, TODAY, ["Sheffield"], id="recoded"),
        pytest.param("E07000207", "E10000030", TODAY, ["Surrey"], id="Surrey before it splits"),
        pytest.param("E07000207", "E10000030", SPLIT, ["East Surrey"], id="east of Surrey after"),
        pytest.param("E07000209", None, SPLIT, ["West Surrey"], id="west of Surrey after"),
        pytest.param(None, "E10000030", SPLIT, ["East Surrey", "West Surrey"], id="somewhere in Surrey after"),
        pytest.param("W06000015", "W99999999", TODAY, [], id="Wales"),
        pytest.param("E06999999", "E99999999", TODAY, [], id="a code nobody knows"),
    ],
)
def test_codes_lead_to_the_council_of_the_day(
    directory: Directory, district: str | None, county: str | None, day: date, names: list[str]
) -> None:
    assert [council.name for council in directory.authorities(district, county, day)] == names


def test_every_district_leads_to_one_council_on_every_day(directory: Directory) -> None:
    districts = [code for council in directory.councils(TODAY) for _, code in council.districts]
    lost = [code for day in (TODAY, SPLIT) for code in districts if len(directory.authorities(code, None, day)) != 1]
    assert (len(districts), lost) == (164, [])


def test_a_permalink_of_a_council_that_ended_leads_to_its_heirs(directory: Directory) -> None:
    surrey = directory.by_slug("surrey")
    assert surrey
    assert [heir.slug for heir in directory.successors(surrey, SPLIT)] == ["east-surrey", "west-surrey"]


def test_a_new_council_shows_the_numbers_of_the_old_one_and_says_so(directory: Directory) -> None:
    new = directory.by_slug("west-surrey")
    assert new
    found = directory.contacts_of(new, SPLIT)
    assert [contact.inherited for contact in found] == [True] * len(found) != []


@pytest.mark.parametrize(
    ("slug", "hidden"), [("leeds", "0113 535 0600"), ("swindon", "01793 436699"), ("walsall", "0300 555 2922")]
)
def test_a_number_that_must_not_show_does_not(directory: Directory, slug: str, hidden: str) -> None:
    council = directory.by_slug(slug)
    assert council
    assert hidden not in [contact.value for contact in directory.contacts_of(council, TODAY)]


def with_first_number(tmp_path: Path, **changes: str) -> list[str]:
    """The numbers that Hartlepool shows today, its number by day (the third line) changed."""
    for name in ("councils.csv", "contacts.csv", "former.csv"):
        (tmp_path / name).write_bytes((COUNCILS / name).read_bytes())
    spoil(tmp_path / "contacts.csv", {3: changes})
    found = Directory.load(tmp_path)
    hartlepool = found.by_slug("hartlepool")
    assert hartlepool
    return [contact.value for contact in found.contacts_of(hartlepool, TODAY)]


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        pytest.param({"confidence": "medium"}, True, id="as it stands"),
        pytest.param({"confidence": "low", "show": "yes"}, False, id="of low confidence, whatever the row asks"),
        pytest.param({"confidence": "high", "show": "no"}, False, id="kept back, however sure"),
        pytest.param({"until": "2026-11-21"}, False, id="it ended yesterday"),
        pytest.param({"until": "2026-11-22"}, True, id="today is its last day"),
        pytest.param({"from": "2026-11-23"}, False, id="it starts tomorrow"),
        pytest.param({"from": "2026-11-22"}, True, id="today is its first day"),
    ],
)
def test_a_number_shows_where_it_is_sure_enough_and_on_its_days(
    tmp_path: Path, row: dict[str, str], shown: bool
) -> None:
    assert ("01429 284284" in with_first_number(tmp_path, **row)) is shown


def test_whatever_shows_has_a_source(directory: Directory) -> None:
    shown = [contact for council in directory.councils(TODAY) for contact in directory.contacts_of(council, TODAY)]
    assert [contact for contact in shown if not contact.source] == []


def test_day_numbers_stand_before_pages(directory: Directory) -> None:
    leeds = directory.by_slug("leeds")
    assert leeds
    assert [each.kind for each in directory.contacts_of(leeds, TODAY)] == [ContactKind.DAY, ContactKind.PAGE]


def test_the_list_to_tap_has_nine_regions_and_everybody(directory: Directory) -> None:
    regions = directory.by_region(TODAY)
    assert (len(regions), sum(len(councils) for _, councils in regions)) == (9, 153)


def test_most_councils_have_a_number_by_day_and_by_night(directory: Directory) -> None:
    kinds = [{each.kind for each in directory.contacts_of(council, TODAY)} for council in directory.councils(TODAY)]
    by_day = sum(bool(found & {ContactKind.DAY, ContactKind.ALL_HOURS}) for found in kinds)
    by_night = sum(bool(found & {ContactKind.NIGHT, ContactKind.ALL_HOURS}) for found in kinds)
    assert (by_day >= 129, by_night >= 118) == (True, True), (by_day, by_night)


def test_a_faulty_table_tells_every_fault_with_its_line(tmp_path: Path) -> None:
    for name in ("councils.csv", "contacts.csv", "former.csv"):
        (tmp_path / name).write_bytes((COUNCILS / name).read_bytes())
    spoil(tmp_path / "contacts.csv", {3: {"confidence": "sure"}, 5: {"value": "call us"}})
    with pytest.raises(ContentFaulty, match=r"line 3: .*(?s:.*)line 5: "):
        Directory.load(tmp_path)


@pytest.mark.parametrize(
    ("gss", "told"),
    [
        ("E08000035", "line 3: E08000035 is the code of Leeds, but the row says Hartlepool."),
        ("E09999999", "line 3: There is no council E09999999."),
    ],
    ids=["the code of another council", "a code of none"],
)
def test_a_number_stands_under_the_code_and_the_name_of_one_council(tmp_path: Path, gss: str, told: str) -> None:
    for name in ("councils.csv", "contacts.csv", "former.csv"):
        (tmp_path / name).write_bytes((COUNCILS / name).read_bytes())
    spoil(tmp_path / "contacts.csv", {3: {"gss": gss}})
    with pytest.raises(ContentFaulty) as stopped:
        Directory.load(tmp_path)
    assert stopped.value.faults == (f"councils/contacts.csv: {told}",)


@pytest.mark.parametrize(("days", "old"), [(0, True), (36_500, False)], ids=["a day", "a hundred years"])
def test_a_number_that_nobody_saw_for_long_is_known(directory: Directory, days: int, old: bool) -> None:
    day = date(2027, 11, 22)
    assert bool(directory.stale(day, days)) is old
    assert all(contact.shows and (day - contact.last_seen).days > days for contact in directory.stale(day, days))


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentFaulty, match="missing"):
        Directory.load(tmp_path)


def spoil(path: Path, changes: dict[int, dict[str, str]]) -> None:
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    for line, columns in changes.items():
        rows[line - 2].update(columns)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
