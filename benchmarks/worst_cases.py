"""The slowest questions anybody could send: milliseconds in this process beside an ordinary one, all in one run.

python -m benchmarks.worst_cases        (net and matcher together; ends with 1 where a question takes over 100 ms)
"""

from __future__ import annotations

import random
import string
import sys
import time

from rich.console import Console
from rich.table import Table

from app.content.library import Library
from app.content.loader import load
from app.conversation.knowledge import Folders, make_knowledge
from app.conversation.pipeline import ending, run
from app.conversation.turn import Knowledge, Turn
from app.settings import Settings

LONGEST = 500
"""Characters of a question."""
TOO_SLOW = 100.0
"""Milliseconds."""
TIMES = 30
ORDINARY = "what happens at the big meeting about me"
console = Console(width=110)


def worst() -> dict[str, str]:
    """Questions as long as the box allows, each hard for another part."""
    dice = random.Random(7)
    letters = string.ascii_lowercase
    strange = " ".join("".join(dice.choices(letters, k=dice.randint(4, 9))) for _ in range(100))
    misspelt = " ".join(("soshal", "wurker", "asesment", "meating", "freind", "becuase", "polise", "teecher") * 12)
    return {
        "one word of 500 letters": "a" * LONGEST,
        "words without spaces": "mydadhitsmeandiamscared" * 22,
        "strange words": strange,
        "misspelt words": misspelt,
        "one letter at a time": "h e l p m e " * 42,
        "two hundred sentences": "no. i. am. " * 46,
        "marks on letters": "e\u0301\u0302\u0303" * 125,
        "figures for letters": "h3 h1t5 m3 4nd 1 w4nt h3lp " * 19,
        "every clause a question": "who is it, why me, what now, " * 17,
        "other scripts": "помогите мне 帮助我 ساعدني " * 20,
        "emoji": "\U0001f622\U0001f64f " * 166,
        "the start of every pattern": "he hits my mum touched me dont tell want to die knife now " * 9,
    }


def took(question: str, knowledge: Knowledge) -> list[float]:
    """Milliseconds of each run, the fastest first."""
    times = []
    for _ in range(TIMES):
        began = time.perf_counter()
        ending(run(Turn(question[:LONGEST], ("early-help",)), knowledge), knowledge)
        times.append(1000 * (time.perf_counter() - began))
    return sorted(times)


def main() -> int:
    """One row a question; the ratio is to the ordinary one."""
    settings = Settings()
    library = Library(load(settings.content, ("en",)))
    knowledge = make_knowledge(library, Folders(settings.content, settings.build), ("en",))["en"]
    ordinary = took(ORDINARY, knowledge)
    table = Table("question", "median ms", "slowest ms", "times the ordinary one", title="The hardest questions")
    table.add_row("an ordinary one", f"{ordinary[TIMES // 2]:.1f}", f"{ordinary[-1]:.1f}", "1.0")
    slowest = ordinary[-1]
    for name, question in worst().items():
        times = took(question, knowledge)
        slowest = max(slowest, times[-1])
        middle = times[TIMES // 2]
        table.add_row(name, f"{middle:.1f}", f"{times[-1]:.1f}", f"{middle / ordinary[TIMES // 2]:.1f}")
    console.print(table)
    console.print(f"The slowest of all: {slowest:.1f} ms; the aim is under {TOO_SLOW:.0f}")
    return int(slowest >= TOO_SLOW)


if __name__ == "__main__":
    sys.exit(main())
