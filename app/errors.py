"""Every exception of ours, in one tree, so that a caller can catch what it can mend and nothing else.

GuideError
├── ContentFaulty       content/ cannot be served; carries every fault
├── BuildMissing        `guide build` has not been run, or its files are gone
│   └── BuildCorrupt    a built file is there but damaged, or made from other content
├── ColumnMissing       a postcode directory lacks a column we need
├── DirectoryUnusable   a postcode directory cannot be made into an index
├── FormRefused         a form cannot be read; the page is 400 or 415
├── TooLarge            a body is larger than any form of ours; the page is 413
└── TooSlow             a body did not arrive in time; the page is 408

The last five are defined where they are raised.
No message of any of these ever holds a child's words or a postcode.
"""

from __future__ import annotations

from collections.abc import Sequence


class GuideError(Exception):
    """The root: something of ours failed in a way we foresaw."""


class ContentFaulty(GuideError):
    """Content that must not be served; `faults` are lines a writer understands."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__(f"{len(faults)} fault(s) in content:\n" + "\n".join(faults))
        self.faults = tuple(faults)


class BuildMissing(GuideError):
    """A built file is absent; run `guide build`."""


class BuildCorrupt(BuildMissing):
    """A built file is damaged or belongs to other content; run `guide build`."""
