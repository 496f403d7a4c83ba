"""A text without what leads to a service on hold. It cannot know a name that is only written out."""

from __future__ import annotations

import re
from collections.abc import Set

LEADS = re.compile(r"\[([^\]]*)\]\(contact:([^)\s]*)\)|\{\{\s*(?:phone|text)\s+([^\s}]+)\s*\}\}")
"""A link to a service, or the name of a number."""
GONE = "\u2026"
"""Stands for a number in a sentence that must not go: "Call Childline on 0800 1111, or text SHOUT to ..."."""
BLOCK = re.compile(r"(\n{2,}|\n(?=\s*(?:[-*]|#+) ))")
"""What parts paragraphs, points of a list and headings."""
BEGINNING = re.compile(r"\s*(?:[-*] |#+ [^\n]*\n?)?")
"""The mark of a point, or a whole heading."""
SENTENCE = re.compile(r".*?(?:[.!?][\"'”’)*]*(?=\s|\Z)|\Z)\s*", re.DOTALL)


def leads_to(text: str) -> set[str]:
    """The ids of the services that a text links to or gives a number of."""
    return {link or number for _, link, number in LEADS.findall(text)}


def without_held(text: str, held: Set[str]) -> str:
    """The text as it reads while these are on hold: without the sentences that lead to them alone.

    The point of a list and the paragraph go with their last sentence; "" where nothing is left.
    """
    if not leads_to(text) & held:
        return text
    first, *rest = BLOCK.split(text)
    blocks = [("", first), *zip(rest[::2], rest[1::2], strict=True)]
    kept = [(before, left) for before, block in blocks if (left := _left(block, held))]
    return "".join(before + block for before, block in kept).strip()


def _left(block: str, held: Set[str]) -> str:
    if not leads_to(block) & held:
        return block
    beginning = BEGINNING.match(block)
    start = beginning.end() if beginning else 0
    said = "".join(_sentence(one, held) for one in SENTENCE.findall(block[start:])).rstrip()
    return block[:start] + said if said else ""


def _sentence(sentence: str, held: Set[str]) -> str:
    """As it is, or gone; one that leads to another service too stays, without the way to the one on hold."""
    leads = leads_to(sentence)
    if not leads & held:
        return sentence
    return LEADS.sub(lambda found: _way(found, held), sentence) if leads - held else ""


def _way(found: re.Match[str], held: Set[str]) -> str:
    words, link, number = found.groups()
    if (link or number) not in held:
        return found[0]
    return str(words) if link else GONE
