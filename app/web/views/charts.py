"""From the charts to what pages show of them: picture, list, walking, "Where am I in this?". No rules of its own."""

from __future__ import annotations

from app.journey.charts import Branch, Standing
from app.journey.models import Chart
from app.journey.views import Offered
from app.web.contexts.journey import BranchView, ChartPage, ChoiceView, NodePage, NodeView, WherePage
from app.web.views import answers
from app.web.views.journey_words import PageReader, chart_link, charts, speaks_charts, stone
from app.web.visit import Visit


def chart_page(visit: Visit, chart: Chart) -> ChartPage:
    """The picture and the list of one chart."""
    speaks = speaks_charts(visit)
    journey, read = visit.site.journey, PageReader(visit, speaks=speaks)
    listed = journey.listed(chart.id, visit.language)
    return ChartPage(
        chart=chart_link(visit, chart),
        line=read.plain(journey.chart_words(chart.id, visit.language).line),
        stone=stone(visit, chart.step),
        drawing=journey.drawing(chart.id, visit.language, read.plain),
        nodes=tuple(node_view(visit, read, one.standing) for one in listed),
        charts=tuple(one for one in charts(visit) if one.id != chart.id),
        definitions=read.definitions,
        speaks=speaks,
    )


def node_view(visit: Visit, read: PageReader, standing: Standing) -> NodeView:
    """One node and the ways on from it."""
    journey = visit.site.journey
    return NodeView(
        id=standing.node.id,
        kind=standing.node.kind.value,
        number=standing.chart.nodes.index(standing.node) + 1,
        text=read.line(standing.words.child),
        adult=read.plain(standing.words.adult),
        then=read.line(standing.words.then or ""),
        who=tuple(read.plain(journey.role_name(one, visit.language)) for one in standing.node.who),
        branches=tuple(_branch(visit, read, one, standing.chart) for one in standing.branches),
    )


def _branch(visit: Visit, read: PageReader, branch: Branch, here: Chart) -> BranchView:
    elsewhere = chart_link(visit, branch.chart) if branch.leaves(here) else None
    return BranchView(branch.to.id, read.plain(branch.when or ""), elsewhere, branch.chart.nodes.index(branch.to) + 1)


def node_page(visit: Visit, node: str) -> NodePage:
    """One node of a walk."""
    speaks = speaks_charts(visit)
    read = PageReader(visit, speaks=speaks)
    standing = visit.site.journey.node(node, visit.language)
    shown = node_view(visit, read, standing)
    here = standing.chart
    return NodePage(shown, chart_link(visit, here), stone(visit, here.step), here.start.id, read.definitions, speaks)


def where_page(visit: Visit, question: str) -> WherePage:
    """One question of "Where am I in this?"."""
    speaks = speaks_charts(visit)
    read = PageReader(visit, speaks=speaks)
    asked = visit.site.journey.whereabouts(visit.language, question)
    choices = tuple(_choice(visit, read, one) for one in asked.choices)
    return WherePage(question == "start", read.plain(asked.asks), choices, speaks)


def _choice(visit: Visit, read: PageReader, offered: Offered) -> ChoiceView:
    choice = offered.choice
    arrived = stone(visit, choice.step) if choice.step else None
    entry = answers.link(visit, choice.entry) if choice.entry else None
    return ChoiceView(read.plain(offered.text), choice.to or "", arrived, entry)
