"""After one visit the guide works with the server gone; nothing typed is kept."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from engines import Chromium, chromium, eventually, seen
from saving import visit_once
from serving import ordinary_site, serving

PAGES = ("/", "/urgent", "/calm", "/guide/being-hit-or-hurt", "/words", "/steps", "/hide", "/help/near-me/leeds")
CANARY = "zebra7canary my dad hits me"
POSTCODE = "ZZ99 9ZZ"
EVERYTHING = """(async () => {
  let all = JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, await indexedDB.databases()]);
  for (const name of await caches.keys()) { const cache = await caches.open(name);
    for (const request of await cache.keys())
      all += request.method + request.url + await (await cache.match(request)).text(); }
  return all; })()"""
SHAPE = """JSON.stringify([document.title, getComputedStyle(document.querySelector(".bar")).position,
  [...document.querySelectorAll("h1, h2, h3, .bar a, main form")].map((one) => one.textContent.trim())])"""
ASK = "(() => {{ question.value = {}; question.form.requestSubmit(); }})()"


@pytest.fixture(scope="module")
def ordinary() -> Iterator[str]:
    """Where leaving leads."""
    with ordinary_site(0) as address:
        yield address


@pytest.fixture(scope="module")
def before() -> dict[str, str]:
    """How each page looked with the server there."""
    return {}


@pytest.fixture(scope="module")
def cut_off(built: Path, ordinary: str, before: dict[str, str]) -> Iterator[tuple[Chromium, str]]:
    """A browser that visited once, asked something, searched for a place; and then the server is gone."""
    with serving(built, GUIDE_EXIT_URL=ordinary) as site, chromium() as browser:
        visit_once(browser, site)
        for path in PAGES:
            browser.open(site.address + path)
            before[path] = browser.run(SHAPE)
        browser.open(site.address + "/")
        browser.run(ASK.format(json.dumps(CANARY)))
        eventually(lambda: browser.run("!!document.querySelector('.turn')"))
        browser.open(site.address + "/help/near-me")
        browser.run(f"(() => {{ place.value = '{POSTCODE}'; place.form.requestSubmit(); }})()")
        eventually(
            lambda: (
                "where that is" in (seen(browser) or ("", ""))[1] or "can't look up" in (seen(browser) or ("", ""))[1]
            )
        )
        site.stop()
        yield browser, site.address


@pytest.mark.parametrize("path", PAGES)
def test_with_the_server_gone_a_page_looks_as_it_did(
    cut_off: tuple[Chromium, str], before: dict[str, str], path: str
) -> None:
    browser, address = cut_off
    browser.open(address + path)
    assert browser.run(SHAPE) == before[path]


@pytest.mark.parametrize("path", PAGES)
def test_a_saved_page_says_when_it_was_saved(cut_off: tuple[Chromium, str], path: str) -> None:
    browser, address = cut_off
    browser.open(address + path)
    assert browser.run("document.querySelector('[data-saved]').textContent.includes(new Date().getFullYear())")


def test_a_page_that_was_not_saved_says_who_to_call(cut_off: tuple[Chromium, str]) -> None:
    browser, address = cut_off
    browser.open(address + "/help/near-me/kent")
    assert "No internet" in seen(browser)[0]
    assert "0800 1111" in seen(browser)[1]


def test_asking_offers_who_to_call_first_and_then_near_answers(cut_off: tuple[Chromium, str]) -> None:
    browser, address = cut_off
    browser.open(address + "/")
    browser.run(ASK.format(json.dumps(CANARY)))
    eventually(lambda: browser.run("!!document.querySelector('.turn')"))
    shown = browser.run("document.querySelector('.turn').innerText")
    assert shown.index("999") < shown.index("0800 1111") < shown.index("Someone is hitting or hurting me")
    assert "was not sent" in shown


def test_an_answer_that_was_offered_opens(cut_off: tuple[Chromium, str]) -> None:
    browser, address = cut_off
    browser.open(address + "/ask")
    browser.run(ASK.format(json.dumps(CANARY)))
    eventually(lambda: browser.run("!!document.querySelector('.turn .list a')"))
    browser.run("document.querySelector('.turn .list a[href*=being-hit]').click()")
    assert eventually(lambda: (seen(browser) or ("", ""))[0].startswith("Someone is hitting or hurting me"))


def test_nothing_typed_is_kept_on_the_device(cut_off: tuple[Chromium, str]) -> None:
    browser, address = cut_off
    browser.open(address + "/")
    browser.run(ASK.format(json.dumps(CANARY)))
    eventually(lambda: browser.run("!!document.querySelector('.turn')"))
    kept = browser.run(EVERYTHING)
    assert "guide/being-hit-or-hurt" in kept
    assert "zebra7canary" not in kept
    assert "ZZ99" not in kept
    assert "POSThttp" not in kept


def test_a_network_that_never_answers_is_like_none(cut_off: tuple[Chromium, str]) -> None:
    browser, address = cut_off
    browser.open(address + "/")
    with socket.create_server(("127.0.0.1", int(address.rpartition(":")[2]))):
        browser.run(ASK.format(json.dumps(CANARY)))
        eventually(lambda: browser.run("!!document.querySelector('.turn')"), 15)
    assert "was not sent" in browser.run("document.querySelector('.turn').innerText")


def test_a_question_sent_as_a_whole_page_is_answered_from_the_device(cut_off: tuple[Chromium, str]) -> None:
    browser, address = cut_off
    browser.open(address + "/")
    browser.run(f"(() => {{ question.value = {json.dumps(CANARY)}; question.form.submit(); }})()")
    eventually(lambda: "was not sent" in (seen(browser) or ("", ""))[1])
    assert "Someone is hitting or hurting me" in seen(browser)[1]


@pytest.mark.parametrize("path", ["/help/near-me", "/steps/dates"])
def test_another_form_without_a_server_says_who_to_call(cut_off: tuple[Chromium, str], path: str) -> None:
    browser, address = cut_off
    browser.open(address + path)
    browser.run("document.querySelector('main form').submit()")
    eventually(lambda: "No internet" in (seen(browser) or ("", ""))[0])
    assert "0800 1111" in seen(browser)[1]


def test_leaving_works_and_back_shows_nothing_of_ours(cut_off: tuple[Chromium, str], ordinary: str) -> None:
    browser, address = cut_off
    browser.open(address + "/urgent")
    browser.open(address + "/calm")
    browser.press("ShiftLeft", "ShiftRight", "ShiftLeft")
    eventually(lambda: seen(browser) == ("Weather", "Ordinary weather"))
    browser.back()
    assert eventually(lambda: seen(browser) == ("Weather", "Ordinary weather"))
