"""`guide ask "..."`: the same answer in a terminal."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.markdown import Markdown
from rich.panel import Panel

from app.content.figures import plain
from app.content.library import Library
from app.content.loader import load
from app.conversation.knowledge import Folders, make_knowledge
from app.conversation.outcomes import Ending
from app.conversation.turn import Knowledge, Turn
from app.i18n.locales import ENGLISH
from app.settings import Settings
from app.web.api.asking import came_to, turn_of
from app.web.api.schemas import AskIn

CODE = ENGLISH.content


def run(
    question: Annotated[str, typer.Argument(help="What a child would type.")],
    context: Annotated[str, typer.Option(help="Ids answered so far, oldest first, separated by spaces.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="The answer of the API, as JSON.")] = False,
    explain: Annotated[bool, typer.Option(help="What was normalised, found, decided and heard.")] = False,
) -> None:
    """Ask the guide one question."""
    asked = _asked(question, context)
    settings = Settings()
    library = Library(load(settings.content, (CODE,)))
    knowledge = make_knowledge(library, Folders(settings.content, settings.build), (CODE,))[CODE]
    turn = turn_of(asked, knowledge)
    if turn is None:
        raise typer.BadParameter("There is nothing in it to read.", param_hint="question")
    ending, answer = came_to(asked, turn, knowledge, ENGLISH, date.today())
    console = Console()
    if as_json:
        console.print_json(answer.model_dump_json())
        return
    _print(console, ending, knowledge)
    if explain:
        _explain(console, turn)


def _asked(question: str, context: str) -> AskIn:
    """Within the bounds of the API, or a sentence about what is not."""
    try:
        return AskIn(question=question, context=context.split())
    except ValidationError as error:
        told = "; ".join(f"{one['loc'][0]}: {one['msg']}" for one in error.errors(include_input=False))
        raise typer.BadParameter(told) from None


def _print(console: Console, came_to: Ending, knowledge: Knowledge) -> None:
    library, named = knowledge.library, knowledge.library.named(CODE, date.today())
    if came_to.help_reply:
        reply = library.reply(came_to.help_reply, CODE)
        shown = [library.contact(one) for one in came_to.contacts]
        who = [f"{library.contact_words(one.id, CODE).name}: {_number(one)}" for one in shown]
        lines = [reply.message, *who, *(plain(named.resolve(line)) for line in reply.more)]
        console.print(Panel("\n".join(lines), title=f"{came_to.urgency.value}: {came_to.concern or '-'}"))
    reply = library.reply(came_to.outcome.value, CODE)
    console.print(reply.message)
    for offer in came_to.offers:
        words = library.words_for(offer.entry, CODE)
        console.print(f"\n[bold]{words.question}[/bold]  ({offer.entry}, {offer.score:.2f})")
        console.print(Markdown(named.resolve(words.short)))


def _number(contact: object) -> str:
    phones = getattr(contact, "numbers", ())
    texts = getattr(contact, "texts", ())
    return phones[0].display if phones else f"text {texts[0].to}" if texts else "online"


def _explain(console: Console, turn: Turn) -> None:
    console.print(f"\ndecided by: {turn.decided_by}")
    if turn.alarm:
        console.print(
            f"net: {turn.alarm.urgency.value} {turn.alarm.concern or '-'}; {', '.join(turn.alarm.evidence) or '-'}"
        )
    if turn.ranking:
        console.print(f"normalised: {turn.ranking.normalised}")
        console.print(f"corrected: {', '.join(f'{a} -> {b}' for a, b in turn.ranking.corrections) or '-'}")
        for found in turn.ranking.candidates:
            parts = ", ".join(f"{name} {value:.2f}" for name, value in found.parts.items())
            console.print(f"  {found.score:.3f}  {found.entry}  <- {found.phrase!r}  {parts}")
