"""Learn the second opinion: how rare words and pairs are by counting, what they tell by ridge regression."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from app.safety.ridge import solved
from app.safety.rising import Numbers
from app.safety.sparse import Sparse
from app.safety.tokens import Token
from app.safety.wording import Wording, units

RIDGE = 0.1
FEWEST_TEXTS = 2
"""Words and pairs of fewer texts are not kept."""
LEVELS = (1, 2)
"""The ranks from which a text tells of harm, and of an emergency."""


def learn_wording(texts: Sequence[Sequence[Token]], ranks: npt.NDArray[np.int64]) -> Wording:
    """From texts that a writer judged; `ranks` as in `Urgency.rank`. Texts that share nothing teach nothing."""
    rows = [units(text) for text in texts]
    met, counts = np.unique(np.concatenate([np.unique(row) for row in rows]), return_counts=True)
    kept = counts >= FEWEST_TEXTS
    rarity = np.log((1 + len(rows)) / (1 + counts[kept])) + 1
    bare = Wording(met[kept].astype(np.uint32), rarity.astype(np.float32), np.zeros((int(kept.sum()), 2), np.float32))
    if not kept.any():
        return bare
    data = _table(rows, bare)
    odds = [solved(data, np.where(ranks >= level, 1.0, -1.0), ridge=RIDGE) for level in LEVELS]
    return Wording(bare.units, bare.rarity, np.stack(odds, axis=1).astype(np.float32))


def _table(rows: Sequence[Numbers], wording: Wording) -> Sparse:
    """Each row of length one as a whole, what is not kept included."""
    kept = []
    for row in rows:
        places, there = wording.found(row)
        lengths = wording.lengths(places, there).astype(np.float64)
        shares = lengths / max(float(np.linalg.norm(lengths)), 1e-6)
        kept.append((places[there], shares[there]))
    return Sparse.of(kept, len(wording.units))
