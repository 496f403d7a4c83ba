"""One visit that leaves a saved copy on the device."""

from __future__ import annotations

from engines import Chromium, eventually
from serving import Served

KEPT = """(async () => { for (const name of await caches.keys())
  if (navigator.serviceWorker.controller && await (await caches.open(name)).match("/offline.json")) return name;
  return ""; })()"""
"""The name of the cache that holds the copy, once it is kept and in charge of this page; until then nothing."""
OPENED = "caches.open('guide-opened').then((one) => one.keys()).then((all) => all.map((each) => each.url).join())"


def visit_once(browser: Chromium, site: Served) -> None:
    """Open a council, and stay until the copy and the council are kept."""
    council = "/help/near-me/leeds"
    browser.open(site.address + council)
    eventually(lambda: browser.run(KEPT))
    browser.open(site.address + council)
    eventually(lambda: council in browser.run(OPENED))
