"""Writers' Markdown becomes safe HTML: no HTML of theirs, links only to known places, words marked once."""

from __future__ import annotations

import pytest

from app.content.models import Word
from app.web.markup import Glossary, Writer

ADVOCATE = Word(id="advocate", term="advocate", also=("advocates",), meaning="Somebody on your side.", source="guide")
PLAN = Word(id="plan", term="plan", also=("protection plan",), meaning="A list of what happens.", source="guide")


def writer(*words: Word, prefix: str = "") -> Writer:
    """A writer that knows these words, in a language whose addresses begin with `prefix`."""
    return Writer(lambda path: prefix + path, Glossary.of(words), lambda word: word.meaning)


LINKS = {
    "entry": ("[a](entry:what-is-abuse)", 'href="/pl/guide/what-is-abuse"'),
    "word": ("[a](word:advocate)", 'href="/pl/words/advocate"'),
    "contact": ("[a](contact:childline)", 'href="/pl/help/childline"'),
    "page": ("[a](page:/hide)", 'href="/pl/hide"'),
    "number": ("[0800 1111](tel:08001111)", 'href="tel:08001111" class="number"'),
    "text": ("[85258](sms:85258)", 'href="sms:85258" class="number"'),
    "elsewhere": ("[a](https://elsewhere.example/)", 'href="/pl/"'),
    "other-host": ("[a](//elsewhere.example)", 'href="/pl/"'),
    "page-that-is-none": ("[a](page:elsewhere)", 'href="/pl/"'),
}


@pytest.mark.parametrize(("written", "href"), LINKS.values(), ids=LINKS.keys())
def test_a_link_leads_where_it_may(written: str, href: str) -> None:
    assert href in writer(prefix="/pl").html(written)


@pytest.mark.parametrize("written", ["<script>x</script>", "<b onclick=x>y</b>", "[a](javascript:alert(1))"])
def test_html_in_content_is_text(written: str) -> None:
    shown = writer().html(written)
    assert "<script" not in shown
    assert "<b" not in shown
    assert 'href="javascript' not in shown


def test_a_word_is_marked_at_its_first_place_only() -> None:
    assert writer(ADVOCATE).html("An advocate. Another advocate.").count("popovertarget") == 1


def test_a_word_is_marked_once_over_all_pieces_of_a_page() -> None:
    page = writer(ADVOCATE)
    assert "popovertarget" in page.html("An advocate.")
    assert "popovertarget" not in page.html("Your advocates.")


def test_the_longer_form_of_a_word_wins() -> None:
    assert ">protection plan</button>" in writer(PLAN).html("A protection plan.")


def test_a_word_inside_a_link_is_left_alone() -> None:
    assert "popovertarget" not in writer(ADVOCATE).html("[your advocate](entry:what-is-an-advocate)")


def test_part_of_a_word_is_no_word() -> None:
    assert "popovertarget" not in writer(PLAN).html("We went by plane.")


def test_every_marked_word_has_its_definition() -> None:
    page = writer(ADVOCATE, PLAN)
    page.html("An advocate.")
    assert page.definitions == '<span popover id="w-advocate"><b>advocate</b>: Somebody on your side.</span>'


def test_a_definition_shows_signs_as_signs() -> None:
    page = writer(ADVOCATE.model_copy(update={"meaning": "<i>x</i> & more"}))
    page.html("An advocate.")
    assert "&lt;i&gt;x&lt;/i&gt; &amp; more" in page.definitions


def test_a_line_has_no_paragraph_around_it() -> None:
    assert writer().line("Call *now*.") == "Call <em>now</em>."


def test_without_a_glossary_nothing_is_marked() -> None:
    assert "popovertarget" not in writer().html("An advocate with a plan.")
