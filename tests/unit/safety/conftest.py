"""The net over the shipped content, made once; as `guide build` left it where that is of the content at hand."""

from __future__ import annotations

import pytest

from app.content.library import Library
from app.content.loader import load
from app.conversation.knowledge import Folders, load_language_and_speller
from app.errors import BuildMissing
from app.safety.learnt import Learnt
from app.safety.net import SafetyNet
from app.safety.schooling import Schooling
from app.settings import ROOT

CONTENT = ROOT / "content"


@pytest.fixture(scope="session")
def schooling() -> Schooling:
    """What the English net is made from."""
    library = Library(load(CONTENT, ("en",)))
    return Schooling.over(CONTENT, library, load_language_and_speller(library, Folders(CONTENT, ROOT / "build"), "en"))


@pytest.fixture(scope="session")
def learnt(schooling: Schooling) -> Learnt:
    """What was learnt from the shipped content."""
    try:
        return schooling.learnt(ROOT / "build" / "en" / "net.npz")
    except BuildMissing:
        return schooling.learn()


@pytest.fixture(scope="session")
def net(schooling: Schooling, learnt: Learnt) -> SafetyNet:
    """The English net."""
    return schooling.net(learnt)
