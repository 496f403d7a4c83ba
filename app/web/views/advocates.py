"""For advocates: any step or answer beside the law it rests on. No rules of its own, no HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from app.content.figures import NAMED
from app.content.models import Confidence, Entitlement, Entry
from app.journey.models import Step
from app.journey.views import RuleRow
from app.web.contexts.advocates import AdvocatesPage, BesidePage, LawView
from app.web.views import answers, texts
from app.web.views.journey import step_view
from app.web.views.journey_words import PageReader, stone, stones
from app.web.visit import Visit

SURE = frozenset({Confidence.HIGH, Confidence.MEDIUM})


def advocates_page(visit: Visit) -> AdvocatesPage:
    """Everything that can be seen beside the law."""
    topics = tuple(answers.topic(visit, one) for one in visit.site.library.topics)
    languages = tuple(one for one in visit.site.locales if not one.pseudo and one.content != visit.language)
    return AdvocatesPage(stones(visit), topics, languages)


def beside_step(visit: Visit, step: Step) -> BesidePage:
    """One step beside its rules."""
    view, rows = step_view(visit, step), visit.site.journey.rules(step.id, visit.language)
    return BesidePage(
        title=view.stone.title,
        step=view,
        answer=None,
        laws=tuple(_rule(visit, step.id, row) for row in rows),
        limits=(),
        sources=(),
        related=(),
        pack=f"s={step.id}",
        speaks=view.speaks,
    )


def beside_answer(visit: Visit, entry: Entry) -> BesidePage:
    """One answer beside what it entitles to; where that stands nowhere, beside the rules of its steps."""
    view, journey, library = answers.answer(visit, entry), visit.site.journey, visit.site.library
    steps = [one for one in journey.steps if entry.id in one.entries]
    own = tuple(_entitlement(visit, one) for one in library.aids.entitlements_of(entry.id))
    rules = ((one.id, row) for one in steps[:1] for row in journey.rules(one.id, visit.language))
    return BesidePage(
        title=view.question,
        step=None,
        answer=view,
        laws=own or tuple(_rule(visit, step, row) for step, row in rules),
        limits=tuple(_limits(visit, entry)),
        sources=view.sources,
        related=tuple(stone(visit, one.id) for one in steps),
        pack=f"a={entry.id}",
        speaks=view.speaks,
    )


def _figure(visit: Visit, figure: str | None) -> str:
    """A limit as it reads; "" where a rule sets none."""
    if figure is None:
        return ""
    exact, about = (visit.named.resolve(f"{{{{{name}}}}}") for name in (figure, f"{figure} about"))
    return texts.words(visit, exact if about == exact else f"{exact} ({about})")


def _rule(visit: Visit, step: str, row: RuleRow) -> LawView:
    rule, words, speaks = row.rule, row.words, visit.site.journey.speaks(step, visit.language)
    read = PageReader(visit, marks=False, speaks=speaks)
    ask: tuple[Markup, ...] = (read.line(words.ask_for),)
    limit = _figure(visit, rule.figure)
    says, source = read.line(words.says), answers.source(visit, rule)
    return LawView(says, rule.strength, source, rule.confidence in SURE, limit, ask, speaks)


def _entitlement(visit: Visit, one: Entitlement) -> LawView:
    aids = visit.site.library.aids
    speaks = aids.speaks_entitlement(one.id, visit.language)
    read = PageReader(visit, marks=False, speaks=speaks)
    then = aids.rungs(one.id, visit.language)
    ask = tuple(Markup("{}: <q>{}</q>").format(read.line(rung.ask), read.plain(rung.say)) for rung in then)
    says = read.line(aids.expect(one.id, visit.language))
    limit = _figure(visit, one.figure)
    source, sure = answers.source(visit, one.source), one.source.confidence in SURE
    return LawView(says, one.strength, source, sure, limit, ask, speaks)


def _limits(visit: Visit, entry: Entry) -> Iterator[str]:
    """The limits that an answer names, each once."""
    words = visit.site.library.words_for(entry.id, visit.language)
    text = " ".join((words.short, words.more, words.now, words.next, words.if_not))
    for name in dict.fromkeys(_names(NAMED.findall(text))):
        yield _figure(visit, name)


def _names(found: Iterable[str]) -> Iterator[str]:
    """Names of figures among what is named: those of numbers and laws have two parts."""
    for name in found:
        first, *rest = name.split()
        if rest in ([], ["about"]):
            yield first
