"""Has content changed since it was last checked whole? Tells by names, sizes and times of files, unread."""

from __future__ import annotations

import hashlib
from pathlib import Path

STAMP = "checked"


def state(folder: Path) -> str:
    """A digest of every file's name, size and time of change below `folder`."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found = path.stat()
            digest.update(f"{path.relative_to(folder)} {found.st_size} {found.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def checked(folder: Path, build: Path) -> bool:
    """True where the last whole check, by `guide build`, saw these very files."""
    stamp = build / STAMP
    return stamp.exists() and stamp.read_text() == state(folder)


def note_checked(folder: Path, build: Path) -> None:
    """Remember that these files were checked whole and had no fault that stops a start."""
    (build / STAMP).write_text(state(folder))


def forget_checked(build: Path) -> None:
    """The rules found a fault that stops a start: what was remembered of these files holds no longer."""
    (build / STAMP).unlink(missing_ok=True)
