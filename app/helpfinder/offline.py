"""The offline postcode index: one block per first half, read only when asked for. It must not be loaded whole.

File: `MAGIC`, four bytes length, a JSON heading, then the blocks. A block is 4,000 bytes, zlib: one slot for each
possible second half; 0 is no such postcode, the low seven bits number one of the heading's areas of that first half,
the high bit says the postcode is no longer used.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections import Counter
from pathlib import Path
from typing import Any

from app.errors import BuildCorrupt
from app.helpfinder.nations import of_code
from app.helpfinder.ports import UNKNOWN, Area, Located, PostcodeState
from app.helpfinder.postcodes import INWARD_LETTERS, Postcode

MAGIC = b"YPGPC1\n"
SLOTS = 4000
OLD = 0x80
NUMBER = 0x7F
NEIGHBOURS = 20
"""Slots that share the second half's digit and first letter: mostly the same few streets."""

_PLACE = {letter: index for index, letter in enumerate(INWARD_LETTERS)}


def slot(inward: str) -> int | None:
    """The place of a second half ("1AD") in its block; None where such a one cannot exist."""
    try:
        return int(inward[0]) * 400 + _PLACE[inward[1]] * 20 + _PLACE[inward[2]]
    except (KeyError, ValueError, IndexError):
        return None


class OfflineLookup:
    """Answers from an index file made by `guide near-me import`; needs no network and no key."""

    def __init__(
        self, data: bytes, release: str, areas: list[Area], blocks: dict[str, tuple[int, int, list[int]]]
    ) -> None:
        self._data = data
        self._areas = areas
        self._blocks = blocks
        self.release = release

    @classmethod
    def open(cls, path: Path) -> OfflineLookup:
        """Read the heading; BuildCorrupt where the file is damaged or of another kind."""
        try:
            data = path.read_bytes()
            heading, start = _heading(data)
            areas = [Area(district or None, county or None) for district, county in heading["areas"]]
            blocks = {
                half: (start + offset, size, numbers) for half, (offset, size, numbers) in heading["blocks"].items()
            }
        except OSError as error:
            raise BuildCorrupt(f"the postcode index cannot be read: {error.strerror}") from None
        except (ValueError, KeyError, TypeError, struct.error):
            raise BuildCorrupt("the postcode index is damaged; run `guide near-me import` again") from None
        return cls(data, str(heading.get("release", "")), areas, blocks)

    def locate(self, postcode: Postcode) -> Located:
        """Where a whole postcode or a first half lies."""
        found = self._blocks.get(postcode.outward)
        if found is None:
            return UNKNOWN
        offset, size, numbers = found
        try:
            block = zlib.decompress(self._data[offset : offset + size])
        except zlib.error:
            raise BuildCorrupt("the postcode index is damaged; run `guide near-me import` again") from None
        areas = [self._areas[number] for number in numbers]
        return _whole(block, areas, postcode) if postcode.whole else _half(block, areas)


def _heading(data: bytes) -> tuple[dict[str, Any], int]:
    if not data.startswith(MAGIC):
        raise ValueError("not a postcode index")
    start = len(MAGIC) + 4
    (size,) = struct.unpack(">I", data[len(MAGIC) : start])
    heading = json.loads(data[start : start + size])
    if len(data) != start + size + heading["size"]:
        raise ValueError("cut short")
    return heading, start + size


def _whole(block: bytes, areas: list[Area], postcode: Postcode) -> Located:
    place = slot(postcode.inward)
    value = block[place] if place is not None else 0
    if place is None or value == 0:
        return _half(block, areas)
    here = areas[(value & NUMBER) - 1]
    first = place - place % NEIGHBOURS
    street = _by_size(block[first : first + NEIGHBOURS], areas)
    nearby = tuple(area for area in _by_size(block, areas) if area != here)
    known = PostcodeState.OLD if value & OLD else PostcodeState.LIVE
    return Located(known, _first(here, street), nearby, of_code(here.district), border=len(street) > 1)


def _half(block: bytes, areas: list[Area]) -> Located:
    found = _by_size(block, areas)
    nations = list(dict.fromkeys(of_code(area.district) for area in found))
    partly = next((nation for nation in nations if nation), None)
    return Located(PostcodeState.HALF, found, nation=partly if len(nations) == 1 else None, partly=partly)


def _first(area: Area, areas: tuple[Area, ...]) -> tuple[Area, ...]:
    return (area, *(other for other in areas if other != area))


def _by_size(block: bytes, areas: list[Area]) -> tuple[Area, ...]:
    """The areas in a stretch of slots, the one with most postcodes first; old ones only where there are no others."""
    live = Counter(value for value in block if 0 < value < OLD)
    counts = live or Counter(value & NUMBER for value in block if value)
    return tuple(areas[value - 1] for value, _ in counts.most_common())
