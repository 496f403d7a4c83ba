"""How every entry stands to one that was answered before: it follows, leads there, stands in its group. No words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.content.library import Library
from app.text.features import Floats

KINDS = ("next", "next_place", "back", "same", "group", "topic", "then", "next_but_one")
NEXT, NEXT_PLACE, BACK, SAME, GROUP, TOPIC, THEN, NEXT_BUT_ONE = range(len(KINDS))


class Neighbours:
    """A row an entry of the index, a column a kind; each is worked out once and kept: it is made of ids alone."""

    def __init__(self, library: Library, entries: Sequence[str]) -> None:
        self._library = library
        self._places = {entry: place for place, entry in enumerate(entries)}
        self._kept: dict[str, Floats] = {}
        self.led_to: Floats = np.log1p(np.sum([self.only(*library.entry(one).next) for one in entries], axis=0))
        """How many entries lead to each, as a logarithm: some are asked for behind anything."""

    def of(self, entry: str) -> Floats:
        """How each entry stands to this one."""
        if entry not in self._kept:
            self._kept[entry] = self._worked_out(entry)
        return self._kept[entry]

    def only(self, *named: str) -> Floats:
        """1 for each of these, 0 for the others."""
        flags = np.zeros(len(self._places), np.float32)
        flags[[self._places[one] for one in named if one in self._places]] = 1
        return flags

    def _worked_out(self, entry: str) -> Floats:
        library, facts = self._library, self._library.entry(entry)
        groups = library.topic_of(entry).groups
        table = np.zeros((len(self._places), len(KINDS)), np.float32)
        table[:, NEXT] = self.only(*facts.next)
        for number, one in enumerate(facts.next, 1):
            table[:, NEXT_PLACE] += self.only(one) / np.float32(number)
        table[:, BACK] = self.only(*(one for one in self._places if entry in library.entry(one).next))
        table[:, SAME] = self.only(entry)
        table[:, GROUP] = self.only(*(one for group in groups if entry in group.entries for one in group.entries))
        table[:, TOPIC] = self.only(*(one for group in groups for one in group.entries))
        table[:, THEN] = self.only(*([facts.then] if facts.then else []))
        table[:, NEXT_BUT_ONE] = self.only(*(far for near in facts.next for far in library.entry(near).next))
        return table
