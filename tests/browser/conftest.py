"""A real server process and a real browser, and tabs in it with and without script."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from engines import MISSING
from playwright.sync_api import Browser, Playwright, sync_playwright
from tab import Tab, open_tab

from app.cli.serve import PARSER
from app.settings import ROOT

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What was not proved here is said in the last lines, not passed over."""
    for engine in MISSING:
        terminalreporter.write_line(
            f"NOT TESTED HERE: leaving in {engine}. See tests/install-browsers.", red=True, bold=True
        )


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(port: int) -> bool:
    """True once the server says that it is alive."""
    try:
        connection = HTTPConnection("127.0.0.1", port, timeout=1)
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


@pytest.fixture(scope="session")
def server(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real server, as `guide serve` would start it."""
    port = free_port()
    log = (tmp_path_factory.mktemp("server") / "log").open("wb")
    given = {
        "GUIDE_BUILD": str(built),
        "GUIDE_PSEUDO": "true",
        "GUIDE_POSTCODES": "",
        "GUIDE_RATE_LIMIT": "100000/minute",
    }
    command = [
        sys.executable,
        "-m",
        "uvicorn",
        "--factory",
        "app.main:serving",
        "--http",
        PARSER,
        "--port",
        str(port),
        "--no-access-log",
    ]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **given}, stdout=log, stderr=log)
    until = time.monotonic() + 60
    while not answers(port):
        assert process.poll() is None, "the server did not start"
        assert time.monotonic() < until, "the server is too slow to start"
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(20)
    log.close()


@pytest.fixture(scope="module")
def driver() -> Iterator[Playwright]:
    """The driver of the browsers, for the tests of one file: others run event loops of their own."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def chromium(driver: Playwright) -> Iterator[Browser]:
    """The browser for the tests of one file."""
    browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
    yield browser
    browser.close()


@pytest.fixture
def tab(chromium: Browser, server: str) -> Iterator[Tab]:
    """A phone with script. The test fails if a script failed, the policy was broken or a request went elsewhere."""
    opened = open_tab(chromium, server)
    yield opened
    opened.page.context.close()
    assert opened.outside == []
    assert opened.failures == []


@pytest.fixture
def scriptless(chromium: Browser, server: str) -> Iterator[Tab]:
    """A phone without script."""
    opened = open_tab(chromium, server, java_script_enabled=False)
    yield opened
    opened.page.context.close()
    assert opened.outside == []


@pytest.fixture
def returning(driver: Playwright, server: str) -> Iterator[Tab]:
    """A phone that keeps pages for Back, as phones do; browsers under test leave that out."""
    kept = ["--disable-back-forward-cache"]
    browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET, ignore_default_args=kept)
    yield open_tab(browser, server)
    browser.close()
