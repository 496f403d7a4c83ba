"""For those who walk with a child: words beside the law, and packs under an address made of ids."""

from __future__ import annotations

from dataclasses import replace

import pytest
import segno
from addresses import ENTRIES, STEPS
from builders import NOW
from markup import Part
from visitor import Pages, Visitor

from app.content.library import Library
from app.i18n.locales import ENGLISH, Locale
from app.journey.journey import Journey
from app.journey.loader import load_journey
from app.settings import ROOT
from app.web.rendering import Renderer
from app.web.site import Site
from app.web.views.advocates import beside_answer
from app.web.views.packs import MOST, Picks, pack_page, qr_picture, sheets
from app.web.visit import Visit

WELSH = Locale("cy", "cy", "Cymraeg", "cy")
BASE = "https://guide.example"


@pytest.fixture
def visit(site: Site) -> Visit:
    """An advocate on the English site."""
    return Visit(site, ENGLISH, NOW, "/advocates/pack")


@pytest.fixture
def bilingual(site: Site) -> Visit:
    """The same where every step, and no answer yet, also speaks Welsh (its words stand in for real ones)."""
    content = load_journey(ROOT / "content", ["en"])
    spoken = replace(content, step_words={**content.step_words, "cy": content.step_words["en"]})
    english = site.renderer._environments["en"]
    two = replace(
        site,
        locales=(ENGLISH, WELSH),
        journey=Journey(spoken, site.journey._figures),
        renderer=Renderer({"en": english, "cy": english}),
        glossaries={**site.glossaries, "cy": site.glossaries["en"]},
    )
    return Visit(two, ENGLISH, NOW, "/advocates/pack")


def pack(visitor: Visitor, query: str) -> Part:
    """The address on the page of a pack, and the page."""
    return visitor.page(f"/advocates/pack?{query}")


def address_of(page: Part) -> str:
    """The address that a pack gives itself."""
    return page.marked("class", "address")[0].addresses[0]


@pytest.mark.parametrize("step", STEPS)
def test_every_step_stands_beside_law_with_its_strength_and_place(pages: Pages, step: str) -> None:
    rules = pages(f"/advocates/steps/{step}").marked("class", "rule")
    assert len(rules) >= 2
    assert all("Ask for:" in rule.text and rule.marked("class", "strong") for rule in rules)


def test_the_law_of_the_big_meeting_names_its_time_limit(pages: Pages) -> None:
    assert "Time: 15 working days" in pages("/advocates/steps/conference").marked("data-law")[0].text


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_answer_stands_beside_law_or_the_steps_and_sources_it_has(
    visit: Visit, library: Library, entry: str
) -> None:
    beside = beside_answer(visit, library.entry(entry))
    assert beside.sources
    assert all(law.source.title and law.ask_for for law in beside.laws)


def test_the_law_hides_without_script(pages: Pages) -> None:
    law = pages("/advocates/steps/conference").marked("data-law")[0]
    assert (law.name, "open" in law.given, law.one("summary").text.startswith("The law")) == ("details", True, True)


def test_everything_can_be_seen_and_packed(pages: Pages) -> None:
    page = pages("/advocates")
    picks = {one.given["value"] for one in page.all("input") if one.given.get("name") == "a"}
    assert picks == set(ENTRIES)


def test_the_address_of_a_pack_is_made_of_ids_only(visitor: Visitor) -> None:
    page = pack(visitor, "s=core-group&a=core-group&s=conference")
    assert address_of(page) == "http://guide.test/advocates/pack?s=core-group&s=conference&a=core-group"


def test_a_host_that_cannot_be_one_gets_no_square_code(visitor: Visitor) -> None:
    assert visitor.get("/advocates/pack?s=conference", headers={"host": "a" * 3000}).status_code == 400


@pytest.mark.parametrize(
    "query", ["s=my-name-is-sam", "s=conference&s=conference&name=sam&a=<b>", "a=core-group&a=conference"]
)
def test_what_is_no_id_never_stands_in_the_address(visitor: Visitor, query: str) -> None:
    known = {"conference", "core-group", ""}
    page = pack(visitor, query)
    shown = address_of(page).partition("?")[2] if page.marked("class", "address") else ""
    assert {part.partition("=")[2] for part in shown.split("&")} <= known


def test_a_pack_opened_again_is_the_same_pack(visitor: Visitor) -> None:
    first = pack(visitor, "a=core-group&s=conference")
    again = visitor.page(address_of(first).removeprefix("http://guide.test"))
    assert again.one("main").text == first.one("main").text


def test_the_square_code_holds_the_address_of_the_pack(visitor: Visitor) -> None:
    response = visitor.get("/advocates/pack?s=conference")
    drawn = segno.make_qr("http://guide.test/advocates/pack?s=conference", error="m")
    assert drawn.svg_inline(omitsize=True, light="#fff", border=3) in response.text


def test_the_public_address_stands_in_the_code_where_one_is_set(site: Site, visit: Visit) -> None:
    public = replace(visit, site=replace(site, address=BASE))
    page = pack_page(public, Picks.of(public, [("s", "conference")]), BASE)
    assert page.qr == qr_picture(f"{BASE}/advocates/pack?s=conference").drawing


def test_every_sheet_of_a_pack_carries_the_numbers_the_day_and_the_code(visitor: Visitor) -> None:
    ends = pack(visitor, "s=conference&a=core-group").marked("class", "end")
    assert len(ends) == 2
    assert all("0800 1111" in end.text and "999" in end.text and "24 November 2026" in end.text for end in ends)


def test_a_pack_says_what_it_left_out(visitor: Visitor) -> None:
    page = pack(visitor, "&".join(f"a={one}" for one in ENTRIES[: MOST + 2]))
    assert (len(page.marked("class", "page")), "2 pages were left out" in page.text) == (MOST, True)


def test_an_empty_pack_leads_back_to_choosing(visitor: Visitor) -> None:
    assert "/advocates" in pack(visitor, "").one("main").addresses


def test_a_second_language_stands_beside_where_it_has_the_words(bilingual: Visit) -> None:
    picks = Picks.of(bilingual, [("s", "conference"), ("a", "core-group"), ("l", "cy")])
    columns = [[locale.code for locale, _ in sheet.columns] for sheet in sheets(bilingual, picks)]
    assert columns == [["en", "cy"], ["en"]]


def test_the_second_language_stays_in_the_address(bilingual: Visit) -> None:
    picks = Picks.of(bilingual, [("s", "conference"), ("l", "cy")])
    assert picks.query == "s=conference&l=cy"


def test_english_stands_beside_another_language_unasked(bilingual: Visit) -> None:
    welsh = replace(bilingual, locale=WELSH)
    assert Picks.of(welsh, [("s", "conference")]).beside == ENGLISH
