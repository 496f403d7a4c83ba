"""`guide verify-contacts` against real pages on this machine: standing, changed, gone, silent, slow and broken."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from app.cli.contacts import verify_contacts
from app.helpfinder.hours import UK

PAGES = {
    "/stands": (200, "<p>Ring <b>0113 222</b> 4403</p>"),
    "/moved": (200, "<p>Our new number is 0113 222 9999</p>"),
    "/silent": (200, "<p>Fill in the form</p>"),
    "/gone": (404, "<p>Page not found</p>"),
    "/broken": (500, "<p>Sorry</p>"),
}
HEADING = (
    "gss,council,kind,value,hours,bank_holidays,show,why_hidden,confidence,source_url,page_date,read,checked,from,until,"
    "note"
)
SERVICE = """- id: {id}
  group: core
  show: show
  for: children
  ages: {{from: null, to: null}}
  phones: [{{display: "0113 222 4403", dial: "01132224403", note: null}}]
  texts: []
  online: []
  website: "{page}"
  ways: [call]
  hours: {{status: sourced, rule: always}}
  cost: free
  hidden_on_bill: unknown
  quiet: false
  sources:
    - {{url: "{page}", seen: undated, kind: own}}
  checked: 2026-01-01
  checked_by: research-note
"""


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/slow":
            threading.Event().wait(1.5)
        status, body = PAGES.get(self.path, (200, "<p>late</p>"))
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.daemon_threads = True
    server.block_on_close = False
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def content(folder: Path, site: str, rows: list[str], services: list[str]) -> Path:
    (folder / "councils").mkdir(parents=True)
    lines = [f"E1,{page},phone_day,0113 222 4403,,,yes,,high,{site}/{page},,2026-01-01,,,," for page in rows]
    (folder / "councils" / "contacts.csv").write_text("\n".join([HEADING, *lines, ""]), encoding="utf-8")
    texts = [SERVICE.format(id=f"service-{page}", page=f"{site}/{page}") for page in services]
    (folder / "contacts.yaml").write_text("\n".join(texts), encoding="utf-8")
    return folder


def verify(folder: Path, *options: str) -> Result:
    app = typer.Typer()
    app.command()(verify_contacts)
    return CliRunner().invoke(app, ["--content", str(folder), "--pause", "0", "--timeout", "0.6", *options])


def test_each_fate_of_a_number_is_told_apart(tmp_path: Path, site: str) -> None:
    pages = ["stands", "moved", "silent", "gone", "slow", "broken"]
    told = json.loads(verify(content(tmp_path, site, pages, []), "--json").stdout)
    assert {row["label"].split()[0]: row["verdict"] for row in told["findings"]} == {
        "moved": "moved",
        "silent": "absent",
        "gone": "gone",
        "slow": "unreachable",
        "broken": "unreachable",
    }


def test_the_number_that_stands_there_instead_is_told(tmp_path: Path, site: str) -> None:
    (row,) = json.loads(verify(content(tmp_path, site, ["moved"], []), "--json").stdout)["findings"]
    assert row["others"] == ["01132229999"]


def test_the_day_is_written_only_where_the_number_was_seen(tmp_path: Path, site: str) -> None:
    folder = content(tmp_path, site, ["stands", "moved"], ["stands", "moved"])
    verify(folder)
    today = datetime.now(UK).date().isoformat()
    rows = (folder / "councils" / "contacts.csv").read_text(encoding="utf-8").splitlines()[1:]
    services = (folder / "contacts.yaml").read_text(encoding="utf-8")
    assert ([today in row for row in rows], services.count(today)) == ([True, False], 1)


def test_a_dry_run_writes_nothing(tmp_path: Path, site: str) -> None:
    folder = content(tmp_path, site, ["stands"], ["stands"])
    before = (folder / "contacts.yaml").read_bytes()
    verify(folder, "--dry")
    assert (folder / "contacts.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("pages", "code"),
    [
        pytest.param(["stands"], 0, id="all is well"),
        pytest.param(["stands", "broken"], 0, id="one did not answer"),
        pytest.param(["stands", "moved"], 1, id="one moved"),
        pytest.param(["gone"], 1, id="one is gone"),
        pytest.param(["broken"], 1, id="nothing could be opened"),
    ],
)
def test_a_scheduler_hears_of_what_a_person_must_see(tmp_path: Path, site: str, pages: list[str], code: int) -> None:
    assert verify(content(tmp_path, site, pages, [])).exit_code == code


def test_since_leaves_out_what_was_seen_lately(tmp_path: Path, site: str) -> None:
    folder = content(tmp_path, site, ["stands"], ["stands"])
    verify(folder)
    told = verify(folder, "--json", "--since", datetime.now(UK).date().isoformat())
    assert json.loads(told.stdout) == {"counts": {}, "findings": []}


def test_a_wrong_day_is_explained(tmp_path: Path, site: str) -> None:
    told = verify(content(tmp_path, site, [], []), "--since", "last week")
    assert (told.exit_code, "2026-11-22" in told.output) == (2, True)
