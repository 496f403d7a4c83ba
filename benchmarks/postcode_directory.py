"""Figures of the offline postcode index: import time, size, memory, and the speed and rightness of lookups.

Makes a postcode directory with made-up contents in the layout of ONS, so that nothing needs to be downloaded:
    python benchmarks/postcode_directory.py --rows 1800000 --vintage onspd-2026
"""

from __future__ import annotations

import argparse
import csv
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from app.helpfinder.importer import import_directory
from app.helpfinder.nations import SURE_AREAS as SURE
from app.helpfinder.offline import OfflineLookup
from app.helpfinder.postcodes import AREAS, INWARD_LETTERS, Postcode

VINTAGES = {
    "onspd-2025": "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,"
    "oshlthau,nhser,ctry,rgn,streg,pcon,eer,teclec,ttwa,pct,itl,statsward,oa01,casward,npark,lsoa01,msoa01,ur01ind,oac01,"
    "oa11,lsoa11,msoa11,wz11,sicbl,bua24,ru11ind,oac11,lat,long,lep1,lep2,pfa,imd,calncv,icb,oa21,lsoa21,msoa21",
    "nspl-2025": "pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa21,cty,ced,laua,ward,nhser,ctry,"
    "rgn,pcon,ttwa,itl,npark,lsoa21,msoa21,wz11,sicbl,bua24,ru11ind,oac11,lat,long,lep1,lep2,pfa,imd,icb",
    "onspd-2026": "pcd7,pcd8,pcds,dointr,doterm,cty25cd,ced25cd,lad25cd,wd25cd,parncp25cd,usrtypind,east1m,north1m,"
    "gridind,hlth19cd,nhser24cd,ctry25cd,rgn25cd,pcon24cd,ttwa15cd,itl25cd,npark16cd,oa21cd,lsoa21cd,msoa21cd,sicbl24cd,bua24cd,"
    "lat,long,pfa23cd,imd20ind,icb23cd",
}
DISTRICTS = [(f"E0{kind}{number:06d}", "E99999999") for kind in (6, 8, 9) for number in range(1, 60)]
DISTRICTS += [(f"E07{number:06d}", f"E100000{number % 21 + 10:02d}") for number in range(1, 180)]


def made_up(rows: int, seed: int = 1) -> Iterator[tuple[str, str, str, str]]:
    """Postcode with a space, district, county, end month ("" for one in use), in the number asked for."""
    rng = random.Random(seed)
    halves = [f"{area}{number}" for area in sorted(AREAS - {"BT", "JE", "GY", "IM", "BF"}) for number in range(1, 26)]
    each = rows // len(halves) + 1
    units = [f"{digit}{a}{b}" for digit in range(10) for a in INWARD_LETTERS for b in INWARD_LETTERS]
    left = rows
    for half in halves:
        near = rng.sample(DISTRICTS, rng.randint(1, 4))
        for unit in rng.sample(units, min(each, left)):
            district, county = rng.choices(near, weights=[90, 6, 3, 1][: len(near)])[0]
            yield f"{half} {unit}", district, county, "202001" if rng.random() < 0.3 else ""
        left -= min(each, left)


def write_directory(path: Path, vintage: str, rows: int) -> None:
    """A csv in the layout of one release."""
    heading = VINTAGES[vintage].split(",")
    places = [heading.index(name) for name in _columns(vintage)]
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL if vintage == "onspd-2026" else csv.QUOTE_MINIMAL)
        writer.writerow(heading)
        blank = ["E99999999"] * len(heading)
        for values in made_up(rows):
            row = blank.copy()
            for place, value in zip(places, values, strict=True):
                row[place] = value
            writer.writerow(row)


def _columns(vintage: str) -> tuple[str, str, str, str]:
    names = {"onspd-2025": ("oslaua", "oscty"), "nspl-2025": ("laua", "cty"), "onspd-2026": ("lad25cd", "cty25cd")}
    return ("pcds", *names[vintage], "doterm")


def measure(vintage: str, rows: int, folder: Path) -> None:
    """Print one line of figures for one layout."""
    source, target = folder / f"{vintage}.csv", folder / f"{vintage}.idx"
    write_directory(source, vintage, rows)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    report = import_directory(source, target, date(2026, 11, 22))
    took = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    lookup = OfflineLookup.open(target)
    times, wrong, asked = [], 0, 0
    for number, (postcode, district, _county, _ended) in enumerate(made_up(rows)):
        if number % 90 or postcode.split()[0][:2].rstrip("0123456789") in SURE:
            continue
        outward, inward = postcode.split()
        begin = time.perf_counter()
        found = lookup.locate(Postcode(outward, inward))
        times.append(time.perf_counter() - begin)
        asked += 1
        wrong += not found.areas or found.areas[0].district != district
    times.sort()
    speed = f"p50 {times[len(times) // 2] * 1e6:.0f} us, p99 {times[int(len(times) * 0.99)] * 1e6:.0f} us"
    sizes = f"{report.rows:,} rows, {source.stat().st_size / 1e6:.0f} MB; index {report.size / 1e6:.2f} MB"
    memories = f"peak memory {memory / 1024:.0f} MB ({before / 1024:.0f} MB before)"
    sys.stdout.write(f"{vintage}: {sizes}; {took:.1f} s; {memories}; {asked:,} lookups, {wrong} wrong, {speed}\n")
    source.unlink()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_800_000)
    parser.add_argument("--vintage", choices=[*VINTAGES, "all"], default="all")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for each in VINTAGES if arguments.vintage == "all" else [arguments.vintage]:
            measure(each, arguments.rows, Path(folder))
