"""The pages of the journey: steps, charts, walking, where am I, dates, the room, my views."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import brotli
import httpx
import pytest
from addresses import CHARTS, NODES, QUESTIONS, STEPS
from builders import NOW
from markup import Part, read
from visitor import Pages, Visitor

from app.web.site import Site

SIX_PARTS = ["What happens", "Who does it", "How long it takes", "What you can do", "If it doesn't happen", "Words"]

TOLD = {
    "My auntie rang them about my dad this morning.": (["told about us", "just now"], "someone-is-worried"),
    "I told Miss on Monday. It's Friday and nobody said a word.": (["told about us", "days ago"], "referral"),
    "School said they passed it on and someone is looking.": (["told about us", "look at it"], "referral"),
    "They said a worker can help mum with the mornings.": (["told about us", "some help"], "early-help"),
    "A lady from the council came. She looked in our fridge.": (["council came", "things are at home"], "assessment"),
    "He asked me on my own if anyone hits me.": (["council came", "someone hurts me"], "section-47-enquiry"),
    "They told me to pack a bag, and we drove off.": (["council came", "somewhere safe"], "immediate-protection"),
    "Shaz from the family centre comes on Tuesdays.": (["council came", "aren't a social worker"], "early-help"),
    "I told, and now someone comes at four.": (["told about us", "Someone came", "things are at home"], "assessment"),
    "Two officers took me to my nan's at night.": (["police came", "somewhere safe"], "immediate-protection"),
    "The police lady filmed me talking about it.": (["police came", "what happened to me"], "section-47-enquiry"),
    "Neighbours called them. They shouted and left.": (["police came", "went again"], "referral"),
    "There is a big meeting on Tuesday.": (["meeting about me", "first big one"], "conference"),
    "We had one in spring. This is the next one.": (["meeting about me", "big one before"], "review"),
    "It's just Miss, mum and my social worker.": (["meeting about me", "help with my plan"], "core-group"),
    "I've got a plan. It's so I'm safe.": (["have a plan", "keep me safe"], "protection-plan"),
    "We have a plan, it's so mum gets help.": (["have a plan", "me and my family"], "child-in-need-plan"),
    "I live with Pat and I might go back to mum.": (["live at home", "foster carer", "going home"], "going-home"),
    "They go quiet whenever I come in.": (["don't know", "stop talking"], "strategy-discussion"),
    "I dunno. A letter came and it said a date.": (["don't know", "A letter came", "first big one"], "conference"),
}
"""What a child says -> the words on what they tap, one after another, and the step where they arrive."""


def tap(page: Part, words: str) -> str:
    """Where the one choice with these words leads."""
    choices = page.marked("class", "taps")[0].all("a")
    (found,) = [one.given["href"] for one in choices if words in one.text and "quiet" not in one.given.get("class", "")]
    return found


@pytest.mark.parametrize(("taps", "step"), TOLD.values(), ids=TOLD.keys())
def test_a_child_finds_where_they_are_in_three_taps_or_fewer(pages: Pages, taps: list[str], step: str) -> None:
    address = "/steps/where"
    for words in taps:
        address = tap(pages(address), words)
    assert (address, len(taps) <= 3) == (f"/steps/{step}", True)


@pytest.mark.parametrize("step", STEPS)
def test_every_step_has_the_same_six_parts_in_the_same_order(pages: Pages, step: str) -> None:
    headings = [one.text for one in pages(f"/steps/{step}").all("h2")]
    assert headings[: len(SIX_PARTS)] == SIX_PARTS


@pytest.mark.parametrize("step", STEPS)
def test_every_step_says_whom_to_tell_and_gives_the_words(pages: Pages, step: str) -> None:
    rungs = pages(f"/steps/{step}").marked("class", "rungs")[0]
    assert len(list(rungs.all("q"))) == len([one for one in rungs.inside if isinstance(one, Part)]) >= 2


@pytest.mark.parametrize("step", STEPS)
def test_a_step_leads_to_its_picture_and_to_the_sheet(pages: Pages, step: str) -> None:
    links = pages(f"/steps/{step}").one("main").addresses
    assert "/steps/views" in links
    assert any(link.startswith("/steps/chart/") for link in links)


def test_the_path_shows_every_step_in_order(pages: Pages) -> None:
    path = pages("/steps").marked("class", "path")[0]
    assert path.addresses == [f"/steps/{one}" for one in STEPS]


@pytest.mark.parametrize("chart", CHARTS)
def test_the_picture_of_a_chart_is_named_and_described(pages: Pages, chart: str) -> None:
    picture = pages(f"/steps/chart/{chart}").marked("data-chart")[0].one("svg")
    named = {part.given["id"] for part in picture.all("title", "desc")}
    assert (picture.given["role"], set(picture.given["aria-labelledby"].split())) == ("img", named)


@pytest.mark.parametrize("chart", CHARTS)
def test_the_list_says_everything_that_the_picture_shows(pages: Pages, site: Site, chart: str) -> None:
    page = pages(f"/steps/chart/{chart}")
    said = page.marked("class", "nodes")[0].text
    boxes = [one for one in page.all("g") if one.given["class"] != "elsewhere"]
    shown = [" ".join(line.text for line in box.all("tspan")) for box in boxes]
    assert [text for text in shown if text not in said] == []


@pytest.mark.parametrize("node", NODES)
def test_a_walk_goes_on_from_every_node_to_where_its_chart_leads(pages: Pages, site: Site, node: str) -> None:
    ways = [f"/steps/walk/{one.to.id}" for one in site.journey.node(node, "en").branches]
    taps = pages(f"/steps/walk/{node}").marked("class", "taps")[0].addresses
    assert taps == ways or (not ways and taps)


@pytest.mark.parametrize("node", NODES[::9])
def test_a_grown_up_beside_the_child_finds_the_same_in_their_own_words(pages: Pages, site: Site, node: str) -> None:
    said = re.sub(r"\{\{.*", "", site.journey.node(node, "en").words.adult)
    assert said in pages(f"/steps/walk/{node}").text


@pytest.mark.parametrize(
    "address", [*(f"/steps/walk/{one}" for one in NODES), *(f"/steps/where?at={one}" for one in QUESTIONS)]
)
def test_a_child_in_danger_can_leave_a_walk_at_every_question(pages: Pages, address: str) -> None:
    exits = pages(address).one("main").marked("class", "danger")
    assert [one.addresses for one in exits] == [["/urgent"]]


@pytest.mark.parametrize(
    "address", ["/steps/where?at=nowhere", "/steps/walk/x", "/steps/chart/x", "/steps/room/x", "/steps/x"]
)
def test_an_unknown_id_is_a_kind_page(visitor: Visitor, address: str) -> None:
    assert visitor.get(address).status_code == 404


def test_everybody_in_the_picture_of_a_room_stands_in_the_list(pages: Pages) -> None:
    page = pages("/steps/room/conference")
    seats = [one.text for one in page.marked("class", "seat") if one.text]
    listed = [one.text for one in page.marked("class", "people")[0].marked("class", "place")]
    assert seats == listed


def test_the_room_says_that_not_going_is_a_way_too(pages: Pages) -> None:
    assert "Not go" in [one.text for one in pages("/steps/room/conference").all("dt")]


# Dates


def counted(visitor: Visitor, **changes: str) -> httpx.Response:
    """What comes back for a day; the first big meeting was two weeks ago unless told."""
    fields = {"event": "first-conference", "day": "10", "month": "11", "year": "2026", **changes}
    return visitor.post("/steps/dates", fields)


def test_a_day_is_counted_on_to_the_next_things(visitor: Visitor) -> None:
    page = read(counted(visitor).text)
    days = [one.one("b").text for one in page.marked("class", "when")]
    assert days == ["Tuesday, 24 November 2026", "Wednesday, 10 February 2027"]


def test_a_day_that_has_gone_comes_with_words_to_say(visitor: Visitor) -> None:
    cards = read(counted(visitor, event="referral", month="9").text).marked("class", "over")
    assert all(list(card.all("q")) for card in cards)
    assert len(cards) == 2


def test_bank_holidays_that_were_left_out_are_named(visitor: Visitor) -> None:
    text = read(counted(visitor, day="18", month="12", event="strategy-discussion").text).text
    assert "Christmas Day" in text


def test_dates_travel_by_post_and_are_not_kept(visitor: Visitor) -> None:
    response = counted(visitor)
    assert (response.headers["cache-control"], response.url.query) == ("no-store", b"")


WRONG = {
    "no-event": ({"event": ""}, "Choose what happened"),
    "another-event": ({"event": "my-birthday"}, "Choose what happened"),
    "no-day": ({"day": "", "month": "", "year": ""}, "Type the day"),
    "no-such-day": ({"day": "31"}, "couldn't find that day"),
    "words": ({"month": "nov"}, "couldn't find that day"),
    "raised-digits": ({"day": "²"}, "couldn't find that day"),
    "long-ago": ({"year": "1812"}, "too far away"),
    "far-on": ({"year": "9999"}, "too far away"),
}


@pytest.mark.parametrize(("changes", "said"), WRONG.values(), ids=WRONG.keys())
def test_a_day_that_cannot_be_read_is_asked_for_again(visitor: Visitor, changes: dict[str, str], said: str) -> None:
    response = counted(visitor, **changes)
    assert response.status_code == 422
    assert said in read(response.text).marked("role", "alert")[0].text


@pytest.mark.parametrize(("changes", "said"), WRONG.values(), ids=WRONG.keys())
def test_the_title_says_that_something_is_wrong_and_one_field_takes_the_focus(
    visitor: Visitor, changes: dict[str, str], said: str
) -> None:
    page = read(counted(visitor, **changes).text)
    wrong = "event" if "event" in changes else "year" if said == "too far away" else "day"
    assert "".join(str(one) for one in page.one("title").inside).startswith("Error: ")
    assert [one.given["name"] for one in page.marked("autofocus")] == [wrong]


def test_a_form_without_a_mistake_takes_no_focus(pages: Pages) -> None:
    assert pages("/steps/dates").marked("autofocus") == []


def test_what_was_typed_is_given_back_with_the_error(visitor: Visitor) -> None:
    page = read(counted(visitor, day="31").text)
    assert page.marked("name", "day")[-1].given["value"] == "31"


def test_a_two_digit_year_is_of_this_century(visitor: Visitor) -> None:
    assert counted(visitor, year="26").status_code == 200


def test_a_step_opens_the_form_with_its_own_day_chosen(pages: Pages) -> None:
    chosen = [one.given["value"] for one in pages("/steps/dates?event=referral").marked("checked")]
    assert chosen == ["referral"]


def test_the_calendar_file_tells_nobody_what_it_is_about(visitor: Visitor) -> None:
    response = counted(visitor, **{"as": "calendar"})
    titles = re.findall(r"SUMMARY:(.*)\r", response.text)
    assert response.headers["content-type"].startswith("text/calendar")
    assert all(re.fullmatch(r"\w+( \w+)? reminder", title) for title in titles)


def test_the_calendar_file_holds_the_days_to_come_and_no_others(visitor: Visitor) -> None:
    response = counted(visitor, **{"as": "calendar", "event": "referral", "month": "10", "day": "1"})
    days = re.findall(r"DTSTART;VALUE=DATE:(\d+)", response.text)
    assert all(day >= f"{NOW:%Y%m%d}" for day in days)
    assert len(days) == 1


# My views


def test_the_sheet_cannot_be_sent(pages: Pages) -> None:
    form = pages("/steps/views").marked("data-views")[0]
    buttons = [one.given.get("type") for one in form.all("button")]
    assert (form.given["method"], "action" in form.given, buttons) == ("dialog", False, ["button", "reset"])


def test_no_field_of_the_sheet_could_travel(pages: Pages) -> None:
    form = pages("/steps/views").marked("data-views")[0]
    assert form.marked("name") == []


def test_the_page_of_the_sheet_may_send_nothing(visitor: Visitor) -> None:
    policy = visitor.get("/steps/views").headers["content-security-policy"]
    assert "form-action 'none'" in policy
    assert "connect-src 'none'" in policy


def test_keeping_is_never_ticked_beforehand(pages: Pages) -> None:
    assert pages("/steps/views").marked("checked") == []


# All of them

WHOLE = (
    "/steps",
    "/steps/conference",
    "/steps/chart/safe-now",
    "/steps/room/conference",
    "/steps/dates",
    "/steps/views",
    "/advocates",
    "/advocates/steps/conference",
    "/advocates/pack?s=conference&a=core-group",
)
MOST_BYTES = 14_000


@pytest.mark.parametrize("address", WHOLE)
def test_a_page_with_its_styles_travels_light(visitor: Visitor, address: str) -> None:
    assert len(brotli.compress(visitor.get(address).content, quality=9)) <= MOST_BYTES


# The steps for programs


def test_programs_get_the_same_steps_in_the_same_order(visitor: Visitor) -> None:
    found = visitor.get("/api/v1/steps").json()
    assert [urlsplit(one["url"]).path for one in found] == [f"/steps/{one}" for one in STEPS]
    assert set(found[0]) == {"id", "title", "short", "url"}
