"""The real content with a few files changed, without a copy: everything that stays is a link."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

CONTENT = Path(__file__).parents[1] / "content"
Change = Callable[[str], str]
"""From the text of a file to what it is to be."""


def changed(folder: Path, changes: dict[str, Change]) -> Path:
    """A content folder below `folder`, in which these files read otherwise; one that is not there yet starts empty."""
    made = folder / "content"
    _linked(CONTENT, made, {Path(name).parts for name in changes})
    for name, change in changes.items():
        real = CONTENT / name
        (made / name).write_text(change(real.read_text("utf-8") if real.exists() else ""), "utf-8", newline="")
    return made


def _linked(real: Path, made: Path, own: set[tuple[str, ...]]) -> None:
    """Links to all that stands in one folder, but for the ways to `own`: those are folders and files of their own."""
    made.mkdir(parents=True)
    for one in real.iterdir():
        inside = {path[1:] for path in own if path[0] == one.name}
        if not inside:
            (made / one.name).symlink_to(one)
        elif inside != {()}:
            _linked(one, made / one.name, inside)


def swapped(old: str, new: str) -> Change:
    """The change of one place; the text must hold it."""

    def change(text: str) -> str:
        assert old in text, f"{old!r} stands nowhere"
        return text.replace(old, new, 1)

    return change


def held(*services: str) -> Change:
    """contacts.yaml with these services on hold."""

    def change(text: str) -> str:
        blocks = text.split("\n- id: ")
        for number, block in enumerate(blocks):
            if block.splitlines()[0].removeprefix("- id: ") in services:
                before, _, after = block.partition("\n  show: ")
                blocks[number] = f"{before}\n  show: hold\n{after.partition(chr(10))[2]}"
        return "\n- id: ".join(blocks)

    return change
