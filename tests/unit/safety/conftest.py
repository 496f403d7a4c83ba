"""The net over the shipped content, made once; as `guide build` left it where that is of the content at hand."""

from __future__ import annotations

import pytest

from app.content.library import Library
from app.content.loader import load
from app.conversation.knowledge import Folders, learn_worries_index, load_worries
from app.conversation.likely_worry import LikelyWorry
from app.conversation.sayings import with_built_speller, with_new_speller
from app.errors import BuildMissing
from app.safety.learnt import Learnt
from app.safety.net import SafetyNet
from app.safety.schooling import Schooling
from app.settings import ROOT
from app.text.language import load_language

CONTENT = ROOT / "content"


@pytest.fixture(scope="session")
def schooling() -> Schooling:
    """What the English net is made from."""
    library = Library(load(CONTENT, ("en",)))
    bare, speller = load_language(CONTENT / "language" / "en"), Folders(CONTENT, ROOT / "build").speller("en")
    try:
        language = with_built_speller(library, bare, CONTENT, speller)
    except BuildMissing:
        language = with_new_speller(library, bare, CONTENT)
    return Schooling.over(CONTENT, library, language)


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
    worries = load_worries(schooling, Folders(CONTENT, ROOT / "build").worries("en"))
    return schooling.net(learnt, worries or LikelyWorry(learn_worries_index(schooling)))
