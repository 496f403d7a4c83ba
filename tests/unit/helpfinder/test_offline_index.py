"""Building the offline index from any release, and what it answers."""

from __future__ import annotations

import csv
import zipfile
from datetime import date
from pathlib import Path

import pytest

from app.errors import BuildCorrupt
from app.helpfinder.columns import ColumnMissing, find_columns
from app.helpfinder.importer import ImportReport, import_directory
from app.helpfinder.models import Nation
from app.helpfinder.offline import OfflineLookup, slot
from app.helpfinder.ports import PostcodeState
from app.helpfinder.postcodes import INWARD_LETTERS, Postcode
from app.helpfinder.sources import DirectoryUnusable

TODAY = date(2026, 11, 22)
VINTAGES = {
    "to May 2025": "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,ctry",
    "NSPL": "pcd,pcd2,pcds,dointr,doterm,usertype,cty,ced,laua,ward,ctry",
    "since late 2025": "PCD7,PCD8,PCDS,dointr,DOTERM,CTY25CD,ced25cd,LAD25CD,wd25cd,ctry25cd",
}
ROWS = [
    ("M1 1AD", "E08000003", "E99999999", ""),
    ("BR8 7RE", "E07000111", "E10000016", ""),
    ("SE1 2DL", "E09000028", "E99999999", ""),
    ("SE1 9ZZ", "E09000028", "E99999999", "199812"),
    ("SE1 7AA", "E09000022", "E99999999", ""),
    ("DA5 2BD", "E07000107", "E10000016", ""),
    ("DA5 2BE", "E09000004", "E99999999", ""),
    ("CH5 1AA", "W06000005", "W99999999", ""),
    ("BT1 5GS", "N09000003", "N99999999", ""),
]


def write(path: Path, heading: str, rows: list[tuple[str, str, str, str]]) -> Path:
    names = heading.split(",")
    columns = find_columns(names)
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
        writer.writerow(names)
        for postcode, district, county, ended in rows:
            row = ["x"] * len(names)
            row[columns.postcode], row[columns.district] = postcode, district
            row[columns.county], row[columns.ended] = county, ended
            writer.writerow(row)
    return path


def build(folder: Path, heading: str = VINTAGES["NSPL"], rows: list[tuple[str, str, str, str]] = ROWS) -> ImportReport:
    return import_directory(write(folder / "in.csv", heading, rows), folder / "out.idx", TODAY)


@pytest.fixture(scope="module")
def lookup(tmp_path_factory: pytest.TempPathFactory) -> OfflineLookup:
    folder = tmp_path_factory.mktemp("index")
    build(folder)
    return OfflineLookup.open(folder / "out.idx")


@pytest.mark.parametrize("heading", VINTAGES.values(), ids=VINTAGES)
def test_every_release_is_read_by_what_its_columns_mean(tmp_path: Path, heading: str) -> None:
    report = build(tmp_path, heading)
    assert (report.live, report.old, report.outside) == (7, 1, 1)


@pytest.mark.parametrize("lost", ["pcd", "laua", "cty", "doterm"])
def test_a_missing_column_stops_the_import_loudly(tmp_path: Path, lost: str) -> None:
    names = [name for name in VINTAGES["NSPL"].split(",") if not name.startswith(lost)]
    (tmp_path / "in.csv").write_text(",".join(names) + "\n", encoding="utf-8")
    with pytest.raises(ColumnMissing, match="no column for"):
        import_directory(tmp_path / "in.csv", tmp_path / "out.idx", TODAY)


def test_the_newest_of_two_years_is_taken() -> None:
    assert find_columns(["pcds", "lad23cd", "lad25cd", "cty25cd", "ctry25cd", "doterm"]).district == 2


def test_a_zip_is_read_where_it_lies(tmp_path: Path) -> None:
    source = write(tmp_path / "ONSPD_AUG_2026.csv", VINTAGES["since late 2025"], ROWS)
    with zipfile.ZipFile(tmp_path / "directory.zip", "w") as archive:
        archive.write(source, "Data/ONSPD_AUG_2026.csv")
        archive.writestr("Documents/names.csv", "code,name\n1,2\n")
    report = import_directory(tmp_path / "directory.zip", tmp_path / "out.idx", TODAY)
    assert (report.release, report.live) == ("ONSPD_AUG_2026", 7)


def test_a_zip_cut_by_area_is_read_whole(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "directory.zip", "w") as archive:
        for number, row in enumerate(ROWS):
            part = write(tmp_path / "part.csv", VINTAGES["NSPL"], [row])
            archive.write(part, f"Data/multi_csv/part_{number}.csv")
    assert import_directory(tmp_path / "directory.zip", tmp_path / "out.idx", TODAY).rows == len(ROWS)


