"""A child's tab in a real browser. Nothing leaves this machine: other hosts are noted and refused."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page, Route

from app.settings import Settings

PHONE = {"width": 360, "height": 640}
EXIT = str(Settings.model_fields["exit_url"].default)
"""Where leaving leads; played by a page of our own."""
ORDINARY = "<!doctype html><title>Weather</title><h1>Weather</h1>"


@dataclass
class Tab:
    """A child's tab: the page, the server's address, and every request that went elsewhere."""

    page: Page
    server: str
    outside: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Go to an address of the site."""
        self.page.goto(self.server + path)
        return self.page

    def ask(self, question: str) -> None:
        """Type a question and press Enter; returns when the turn stands on the page."""
        before = self.page.locator(".turn").count()
        self.page.locator("#question").fill(question)
        self.page.locator("#question").press("Enter")
        self.page.locator(".turn").nth(before).wait_for()

    def back(self) -> None:
        """The browser's own Back; whatever comes of it is for the test to wait for."""
        self.page.evaluate("() => { history.back(); }")

    @property
    def path(self) -> str:
        """Where the tab is, on this site."""
        return self.page.url.removeprefix(self.server)


def guard(context: BrowserContext, tab: Tab) -> None:
    """Let our server answer, play the ordinary site, refuse and note everything else."""

    def decide(route: Route) -> None:
        address = route.request.url
        if address.startswith((tab.server, "data:", "blob:")):
            route.continue_()
        elif address.startswith(EXIT):
            route.fulfill(body=ORDINARY, content_type="text/html")
        else:
            tab.outside.append(address)
            route.abort()

    context.route("**/*", decide)


def open_tab(browser: Browser, server: str, **given: object) -> Tab:
    """A fresh tab, phone-sized unless told."""
    context = browser.new_context(
        **{"viewport": PHONE, "reduced_motion": "reduce", "service_workers": "block", **given}
    )  # type: ignore[arg-type]
    context.set_default_timeout(8000)
    tab = Tab(context.new_page(), server)
    guard(context, tab)
    tab.page.on("pageerror", lambda error: tab.failures.append(str(error)))
    tab.page.on("console", lambda said: tab.failures.append(said.text) if said.type == "error" else None)
    return tab
