"""A start looks at the whole content again as soon as one file of it changed."""

from __future__ import annotations

import os
from pathlib import Path

from app.content.unchanged import checked, forget_checked, note_checked


def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A content folder with one file, and a build folder."""
    content, build = tmp_path / "content", tmp_path / "build"
    content.mkdir()
    build.mkdir()
    (content / "laws.yaml").write_text("[]")
    return content, build


def test_what_was_never_checked_is_checked(tmp_path: Path) -> None:
    assert not checked(*folders(tmp_path))


def test_what_was_checked_and_left_alone_is_not_checked_again(tmp_path: Path) -> None:
    content, build = folders(tmp_path)
    note_checked(content, build)
    assert checked(content, build)


def test_a_file_of_the_same_size_but_another_time_is_checked_again(tmp_path: Path) -> None:
    content, build = folders(tmp_path)
    note_checked(content, build)
    os.utime(content / "laws.yaml", (1, 1))
    assert not checked(content, build)


def test_a_new_file_is_checked(tmp_path: Path) -> None:
    content, build = folders(tmp_path)
    note_checked(content, build)
    (content / "new.yaml").write_text("[]")
    assert not checked(content, build)


def test_files_that_a_new_rule_finds_fault_with_are_checked_again(tmp_path: Path) -> None:
    content, build = folders(tmp_path)
    note_checked(content, build)
    forget_checked(build)
    assert not checked(content, build)
