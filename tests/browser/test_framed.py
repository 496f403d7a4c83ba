"""Our pages in a real frame on somebody else's page: a tap leads out of the frame and never turns it grey."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, Frame, Page
from tab import PHONE

LET_OUT = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox"
"""What learning platforms often grant a frame; leading the whole page elsewhere is not in it."""


@dataclass
class School:
    """A school's own page on an origin of its own, with a frame of ours in it."""

    page: Page
    address: str
    written: dict[str, str] = field(default_factory=dict)

    def frames(self, address: str, sandbox: str | None = None) -> Frame:
        """Open the page with this address in its frame."""
        sealed = "" if sandbox is None else f' sandbox="{sandbox}"'
        frame = f'<iframe title="Guide" width=320 height=500 src="{address}"{sealed}></iframe>'
        self.written["/"] = f"<!doctype html><title>School</title>{frame}"
        self.page.goto(self.address)
        inner = self.page.frames[1]
        inner.wait_for_selector("main h1")
        return inner


@pytest.fixture
def school(chromium: Browser) -> Iterator[School]:
    """The school's page, still to be written."""
    written: dict[str, str] = {}

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html")
            self.end_headers()
            self.wfile.write(written.get(self.path, "").encode())

        def log_message(self, *said: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        context = chromium.new_context(viewport=PHONE, service_workers="block")
        context.set_default_timeout(8000)
        yield School(context.new_page(), f"http://localhost:{server.server_port}/", written)
        context.close()
        server.shutdown()


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("/embed/being-hit-or-hurt", "main a[href^='/help/']"),
        ("/embed/what-is-an-advocate", "main a[href^='/guide/how-to-get-an-advocate']"),
        ("/embed/no-such-answer", "main a[href='/help']"),
    ],
    ids=["a service named in an answer", "another answer", "a page that is not there"],
)
def test_a_link_in_a_frame_opens_in_place_of_the_school_s_page(
    school: School, server: str, address: str, link: str
) -> None:
    frame = school.frames(server + address)
    aim = frame.locator(link).first
    leads_to = server + str(aim.get_attribute("href"))
    aim.click()
    school.page.wait_for_url(leads_to)
    assert school.page.locator("h1").count() == 1


def test_asking_in_a_frame_opens_the_answer_in_place_of_the_school_s_page(school: School, server: str) -> None:
    frame = school.frames(server + "/embed/ask")
    frame.locator("#question").fill("what is an advocate")
    frame.get_by_role("button", name="Ask").click()
    school.page.wait_for_url(server + "/ask")
    assert school.page.locator(".turn").count() == 1


@pytest.mark.parametrize("address", ["/embed/ask", "/embed/what-is-an-advocate"])
def test_a_sealed_frame_still_leads_to_the_guide_in_a_new_tab(school: School, server: str, address: str) -> None:
    frame = school.frames(server + address, LET_OUT)
    with school.page.expect_popup() as opened:
        frame.locator("a[target=_blank]").click()
    opened.value.wait_for_selector(".bar")
    assert school.page.url == school.address


def test_who_came_from_a_sealed_frame_can_ask_in_the_new_tab(school: School, server: str) -> None:
    frame = school.frames(server + "/embed/ask", LET_OUT)
    with school.page.expect_popup() as opened:
        frame.locator("a[target=_blank]").click()
    opened.value.locator("#question").fill("what is an advocate")
    opened.value.get_by_role("button", name="Ask").click()
    opened.value.locator(".turn").wait_for()
