"""After leaving, Back never shows our words: in Chromium, Firefox and WebKit, restored pages included."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from engines import ENGINES, MISSING, Engine, eventually, seen
from serving import ordinary_site, serving

ORDINARY = ("Weather", "Ordinary weather")
STAYS = 0.5
"""Seconds on a page. Firefox doesn't keep one that is left as soon as it is loaded, so haste alone proves little."""
OURS = ("/", "/guide/being-hit-or-hurt", "/help", "/urgent", "/calm")


@pytest.fixture(scope="module")
def town(built: Path) -> Iterator[tuple[str, str]]:
    """Our address and the ordinary site's, on two hosts."""
    with ordinary_site() as ordinary, serving(built, GUIDE_EXIT_URL=ordinary) as site:
        yield site.address, ordinary


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """One browser of each kind."""
    with ENGINES[request.param]() as browser:
        yield browser


@pytest.fixture
def visited(engine: Engine, town: tuple[str, str]) -> Engine:
    """A fresh browser that opened five of our pages, one after the other."""
    for path in OURS:
        engine.open(town[0] + path)
    return engine


@pytest.fixture
def lingered(engine: Engine, town: tuple[str, str]) -> Engine:
    """The same by somebody who reads: went on from a page, came back to it and went on again, before the last."""
    for path in OURS[:-1]:
        engine.open(town[0] + path)
        time.sleep(STAYS)
    engine.back()
    time.sleep(STAYS)
    for path in OURS[-2:]:
        engine.open(town[0] + path)
        time.sleep(STAYS)
    return engine


def press_shift(engine: Engine, *codes: str) -> None:
    """Presses of Shift until the page goes; a window that just opened may miss the first ones."""
    eventually(lambda: engine.press(*codes) or not ours_still(engine))


def ours_still(engine: Engine) -> bool:
    """True where words of ours still stand there after a moment."""
    time.sleep(0.2)
    found = seen(engine)
    return bool(found and found[1] and found != ORDINARY)


def ask(engine: Engine) -> None:
    """A question, and its turn stands on the page."""
    engine.run("(() => { question.value = 'my dad hits me'; question.form.requestSubmit(); })()")
    eventually(lambda: engine.run("!!document.querySelector('.turn')"))


def comes_back(engine: Engine, address: str) -> bool:
    """Whether a conversation stands there again after a page and Back; a busy browser may not have kept it."""
    engine.open(address + "/")
    time.sleep(STAYS)
    ask(engine)
    time.sleep(STAYS)
    engine.open(address + "/help")
    time.sleep(STAYS)
    engine.back()
    time.sleep(2 * STAYS)
    return bool(engine.run("!!document.querySelector('.turn')"))


def everything_seen(engine: Engine, seconds: float) -> set[tuple[str, str]]:
    """Each title and text that stood there in this time."""
    until, found = time.monotonic() + seconds, set()
    while time.monotonic() < until:
        found.add(seen(engine) or ("", ""))
        time.sleep(0.02)
    return found


def left_by_shift(engine: Engine) -> Engine:
    """The browser after three presses of Shift in any mix, on the ordinary site."""
    press_shift(engine, "ShiftRight", "ShiftLeft", "ShiftRight")
    eventually(lambda: seen(engine) == ORDINARY)
    return engine


def seen_going_back(engine: Engine) -> set[tuple[str, str]]:
    """Each title and text that stood there while Back was pressed six times."""
    found = set()
    for _ in range(6):
        engine.back()
        found |= everything_seen(engine, 0.8)
    return found


def harmless(found: set[tuple[str, str]], ordinary: str) -> bool:
    """Nothing but the ordinary site, or nothing at all under its name."""
    host = ordinary.split("/")[2]
    return found <= {ORDINARY, ("", ""), (host, ""), (ordinary.partition("://")[2], "")}


def test_every_engine_is_here_where_it_could_be_installed() -> None:
    assert os.geteuid() != 0 or MISSING == []


def test_after_three_presses_of_shift_back_one_to_six_times_never_shows_our_words(
    visited: Engine, town: tuple[str, str]
) -> None:
    found = seen_going_back(left_by_shift(visited))
    assert ORDINARY in found
    assert harmless(found, town[1]), found


def test_pages_that_the_browser_kept_never_show_our_words_after_leaving(
    lingered: Engine, town: tuple[str, str]
) -> None:
    found = seen_going_back(left_by_shift(lingered))
    assert ORDINARY in found
    assert harmless(found, town[1]), found


def test_until_somebody_leaves_a_conversation_is_kept_for_back(engine: Engine, town: tuple[str, str]) -> None:
    assert any(comes_back(engine, town[0]) for _ in range(3))


def test_back_after_leaving_a_conversation_never_shows_our_words(engine: Engine, town: tuple[str, str]) -> None:
    engine.open(town[0] + "/")
    ask(engine)
    engine.run("void document.querySelector('[data-leave]').click()")
    eventually(lambda: seen(engine) == ORDINARY)
    engine.back()
    assert harmless(everything_seen(engine, 1), town[1])


def test_what_was_not_left_comes_back_and_what_was_left_opens_by_its_address(
    visited: Engine, town: tuple[str, str]
) -> None:
    visited.open(town[1])
    visited.back()
    eventually(lambda: "A calm minute" in (seen(visited) or ("", ""))[1])
    visited.run("void document.querySelector('[data-leave]').click()")
    eventually(lambda: seen(visited) == ORDINARY)
    visited.open(town[0] + "/help")
    eventually(lambda: "Who can help" in (seen(visited) or ("", ""))[1])
    assert seen(visited) != ORDINARY
