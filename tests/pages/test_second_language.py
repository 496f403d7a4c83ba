"""A second language, added by the recipe of the README as real files: it is checked, served, and nothing of it fails.

It has only what is needed. The rest stands in English and is marked so; its own words carry accents, so that a word
without one, and without the mark, is a word that a screen reader would read aloud in the wrong language.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from addresses import KINDS, ONE_OF_EACH
from builders import NOW
from escaped import plain_words, unmarked
from markup import Part, read
from second_language import MADE_UP, write_second_language
from visitor import Visitor, visiting

from app.cli.build import with_catalogs
from app.cli.check import read_all
from app.conversation.outcomes import Offer, Outcome
from app.conversation.turn import Turn
from app.i18n.locales import ENGLISH
from app.main import at_the_edge, parts, routes
from app.settings import Settings
from app.web.api.asking import came_to
from app.web.api.schemas import AskIn
from app.web.building import make_site
from app.web.site import Site

BOTH = (ENGLISH, MADE_UP)
KEPT = {"NHS", "listopada", "roda"}
"""A name, and the month and a weekday as Polish writes them."""
OFFERS_IT = ("/advocates",)
"""A pack can be made in two languages, where there are two."""
IN_ENGLISH = ("/guide/early-help", "/steps/early-help", "/about", "/words/advocate", "/tell/doctor")
NOT_YET = "Ñóƀóđý ħåš þůŧ ŧħîš îñŧó ýóůř łåñğůåğé ýéŧ."
BY_MACHINE = "Å çóḿþůŧéř þůŧ ŧħîš îñŧó ýóůř łåñğůåğé."


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, built: Path) -> Settings:
    """The real content with the made-up language beside it, as far as it needs to be served."""
    folder = tmp_path_factory.mktemp("second")
    content, locales = write_second_language(folder)
    by_machine = content / "faq/self-harm/xx.md"
    by_machine.write_text(by_machine.read_text("utf-8").replace("---\n", "---\nmachine_translated: true\n", 1), "utf-8")
    shutil.copytree(built, folder / "build")
    made = Settings(content=content, locales=locales, build=folder / "build", postcodes="", rate_limit="1000000/minute")
    with_catalogs(made, BOTH)
    return made


@pytest.fixture(scope="module")
def second_site(begun: Settings) -> Site:
    return make_site(replace(parts(begun), languages=BOTH), lambda: NOW)


@pytest.fixture(scope="module")
def abroad(second_site: Site, begun: Settings) -> Iterator[Visitor]:
    """Somebody who opens pages of that site."""
    with visiting(at_the_edge(routes(second_site), begun)) as somebody:
        yield somebody


@pytest.fixture
def page(abroad: Visitor) -> Callable[[str], Part]:
    return lambda address: read(abroad.get(f"/xx{address}").text)


def stopping(settings: Settings) -> list[str]:
    return [str(fault) for fault in read_all(settings, BOTH)[2] if fault.stops]


def test_guide_check_finds_what_was_begun_complete(begun: Settings) -> None:
    assert stopping(begun) == []


def test_guide_check_finds_nothing_wrong_with_a_whole_language(tmp_path: Path) -> None:
    content, locales = write_second_language(tmp_path, whole=True)
    assert stopping(Settings(content=content, locales=locales)) == []


def test_a_language_that_is_complete_is_served(second_site: Site) -> None:
    assert second_site.locales == BOTH


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_opens_in_its_language(abroad: Visitor, kind: str) -> None:
    answers = {one: abroad.get(f"/xx{one}") for one in KINDS[kind]}
    assert {one: answer.status_code for one, answer in answers.items() if answer.status_code != 200} == {}
    assert {read(answer.text).one("html").given["lang"] for answer in answers.values()} == {"pl"}


@pytest.mark.parametrize("kind", KINDS)
def test_english_that_was_not_translated_is_marked_as_english(page: Callable[[str], Part], kind: str) -> None:
    found = {one: {*plain_words(unmarked(page(one)))} - KEPT for one in KINDS[kind]}
    assert {one: words for one, words in found.items() if words} == {}


@pytest.mark.parametrize("address", IN_ENGLISH)
def test_a_page_that_stands_in_english_says_so(page: Callable[[str], Part], address: str) -> None:
    assert NOT_YET in page(address).text


@pytest.mark.parametrize("address", ["/guide/bullying", "/hide", "/urgent", "/help/childline"])
def test_a_page_in_its_own_words_does_not(page: Callable[[str], Part], address: str) -> None:
    assert NOT_YET not in page(address).text


def test_a_translation_that_a_machine_made_says_so(page: Callable[[str], Part]) -> None:
    assert BY_MACHINE in page("/guide/self-harm").text
    assert BY_MACHINE not in page("/guide/bullying").text


def test_a_figure_in_english_words_reads_in_english(page: Callable[[str], Part]) -> None:
    marked = [text for text, language in page("/guide/when-is-the-conference").pieces() if language == "en"]
    assert "15 working days" in " ".join(marked)


@pytest.mark.parametrize("question", ["my dad hits me", "hello", "what is early help", "asdf qwer"])
def test_the_box_answers(abroad: Visitor, question: str) -> None:
    answer = abroad.post("/xx/ask", {"question": question})
    assert answer.status_code == 200
    assert read(answer.text).one("html").given["lang"] == "pl"


def test_the_api_answers_in_the_language_asked_for(abroad: Visitor) -> None:
    answer = abroad.api("/api/v1/ask", {"question": "my dad hits me", "lang": "xx"})
    assert answer.status_code == 200
    assert answer.json()["urgency"] != "none"
    assert plain_words([answer.json()["message"]]) == []


def test_the_api_puts_english_figures_into_english_words(second_site: Site) -> None:
    knowledge, entry = second_site.knowledge["xx"], "when-is-the-conference"
    turn = Turn.of("kiedy", (), knowledge.library).ends(Outcome.ANSWER, "ranking", Offer(entry, 0.9))
    _, answer = came_to(AskIn(question="kiedy", lang="xx"), turn, knowledge, MADE_UP, NOW.date())
    assert "15 working days" in answer.answers[0].short


@pytest.mark.parametrize("address", ["/api/v1/entries", "/api/v1/contacts", "/api/v1/steps", "/api/v1/words"])
def test_the_api_lists_everything_in_the_language(abroad: Visitor, address: str) -> None:
    assert abroad.get(f"/xx{address}").status_code == 200


def test_every_page_leads_to_the_other_language(abroad: Visitor, page: Callable[[str], Part]) -> None:
    assert [one.text for one in page("/").all("a") if one.given.get("hreflang") == "en-GB"] == ["English"]
    assert [one.given["href"] for one in read(abroad.get("/").text).marked("hreflang", "pl")] == ["/xx/"]


@pytest.mark.parametrize("address", [one for one in ONE_OF_EACH if one not in OFFERS_IT])
def test_beside_a_second_language_english_reads_as_before(abroad: Visitor, visitor: Visitor, address: str) -> None:
    both, alone = (read(one.get(address).text).one("main").text for one in (abroad, visitor))
    assert both == alone
