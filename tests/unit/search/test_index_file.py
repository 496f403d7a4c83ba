"""The index file: read back whole, or refused."""

from pathlib import Path

import pytest
from small_index import ENGLISH, small_index

from app.errors import BuildCorrupt
from app.search.index import SearchIndex
from app.search.matcher import match, weigh

INDEX = small_index()


def saved(folder: Path) -> Path:
    path = folder / "index.npz"
    INDEX.save(path, fingerprint="content-1")
    return path


def test_an_index_read_back_ranks_the_same(tmp_path: Path) -> None:
    loaded = SearchIndex.load(saved(tmp_path), language=ENGLISH, fingerprint="content-1")
    assert match("wots an asesment", loaded) == match("wots an asesment", INDEX)


def test_an_index_of_other_content_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BuildCorrupt, match="other content"):
        SearchIndex.load(saved(tmp_path), language=ENGLISH, fingerprint="content-2")


@pytest.mark.parametrize("kept", [0, 1, 100, 2_000])
def test_half_a_file_is_refused(tmp_path: Path, kept: int) -> None:
    path = saved(tmp_path)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(BuildCorrupt):
        SearchIndex.load(path, language=ENGLISH, fingerprint="content-1")


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "index.npz"
    path.write_text("not an index")
    with pytest.raises(BuildCorrupt):
        SearchIndex.load(path, language=ENGLISH)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BuildCorrupt):
        SearchIndex.load(tmp_path / "index.npz", language=ENGLISH)


def test_an_index_without_its_texts_scores_the_same_and_holds_no_line(tmp_path: Path) -> None:
    assert b"read my file" in saved(tmp_path).read_bytes()
    bare = tmp_path / "bare.npz"
    INDEX.without_texts().save(bare)
    assert b"read my file" not in bare.read_bytes()
    loaded, question = SearchIndex.load(bare, language=ENGLISH), INDEX.read("reed my file")
    assert (weigh([question], loaded)[0].trained == weigh([question], INDEX)[0].trained).all()


def test_nothing_but_the_file_is_left_behind(tmp_path: Path) -> None:
    saved(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["index.npz"]
