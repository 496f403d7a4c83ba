"""An update of the site never breaks a page that is open."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from engines import chromium, eventually
from saving import KEPT, visit_once
from serving import serving

from app.settings import ROOT


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """The same scripts and pictures with one script changed, as after an update."""
    folder = tmp_path / "static"
    shutil.copytree(ROOT / "static", folder)
    with (folder / "js" / "looks.js").open("a", encoding="utf-8") as script:
        script.write("// changed\n")
    return folder


WAITING = "navigator.serviceWorker.getRegistration().then((one) => one.update()).then((one) => !!one.waiting)"
OLD_SCRIPT = "fetch(document.querySelector('script[src*=looks]').src).then((answer) => answer.status)"


def test_an_update_waits_until_no_old_page_is_open(built: Path, changed: Path) -> None:
    with serving(built) as site, chromium() as browser:
        visit_once(browser, site)
        old = browser.run(KEPT)
        site.stop()
        site.start(GUIDE_STATIC=str(changed))
        eventually(lambda: browser.run(WAITING))
        assert browser.run(KEPT) == old
        assert browser.run(OLD_SCRIPT) == 200
        browser.open("about:blank")
        browser.open(site.address + "/")
        eventually(lambda: old not in browser.run("caches.keys().then((names) => names.join())"))
        assert browser.run(KEPT) != old