@pytest.mark.parametrize("content", [b"", b"hello\n", b"PK\x03\x04broken"])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "in.csv").write_bytes(content)
    with pytest.raises((ColumnMissing, DirectoryUnusable)):
        import_directory(tmp_path / "in.csv", tmp_path / "out.idx", TODAY)


def test_many_unreadable_rows_stop_the_import(tmp_path: Path) -> None:
    with pytest.raises(DirectoryUnusable, match="rows have no postcode"):
        build(tmp_path, rows=[*ROWS, ("nonsense", "E08000003", "", "")])


def test_a_failed_import_leaves_the_old_index(tmp_path: Path) -> None:
    build(tmp_path)
    before = (tmp_path / "out.idx").read_bytes()
    with pytest.raises(DirectoryUnusable):
        build(tmp_path, rows=[("nonsense", "E08000003", "", "")])
    assert (tmp_path / "out.idx").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.csv", "out.idx", "out.idx.licence.txt"]


def test_the_licence_notice_stands_beside_the_index(tmp_path: Path) -> None:
    build(tmp_path)
    notice = (tmp_path / "out.idx.licence.txt").read_text(encoding="utf-8")
    assert "Open Government Licence" in notice


def test_progress_ends_at_the_whole(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    source = write(tmp_path / "in.csv", VINTAGES["NSPL"], ROWS)
    import_directory(source, tmp_path / "out.idx", TODAY, lambda done, total: told.append((done, total)))
    assert told[-1] == (source.stat().st_size,) * 2


@pytest.mark.parametrize(
    ("half", "rest", "known", "districts"),
    [
        pytest.param("M1", "1AD", PostcodeState.LIVE, ["E08000003"], id="in use"),
        pytest.param("SE1", "9ZZ", PostcodeState.OLD, ["E09000028"], id="no longer in use"),
        pytest.param("SE1", "1ZZ", PostcodeState.HALF, ["E09000028", "E09000022"], id="only its first half is known"),
        pytest.param("SE1", "", PostcodeState.HALF, ["E09000028", "E09000022"], id="half"),
        pytest.param("M1", "1AO", PostcodeState.HALF, ["E08000003"], id="a slip no postcode can have"),
        pytest.param("ZE9", "1AA", PostcodeState.UNKNOWN, [], id="unknown"),
        pytest.param("DA5", "2BD", PostcodeState.LIVE, ["E07000107", "E09000004"], id="a street on a border"),
    ],
)
def test_a_lookup_tells_how_well_a_postcode_is_known(
    lookup: OfflineLookup, half: str, rest: str, known: PostcodeState, districts: list[str]
) -> None:
    found = lookup.locate(Postcode(half, rest))
    assert (found.known, [area.district for area in found.areas]) == (known, districts)


def test_a_welsh_half_is_told(lookup: OfflineLookup) -> None:
    assert lookup.locate(Postcode("CH5")).nation is Nation.WALES


def test_postcodes_of_northern_ireland_are_left_out(lookup: OfflineLookup) -> None:
    assert lookup.locate(Postcode("BT1", "5GS")).known is PostcodeState.UNKNOWN


def test_every_possible_second_half_has_a_slot_of_its_own() -> None:
    slots = {slot(f"{digit}{a}{b}") for digit in range(10) for a in INWARD_LETTERS for b in INWARD_LETTERS}
    assert slots == set(range(4000))


@pytest.mark.parametrize("damage", [b"", b"x" * 50, b"YPGPC1\n\x00\x00"], ids=["empty", "another file", "cut"])
def test_a_damaged_index_is_refused_at_the_start(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "out.idx").write_bytes(damage)
    with pytest.raises(BuildCorrupt):
        OfflineLookup.open(tmp_path / "out.idx")


def test_a_shortened_index_is_refused(tmp_path: Path) -> None:
    build(tmp_path)
    (tmp_path / "out.idx").write_bytes((tmp_path / "out.idx").read_bytes()[:-3])
    with pytest.raises(BuildCorrupt):
        OfflineLookup.open(tmp_path / "out.idx")


def test_twenty_thousand_rows_come_back_right(tmp_path: Path) -> None:
    units = [f"{digit}{a}{b}" for digit in range(10) for a in INWARD_LETTERS for b in INWARD_LETTERS]
    rows = [
        (f"B{half} {unit}", f"E0800000{(half * 7 + n) % 9}", "E99999999", "")
        for half in range(1, 6)
        for n, unit in enumerate(units)
    ]
    build(tmp_path, rows=rows)
    lookup = OfflineLookup.open(tmp_path / "out.idx")
    wrong = [row for row in rows[::50] if lookup.locate(Postcode(*row[0].split())).areas[0].district != row[1]]
    assert (len(rows), wrong) == (20_000, [])
