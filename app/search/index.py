"""The phrasings of every entry in the form that questions are compared with; built once, then only read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from app import storage
from app.errors import BuildCorrupt
from app.search.calibration import Calibration, calibrate
from app.search.model import Model, Nearest, Taught
from app.search.space import Space
from app.search.table import Table
from app.search.training import TAUGHT_AT_MOST, train
from app.text.features import Floats, Ints, LetterRuns
from app.text.language import Language
from app.text.packed import PackedRows
from app.text.reading import Reading, read


@dataclass(frozen=True, eq=False)
class SearchIndex:
    """Phrasings and what was learnt from them. Made by `build`, or by `load` from what `save` wrote."""

    language: Language
    entries: tuple[str, ...]
    phrasings: tuple[str, ...]
    begins: tuple[int, ...]
    """Entry i has `phrasings[begins[i]:begins[i + 1]]`."""
    space: Space
    table: Table
    """The phrasings in order; the off-topic lines stand behind them."""
    model: Model
    calibration: Calibration

    @classmethod
    def build(
        cls, phrasings: Mapping[str, Sequence[str]], *, language: Language, offtopic: Sequence[str] = ()
    ) -> SearchIndex:
        """An index over `{entry id: its ways of asking}`; `offtopic` lines teach it what to leave alone.

        Every entry needs a way of asking at least; the order of entries breaks ties.
        """
        return learn(phrasings, language=language, offtopic=offtopic).index

    @property
    def taught(self) -> bool:
        """False where there were too many texts, or no time: then it ranks by the nearest phrasing, far worse."""
        return isinstance(self.model, Taught)

    def read(self, text: str) -> Reading:
        """A text as this index sees it."""
        return read(text, self.language)

    def without_texts(self) -> SearchIndex:
        """The same for who asks for scores alone: it holds no line, and cannot say which phrase came nearest."""
        return replace(self, phrasings=())

    def save(self, path: Path, *, fingerprint: str = "") -> None:
        """Write the index; `fingerprint` names the content it was made from."""
        names = {
            "entries": self.entries,
            "phrasings": self.phrasings,
            "begins": self.begins,
            "vocabulary": tuple(self.space.runs.words),
            "calibration": astuple(self.calibration),
        }
        storage.write(path, names, _arrays(self), fingerprint)

    @classmethod
    def load(cls, path: Path, *, language: Language, fingerprint: str = "") -> SearchIndex:
        """Read it back; `BuildCorrupt` when damaged, of another version, or made from other content."""
        names, arrays = storage.read(path, fingerprint)
        try:
            return _restored(names, arrays, language)
        except (KeyError, TypeError, ValueError) as fault:
            raise BuildCorrupt(f"{path.name} is damaged; run `guide build`") from fault


@dataclass(frozen=True, eq=False)
class CalibratedIndex:
    """An index and the evidence it was calibrated on."""

    index: SearchIndex
    left_out: Floats
    """Row i: the scores of line i by a model that was not taught it; the last column is "none of them"."""
    owners: Ints
    """The column each line belongs to: phrasings first, off-topic lines behind."""


def untaught(
    phrasings: Mapping[str, Sequence[str]], *, language: Language, offtopic: Sequence[str] = ()
) -> SearchIndex:
    """An index made in seconds, with little memory: an entry is as near as its nearest phrasing. Far from as good."""
    return learn(phrasings, language=language, offtopic=offtopic, taught_at_most=0).index


def learn(
    phrasings: Mapping[str, Sequence[str]],
    *,
    language: Language,
    offtopic: Sequence[str] = (),
    taught_at_most: int = TAUGHT_AT_MOST,
) -> CalibratedIndex:
    """Build an index and keep what the thresholds are fitted on."""
    flat = [text for texts in phrasings.values() for text in texts]
    owners = _owners([len(texts) for texts in phrasings.values()], len(offtopic))
    readings = [read(text, language) for text in [*flat, *offtopic]]
    space = Space.over(readings, language)
    points = [space.point(reading, language) for reading in readings]
    table = Table.of(points, space.size)
    trained = train(table, points, owners, len(phrasings) + 1, taught_at_most)
    index = SearchIndex(
        language=language,
        entries=tuple(phrasings),
        phrasings=tuple(flat),
        begins=tuple(np.searchsorted(owners, np.arange(len(phrasings) + 1)).tolist()),
        space=space,
        table=table,
        model=trained.model,
        calibration=calibrate(trained.left_out, owners),
    )
    return CalibratedIndex(index, trained.left_out, owners)


def _owners(sizes: Sequence[int], offtopic: int) -> Ints:
    return np.repeat(np.arange(len(sizes) + 1), [*sizes, offtopic]).astype(np.int32)


def _arrays(index: SearchIndex) -> storage.Arrays:
    space, table, model = index.space, index.table, index.model
    return {
        "known": space.known,
        "rarity": space.rarity,
        "table_begins": table.begins,
        "holders": table.holders,
        "amounts": table.amounts,
        "worth": table.worth,
        "vectors": table.vectors.numbers,
        "vector_scales": table.vectors.scales,
        "run_starts": space.runs.starts,
        "runs": space.runs.numbers,
        "axes": space.axes,
        **_kept(model),
    }


def _kept(model: Model) -> storage.Arrays:
    if isinstance(model, Taught):
        return {
            "common": model.common,
            "lines": model.lines.numbers,
            "line_scales": model.lines.scales,
            "field": model.field,
            "duals": model.duals.numbers,
            "dual_scales": model.duals.scales,
            "bias": model.bias,
        }
    return {"columns": model.begins, "width": np.array(model.columns)} if isinstance(model, Nearest) else {}


def _model(arrays: storage.Arrays) -> Model:
    if "duals" in arrays:
        return Taught(
            arrays["common"],
            PackedRows(arrays["lines"], arrays["line_scales"]),
            arrays["field"],
            PackedRows(arrays["duals"], arrays["dual_scales"]),
            arrays["bias"],
        )
    return Nearest(arrays["columns"], int(arrays["width"]))


def _restored(names: Mapping[str, Any], arrays: storage.Arrays, language: Language) -> SearchIndex:
    return SearchIndex(
        language=language,
        entries=tuple(names["entries"]),
        phrasings=tuple(names["phrasings"]),
        begins=tuple(names["begins"]),
        space=Space(
            arrays["known"],
            arrays["rarity"],
            LetterRuns(
                {word: place for place, word in enumerate(names["vocabulary"])}, arrays["run_starts"], arrays["runs"]
            ),
            arrays["axes"],
        ),
        table=Table(
            arrays["table_begins"],
            arrays["holders"],
            arrays["amounts"],
            arrays["worth"],
            PackedRows(arrays["vectors"], arrays["vector_scales"]),
        ),
        model=_model(arrays),
        calibration=Calibration(*names["calibration"]),
    )
