"""From the end of a turn to what the page shows of it. Blocks that hold nothing typed are rendered once a day."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from app.content.models import Urgency
from app.conversation.outcomes import Ending, Outcome
from app.conversation.trail import offered_by, trail_after
from app.web.contexts.asking import (
    AnswerBlock,
    AskFragment,
    AskPage,
    ChoicesBlock,
    HelpBlock,
    HelpView,
    MeaningsBlock,
    ReplyBlock,
)
from app.web.views import aids, answers, texts
from app.web.views.contacts import contact_view
from app.web.visit import Visit

MARK = "\ue000"
"""Parts the stored frame of the page where this turn's own words go in; a private-use character, so no page has it."""


MOST_MEANINGS = 2
"""Words of a question that are explained in its turn."""


def turn_page(visit: Visit, said: str, ending: Ending, context: tuple[str, ...], passed: tuple[str, ...] = ()) -> str:
    """The whole page of a turn. `context`: the trail before, oldest first; `passed`: choices that were shown last."""
    turn = fragment(visit, said, ending, context, passed)
    before, above, between, behind = visit.today("ask-frame", "", lambda: _frame(visit))
    return f"{before}{visit.html(turn)}{above}{' '.join(turn.trail)}{between}{' '.join(turn.offered)}{behind}"


def _frame(visit: Visit) -> list[str]:
    marked = AskPage(Markup(MARK), (MARK,), (MARK,), error="", given="", doors=(), help=Markup(""))
    return visit.html(marked).split(MARK)


def fragment(
    visit: Visit, said: str, ending: Ending, context: tuple[str, ...], passed: tuple[str, ...] = ()
) -> AskFragment:
    """The turn alone. `context` and `passed`: as in `turn_page`."""
    library = visit.site.library
    answered = _answered(ending)
    message = library.reply(ending.help_reply or ending.outcome.value, visit.language).message
    title = library.words_for(answered, visit.language).question if answered else ""
    return AskFragment(
        said=said,
        announce=texts.words(visit, f"{message} {title}".strip()),
        help=help_block(visit, ending),
        body=_meanings(visit, said, ending, answered) + _body(visit, ending, answered),
        correctable=ending.help_reply is not None,
        recalled=ending.standing,
        before=context,
        trail=trail_after(context, passed, ending, library),
        offered=offered_by(ending),
    )


def _answered(ending: Ending) -> str | None:
    return ending.offers[0].entry if ending.offers and ending.outcome is Outcome.ANSWER else None


def _body(visit: Visit, ending: Ending, answered: str | None) -> Markup:
    if answered:
        return visit.today("answer-block", answered, lambda: _answer(visit, answered))
    if ending.outcome is Outcome.CHOICES:
        choices = tuple(answers.link(visit, offer.entry) for offer in ending.offers)
        message = visit.site.library.reply(ending.outcome.value, visit.language).message
        return Markup(visit.html(ChoicesBlock(texts.words(visit, message), choices)))
    return visit.today("reply-block", ending.outcome, lambda: _reply(visit, ending.outcome))


def _meanings(visit: Visit, said: str, ending: Ending, answered: str | None) -> Markup:
    """The words of the glossary that a question names; beside an answer those it is the entry of, but not by name.

    Beside an answer none leads to its entry: that stands right below.
    """
    if ending.urgency.rank or ending.outcome not in {Outcome.CHOICES, Outcome.NONE, Outcome.ANSWER}:
        return Markup("")
    named = visit.site.glossaries[visit.locale.code].named_in(said)
    if answered:
        title = visit.site.library.words_for(answered, visit.language).question.casefold()
        named = [word for word in named if word.entry == answered and word.term.casefold() not in title]
    if not named:
        return Markup("")
    shown = [answers.word(visit, word) for word in named[:MOST_MEANINGS]]
    return Markup(visit.html(MeaningsBlock(tuple(replace(one, entry=None) if answered else one for one in shown))))


def _answer(visit: Visit, entry: str) -> Markup:
    answer = answers.answer(visit, visit.site.library.entry(entry))
    return Markup(visit.html(AnswerBlock(answer, aids.beside(visit, entry))))


def _reply(visit: Visit, outcome: Outcome) -> Markup:
    reply = visit.site.library.reply(outcome.value, visit.language)
    said, lines = texts.words(visit, reply.message), texts.lines(visit, reply.more)
    return Markup(visit.html(ReplyBlock(outcome, said, lines, answers.doors(visit))))


def help_block(visit: Visit, ending: Ending) -> Markup:
    """The help above an answer; empty where none is raised.

    Kept for one worry alone: of several there are more than a process may hold.
    """
    if not ending.help_reply:
        return Markup("")
    if ending.joined:
        return Markup(visit.html(HelpBlock(help_view(visit, ending))))
    key = (ending.help_reply, ending.urgency, ending.concern, ending.contacts, ending.standing)
    return visit.today("help-block", key, lambda: Markup(visit.html(HelpBlock(help_view(visit, ending)))))


def help_view(visit: Visit, ending: Ending) -> HelpView:
    """Who stands above the answer."""
    library = visit.site.library
    reply = library.reply(ending.help_reply or "support", visit.language)
    minutes = library.minutes(ending.help_reply or "emergency", visit.language)
    emergency = ending.urgency is Urgency.EMERGENCY
    own = ending.concern if ending.concern and library.has_entry(ending.concern) else None
    return HelpView(
        emergency=emergency,
        recalled=texts.words(visit, library.reply(f"{ending.urgency.value}-standing", visit.language).message)
        if ending.standing
        else "",
        message=texts.words(visit, reply.message),
        lines=texts.lines(visit, reply.more),
        contacts=tuple(contact_view(visit, library.contact(one)) for one in ending.contacts),
        minutes_title=texts.words(visit, minutes.message),
        minutes=texts.lines(visit, minutes.more) if emergency else (),
        opener=own if own and library.aids.has_opener(own) else "",
    )
