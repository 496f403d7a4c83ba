"""Three browser engines behind the same few verbs, so that one test reads the same in each. Judges nothing.

Chromium through Playwright, Firefox through WebDriver BiDi, WebKit through WebKitGTK's own driver.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from playwright.sync_api import Error, sync_playwright
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from websocket import create_connection

WAIT = 20.0
SEEN = "JSON.stringify([document.title, document.body ? document.body.innerText : ''])"
SHIFTS = ("ShiftLeft", "ShiftRight")
KEY_VALUES = {"ShiftLeft": "\ue008", "ShiftRight": "\ue050"}
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FIREFOX = next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)
WEBKIT = shutil.which("WebKitWebDriver")
MINI_BROWSER = next((str(one) for one in sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))), None)


class Engine(Protocol):
    """A browser with one tab."""

    def open(self, address: str) -> None:
        """Open an address and wait until it is loaded."""

    def run(self, script: str) -> Any:
        """The value of an expression in the page; raises while there is no page to ask."""

    def back(self) -> None:
        """Press Back; does not wait."""

    def press(self, *codes: str) -> None:
        """Press keys of a real keyboard one after the other, by their place on it."""


def eventually(asks: Callable[[], Any], most: float = WAIT) -> Any:
    """The first true answer; fails after `most` seconds."""
    until = time.monotonic() + most
    while time.monotonic() < until:
        with suppress(Error, WebDriverException, NoPage):
            if found := asks():
                return found
        time.sleep(0.05)
    raise AssertionError(f"never came true: {asks}")


def seen(engine: Engine) -> tuple[str, str] | None:
    """Title and visible text of the tab, or None while nothing is there to ask."""
    try:
        title, text = json.loads(engine.run(SEEN))
    except (Error, WebDriverException, NoPage):
        return None
    return title, " ".join(text.split())


class NoPage(Exception):
    """The tab is between two pages."""


class Chromium:
    """Chromium with its cache of whole pages on, as on a phone."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.tab = page.context.new_cdp_session(page)

    def open(self, address: str) -> None:
        self.page.goto(address)

    def run(self, script: str) -> Any:
        answer = self.tab.send("Runtime.evaluate", {"expression": script, "awaitPromise": True, "returnByValue": True})
        if "exceptionDetails" in answer:
            raise NoPage(answer["exceptionDetails"]["text"])
        return answer["result"].get("value")

    def back(self) -> None:
        history = self.tab.send("Page.getNavigationHistory")
        if history["currentIndex"]:
            entry = history["entries"][history["currentIndex"] - 1]
            self.tab.send("Page.navigateToHistoryEntry", {"entryId": entry["id"]})

    def press(self, *codes: str) -> None:
        for code in codes:
            self.page.keyboard.press(code)


@contextmanager
def chromium() -> Iterator[Chromium]:
    """A fresh Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"], ignore_default_args=["--disable-back-forward-cache"]
        )
        yield Chromium(browser.new_page())
        browser.close()


class Firefox:
    """Firefox over WebDriver BiDi, the protocol it speaks by itself."""

    def __init__(self, port: str) -> None:
        self.wire = create_connection(f"ws://127.0.0.1:{port}/session", timeout=WAIT, suppress_origin=True)
        self.number = 0
        self.ask("session.new", capabilities={})
        self.tab = self.ask("browsingContext.getTree")["contexts"][0]["context"]

    def ask(self, method: str, **given: Any) -> Any:
        """One command and its answer; events on the way are let pass."""
        self.number += 1
        self.wire.send(json.dumps({"id": self.number, "method": method, "params": given}))
        while True:
            answer = json.loads(self.wire.recv())
            if answer.get("id") == self.number:
                if answer["type"] == "error":
                    raise NoPage(answer["message"])
                return answer["result"]

    def open(self, address: str) -> None:
        self.ask("browsingContext.navigate", context=self.tab, url=address, wait="complete")

    def run(self, script: str) -> Any:
        answer = self.ask("script.evaluate", expression=script, target={"context": self.tab}, awaitPromise=True)
        if answer["type"] == "exception":
            raise NoPage(answer["exceptionDetails"]["text"])
        return answer["result"].get("value")

    def back(self) -> None:
        with suppress(NoPage):
            self.ask("browsingContext.traverseHistory", context=self.tab, delta=-1)

    def press(self, *codes: str) -> None:
        values = [KEY_VALUES[code] for code in codes]
        moves = [{"type": kind, "value": value} for value in values for kind in ("keyDown", "keyUp")]
        self.ask("input.performActions", context=self.tab, actions=[{"type": "key", "id": "keys", "actions": moves}])


@contextmanager
def firefox() -> Iterator[Firefox]:
    """A fresh Firefox without a window."""
    with TemporaryDirectory() as profile:
        command = [str(FIREFOX), "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]
        process = subprocess.Popen(
            [*command, "about:blank"], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
            env={**os.environ, "HOME": profile},
        )  # fmt: skip
        assert process.stderr
        port = next(found[1] for line in process.stderr if (found := re.search(r"listening on ws://.*:(\d+)", line)))
        browser = Firefox(port)
        try:
            yield browser
        finally:
            browser.wire.close()
            process.terminate()
            process.wait(WAIT)
            process.stderr.close()


class WebKit:
    """WebKitGTK's small browser through its driver."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def open(self, address: str) -> None:
        self.driver.get(address)

    def run(self, script: str) -> Any:
        return self.driver.execute_script(f"return {script}")

    def back(self) -> None:
        self.driver.back()

    def press(self, *codes: str) -> None:
        keys = webdriver.ActionChains(self.driver, duration=0)
        for code in codes:
            keys = keys.key_down(KEY_VALUES[code]).key_up(KEY_VALUES[code])
        keys.perform()


@contextmanager
def webkit() -> Iterator[WebKit]:
    """A fresh WebKitGTK on a screen of its own."""
    with TemporaryDirectory() as home, screen() as display:
        options = webdriver.WebKitGTKOptions()
        options.binary_location = str(MINI_BROWSER)
        options.add_argument("--automation")
        environment = {
            **os.environ, "HOME": home, "DISPLAY": display, "NO_AT_BRIDGE": "1", "GDK_BACKEND": "x11",
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
            "LIBGL_ALWAYS_SOFTWARE": "1", "XDG_RUNTIME_DIR": home,
        }  # fmt: skip
        service = webdriver.WebKitGTKService(executable_path=str(WEBKIT), env=environment)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # selenium's own, inside selenium
            driver = webdriver.WebKitGTK(options=options, service=service)
        try:
            yield WebKit(driver)
        finally:
            driver.quit()


@contextmanager
def screen() -> Iterator[str]:
    """A screen that nobody sees; its name for DISPLAY."""
    read, write = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "900x700x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as number:
        name = f":{number.readline().strip()}"
    try:
        yield name
    finally:
        process.terminate()
        process.wait(WAIT)


READY = {
    "chromium": (chromium, CHROMIUM),
    "firefox": (firefox, FIREFOX),
    "webkit": (webkit, WEBKIT and MINI_BROWSER and shutil.which("Xvfb")),
}
ENGINES = {name: opened for name, (opened, there) in READY.items() if there}
MISSING = [name for name in READY if name not in ENGINES]
"""Engines that this machine has not; the run says so in its last lines."""
